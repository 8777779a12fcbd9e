import type { Dataset, Fault } from "../parseDataset.ts";

/** One rule of meaning: looks at the whole data set and names everything that breaks it. */
export type Rule = (dataset: Dataset) => Fault[];

/** A fault in a record. */
export function faultIn(collection: string, id: string, field: string, message: string): Fault {
  return { path: `${collection}/${id}.json`, field, message };
}
