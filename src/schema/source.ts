import { z } from "zod";
import { Grade } from "./claim.ts";
import { RecordId } from "./ids.ts";
import { PartialDate } from "./partialDate.ts";

export const SOURCE_KINDS = [
  "filing",
  "release",
  "trade-press",
  "news",
  "analysis",
  "database",
  "aggregator",
  "translation",
  "digest",
  "repost",
  "commentary",
] as const;

/** Only http and https are ever a link. */
export const WebAddress = z.string().refine((text) => {
  try {
    return ["http:", "https:"].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}, "an address starts with http:// or https://");

/** Where a fact was read. What a source does not say about itself is `null` (not given), never invented. */
export const Source = z
  .strictObject({
    $schema: z.string().optional(),
    id: RecordId,
    title: z.string().min(1).nullable(),
    /** Ours, for a source without a title. */
    description: z.string().min(1).optional(),
    publisher: z.string().min(1).nullable(),
    published: PartialDate.nullable(),
    url: WebAddress.nullable(),
    kind: z.enum(SOURCE_KINDS),
    /** The grade of a citation unless one of `gradesAt` names its paragraph. */
    grade: Grade,
    gradesAt: z
      .array(
        z.strictObject({
          at: z.array(z.string().min(1)).min(1),
          grade: Grade,
          why: z.string().min(1),
        }),
      )
      .optional(),
    note: z.string().optional(),
  })
  .refine((source) => source.title !== null || source.description !== undefined, {
    message: "a source without a title needs a description",
    path: ["description"],
  });
export type Source = z.infer<typeof Source>;

/** The grade of one citation: the paragraph's own, else the source's. */
export function gradeAt(source: Source, at: string | undefined): Grade {
  const own =
    at === undefined ? undefined : source.gradesAt?.find((entry) => entry.at.includes(at));
  return own?.grade ?? source.grade;
}
