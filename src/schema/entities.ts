import { z } from "zod";
import { Citations, claimOf } from "./claim.ts";
import { RecordId } from "./ids.ts";
import { Alias } from "./names.ts";
import { PartialDate } from "./partialDate.ts";
import { CountryCode } from "./territory.ts";

/** A further fact in our own words: `label` names it, the claim's value says it. */
export const Note = z.strictObject({
  label: z.string().min(1),
  claim: claimOf(z.string().min(1)),
  /** It tells only that something is not known here. */
  unknown: z.boolean().optional(),
});

const base = {
  $schema: z.string().optional(),
  id: RecordId,
  name: z.string().min(1),
  names: z.array(Alias).optional(),
  notes: z.array(Note).optional(),
  /** Where the thing itself is named. */
  sources: Citations,
};

/** Who owns a company: from a date until a date, each as precise as its source. */
export const Ownership = z.strictObject({
  company: RecordId,
  kind: z.enum(["wholly-owned", "majority", "minority"]),
  from: claimOf(PartialDate).optional(),
  until: claimOf(PartialDate).optional(),
  sources: Citations,
});

export const Company = z.strictObject({
  ...base,
  /** A short name for the picture; the name when absent. */
  shortName: z.string().min(1).optional(),
  country: claimOf(CountryCode).optional(),
  tickers: claimOf(z.array(z.string().min(1)).min(1)).optional(),
  parents: z.array(Ownership).optional(),
  ended: claimOf(PartialDate).optional(),
});
export type Company = z.infer<typeof Company>;

export const Target = z.strictObject({
  ...base,
  kind: z.enum(["protein", "isoform", "particle", "family"]),
  geneSymbol: claimOf(z.string().min(1)).optional(),
});
export type Target = z.infer<typeof Target>;

export const Payload = z.strictObject({
  ...base,
  class: claimOf(z.string().min(1)).optional(),
  /** The payload that this one derives from. */
  derivedFrom: claimOf(RecordId).optional(),
});
export type Payload = z.infer<typeof Payload>;

/** Indications form a tree: disease, subtype, line. */
export const Indication = z.strictObject({
  ...base,
  parent: RecordId.optional(),
  level: z.enum(["area", "disease", "subtype", "line"]),
});
export type Indication = z.infer<typeof Indication>;

export const Regulator = z.strictObject({
  ...base,
  shortName: z.string().min(1).optional(),
  country: claimOf(CountryCode).optional(),
  /** The authority that this one belongs to. */
  partOf: RecordId.optional(),
});
export type Regulator = z.infer<typeof Regulator>;
