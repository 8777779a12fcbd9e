import { z } from "zod";
import { Citations, claimOf } from "./claim.ts";
import { Note } from "./entities.ts";
import { RecordId } from "./ids.ts";
import { Qualifier } from "./money.ts";
import { PartialDate } from "./partialDate.ts";

export const REGULATORY_EVENT_KINDS = [
  "approval",
  "conditional-approval",
  "filing-submitted",
  "filing-accepted",
  "priority-review",
  "breakthrough-designation",
  "orphan-designation",
  "fast-track",
  "accelerated-approval",
  "ind-cleared",
  "trial-failed",
  "trials-under-way",
  "withdrawn",
  "indication-withdrawn",
  "complete-response",
  "rejected",
] as const;

/** Something a regulator (or a trial) did to a drug. */
export const RegulatoryEvent = z.strictObject({
  $schema: z.string().optional(),
  id: RecordId,
  drug: RecordId,
  regulator: RecordId.optional(),
  kinds: z.array(z.enum(REGULATORY_EVENT_KINDS)).min(1),
  date: claimOf(PartialDate).optional(),
  indications: z.array(z.strictObject({ indication: RecordId, sources: Citations })),
  line: claimOf(z.string().min(1)).optional(),
  combination: claimOf(z.string().min(1)).optional(),
  count: claimOf(z.number().int().positive()).optional(),
  words: z.string().min(1),
  notes: z.array(Note).optional(),
  sources: Citations,
});
export type RegulatoryEvent = z.infer<typeof RegulatoryEvent>;

/** A source says that two drugs compete. Derived rivalry is never stored. */
export const Rivalry = z.strictObject({
  $schema: z.string().optional(),
  id: RecordId,
  drugs: z.tuple([RecordId, RecordId]),
  /** Who says it, in our words. */
  words: z.string().min(1),
  sources: Citations,
});
export type Rivalry = z.infer<typeof Rivalry>;

/** A figure over many deals, or of a drug's sales, with its provider and scope. */
export const Statistic = z.strictObject({
  $schema: z.string().optional(),
  id: RecordId,
  kind: z.enum(["sales", "market", "company-total"]),
  measure: z.string().min(1),
  unit: z.enum(["usd-m", "deals", "companies", "percent", "text"]),
  value: claimOf(z.union([z.number(), z.string().min(1)])),
  qualifier: Qualifier,
  period: z.string().min(1).optional(),
  provider: claimOf(z.string().min(1)).optional(),
  company: RecordId.optional(),
  drug: RecordId.optional(),
  words: z.string().min(1),
});
export type Statistic = z.infer<typeof Statistic>;
