import { z } from "zod";
import { Citations } from "./claim.ts";

export const ALIAS_KINDS = [
  "name",
  "code",
  "inn",
  "brand",
  "symbol",
  "translation",
  "transliteration",
  "mistranslation",
  "misspelling",
  "former",
  "abbreviation",
] as const;

/** Another name of a thing, as a source prints it. `doubtful` names are found by search, never shown as the name. */
export const Alias = z.strictObject({
  text: z.string().min(1),
  language: z.string().min(2),
  kind: z.enum(ALIAS_KINDS),
  territory: z.array(z.string()).optional(),
  doubtful: z.boolean().optional(),
  note: z.string().optional(),
  sources: Citations,
});
export type Alias = z.infer<typeof Alias>;
