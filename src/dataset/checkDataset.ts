import { type DataFile, type Dataset, type Fault, parseDataset } from "./parseDataset.ts";

/** Checks the shape of every file of a data folder; all faults at once. */
export function checkDataset(files: readonly DataFile[]): { dataset?: Dataset; faults: Fault[]; records: number } {
  const { dataset, faults } = parseDataset(files);
  return { ...(dataset ? { dataset } : {}), faults, records: files.length };
}
