import { z } from "zod";
import { RecordId } from "./ids.ts";

/** ISO 3166-1 alpha-2. */
export const CountryCode = z
  .string()
  .regex(/^[A-Z]{2}$/, "a country is an ISO 3166-1 alpha-2 code");

/** One item of a territory: a named country, a region with a stated membership, or a word that nobody defined. */
export const TerritoryItem = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("exact"), country: CountryCode }),
  z.strictObject({ kind: z.literal("convention"), region: RecordId }),
  z.strictObject({ kind: z.literal("undefined"), word: z.string().min(1) }),
]);
export type TerritoryItem = z.infer<typeof TerritoryItem>;

/** Where a grant holds: a base with items taken away and added, or a text that does not say. */
export const Territory = z.discriminatedUnion("state", [
  z.strictObject({
    state: z.literal("captured"),
    base: z.enum(["world", "nowhere"]),
    minus: z.array(TerritoryItem),
    plus: z.array(TerritoryItem),
  }),
  z.strictObject({ state: z.literal("not-captured"), words: z.string().min(1) }),
]);
export type Territory = z.infer<typeof Territory>;
