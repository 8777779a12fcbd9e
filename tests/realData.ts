import { join } from "node:path";
import { readFolder } from "../src/cli/readFolder.ts";
import { type Dataset, parseDataset } from "../src/dataset/parseDataset.ts";

/** The facts as they are shipped. */
export function realDataset(): Dataset {
  const { dataset, faults } = parseDataset(
    readFolder(join(import.meta.dirname, "..", "graph-data")),
  );
  if (!dataset || faults.length > 0) throw new Error(`graph-data has ${faults.length} faults`);
  return dataset;
}
