import { z } from "zod";
import { RecordId } from "./ids.ts";

/** Grade of trust: A filing or release · B trade press · C aggregator or translation · D machine digest or repost. */
export const Grade = z.enum(["A", "B", "C", "D"]);
export type Grade = z.infer<typeof Grade>;

/** Where a fact is said: a source and the place in it (`¶13`, `p. 4`), or no place for a whole page. */
export const Citation = z.strictObject({
  source: RecordId,
  at: z.string().min(1).optional(),
});
export type Citation = z.infer<typeof Citation>;

/** At least one citation: a fact without a source does not build. */
export const Citations = z.array(Citation).min(1, "a fact needs at least one source");

/** How another reading stands to the chosen one. */
export const Relation = z.enum(["agrees", "coarser", "conflicts", "refuted"]);
export type Relation = z.infer<typeof Relation>;

/**
 * A value with its sources and the other readings beside it.
 * `reason` says why this reading was chosen; it is required when a reading conflicts or is refuted.
 */
export function claimOf<T extends z.ZodType>(value: T) {
  const alternative = z.strictObject({
    value,
    sources: Citations,
    relation: Relation,
    note: z.string().min(1).optional(),
  });
  return z
    .strictObject({
      value,
      sources: Citations,
      alternatives: z.array(alternative).min(1).optional(),
      reason: z.string().min(1).optional(),
      note: z.string().min(1).optional(),
    })
    .refine(
      (claim) =>
        claim.reason !== undefined ||
        !claim.alternatives?.some(
          (other) => other.relation === "conflicts" || other.relation === "refuted",
        ),
      {
        message: "a claim with a conflicting reading says in `reason` why its value was chosen",
        path: ["reason"],
      },
    );
}

export interface Alternative<T> {
  value: T;
  sources: Citation[];
  relation: Relation;
  note?: string | undefined;
}

export interface Claim<T> {
  value: T;
  sources: Citation[];
  alternatives?: Alternative<T>[] | undefined;
  reason?: string | undefined;
  note?: string | undefined;
}
