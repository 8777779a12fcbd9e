import { z } from "zod";
import { Citations, claimOf } from "./claim.ts";
import { Note } from "./entities.ts";
import { RecordId } from "./ids.ts";
import { Money } from "./money.ts";
import { PartialDate } from "./partialDate.ts";
import { Territory } from "./territory.ts";

export const DEAL_KINDS = [
  "licence",
  "option",
  "collaboration",
  "co-development",
  "acquisition",
  "equity",
  "new-company",
  "platform",
] as const;

export const PARTY_ROLES = [
  "licensor",
  "licensee",
  "partner",
  "optionor",
  "optionee",
  "acquirer",
  "acquiree",
  "investor",
  "unstated",
] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

export const Party = z.strictObject({
  company: RecordId,
  role: z.enum(PARTY_ROLES),
  sources: Citations,
  note: z.string().optional(),
});

/** A right given by some parties to others over some assets, somewhere, for a time. Absent fields were not captured. */
export const Grant = z.strictObject({
  id: RecordId,
  from: z.array(RecordId).min(1),
  to: z.array(RecordId).min(1),
  assets: z.array(RecordId).min(1),
  rights: claimOf(
    z.array(z.enum(["research", "develop", "manufacture", "commercialise"])).min(1),
  ).optional(),
  exclusivity: claimOf(z.enum(["exclusive", "co-exclusive", "non-exclusive", "unstated"])),
  territory: claimOf(Territory),
  /** The field of use, in our words: `oncology`, `multiple sclerosis`. Absent: all fields. */
  field: claimOf(z.string().min(1)).optional(),
  /** A grant under an option gives nothing until an `option-exercised` event names it. */
  condition: z.enum(["option"]).optional(),
  /** The grant that this one is a sublicence of: `deal-id/grant-id`. */
  under: z.string().optional(),
  effective: claimOf(PartialDate).optional(),
  ends: claimOf(PartialDate).optional(),
  sources: Citations,
});
export type Grant = z.infer<typeof Grant>;

export const PART_KINDS = [
  "upfront",
  "upfront-cash",
  "upfront-equity",
  "near-term",
  "development",
  "regulatory",
  "sales",
  "regulatory-and-sales",
  "milestones",
  "option-fee",
  "equity",
] as const;

/** One piece of the money: what for, how much, whether it depends on success, and whether another part contains it. */
export const MoneyPart = z.strictObject({
  kind: z.enum(PART_KINDS),
  amount: claimOf(Money),
  contingent: z.boolean(),
  includedIn: z.enum(PART_KINDS).optional(),
});
export type MoneyPart = z.infer<typeof MoneyPart>;

export const Economics = z.strictObject({
  parts: z.array(MoneyPart),
  /** What is known of the royalty, in our words; `null` when only its existence or nothing is known. */
  royalty: claimOf(z.string().min(1)).optional(),
  /** The total as reported; never summed by us. */
  headline: claimOf(Money).optional(),
});

export const DEAL_EVENT_KINDS = [
  "announced",
  "signed",
  "effective",
  "closed",
  "option-exercised",
  "amended",
  "sublicensed",
  "paid",
  "milestone-paid",
  "terminated",
  "partly-terminated",
  "rights-returned",
  "licensee-wound-down",
  "programme-dropped",
  "succession-by-merger",
  "expired",
  "completed",
] as const;

export const DealEvent = z.strictObject({
  kind: z.enum(DEAL_EVENT_KINDS),
  date: claimOf(PartialDate).optional(),
  by: z.array(RecordId).optional(),
  /** For rights returned or successions: who has them afterwards. */
  to: z.array(RecordId).optional(),
  assets: z.array(RecordId).optional(),
  /** The grants it touches; all of the deal's when absent. */
  grants: z.array(RecordId).optional(),
  amount: claimOf(Money).optional(),
  words: z.string().min(1),
  sources: Citations,
});
export type DealEvent = z.infer<typeof DealEvent>;

/** A deal is a record with a life of its own; the edges of the picture are derived from it. */
export const Deal = z.strictObject({
  $schema: z.string().optional(),
  id: RecordId,
  kinds: z.array(z.enum(DEAL_KINDS)).min(1),
  parties: z.array(Party).min(2),
  assets: z.array(z.strictObject({ drug: RecordId, sources: Citations })),
  announced: claimOf(PartialDate).optional(),
  assetCount: claimOf(
    z.strictObject({
      count: z.number().int().positive(),
      qualifier: z.enum(["exact", "up-to", "over"]),
    }),
  ).optional(),
  grants: z.array(Grant),
  economics: Economics,
  events: z.array(DealEvent),
  stageAtSigning: claimOf(z.string().min(1)).optional(),
  notes: z.array(Note).optional(),
  sources: Citations,
});
export type Deal = z.infer<typeof Deal>;
