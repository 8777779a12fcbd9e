import { z } from "zod";
import { Deal } from "./deal.ts";
import { Drug } from "./drug.ts";
import { Company, Indication, Payload, Regulator, Target } from "./entities.ts";
import { RegulatoryEvent, Rivalry, Statistic } from "./events.ts";
import { RecordId } from "./ids.ts";
import { PartialDate } from "./partialDate.ts";
import { Source } from "./source.ts";

/** Every folder of `graph-data/` and the shape of its records. */
export const COLLECTIONS = {
  companies: Company,
  drugs: Drug,
  targets: Target,
  payloads: Payload,
  indications: Indication,
  regulators: Regulator,
  deals: Deal,
  "regulatory-events": RegulatoryEvent,
  rivalries: Rivalry,
  statistics: Statistic,
  sources: Source,
} as const;
export type CollectionName = keyof typeof COLLECTIONS;
export type RecordOf<C extends CollectionName> = z.infer<(typeof COLLECTIONS)[C]>;

/** `graph-data/dataset.json`: what the data set is, and the least that must be in it. */
export const DatasetHeader = z.strictObject({
  $schema: z.string().optional(),
  title: z.string().min(1),
  /** The data release: the date that the facts were last revised. */
  version: PartialDate,
  schemaVersion: z.literal(1),
  licence: z.string().min(1),
  coverage: z.string().min(1),
  /** The deal that the first screen shows. */
  lead: RecordId,
  /** Least counts per collection: silent loss fails the check. */
  assertions: z.partialRecord(
    z.enum(Object.keys(COLLECTIONS) as [CollectionName, ...CollectionName[]]),
    z.number().int().nonnegative(),
  ),
});
export type DatasetHeader = z.infer<typeof DatasetHeader>;
