import { fileURLToPath } from "node:url";
import { readFolder } from "../src/cli/readFolder.ts";
import { type Dataset, parseDataset } from "../src/dataset/parseDataset.ts";

/** The facts as they are shipped. */
export function realDataset(): Dataset {
  const { dataset, faults } = parseDataset(
    readFolder(fileURLToPath(new URL("../graph-data", import.meta.url))),
  );
  if (!dataset || faults.length > 0) throw new Error(`graph-data has ${faults.length} faults`);
  return dataset;
}
