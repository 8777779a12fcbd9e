import { type DataFile, type Dataset, type Fault, parseDataset } from "./parseDataset.ts";
import { ALL_RULES } from "./rules/allRules.ts";
import type { Rule } from "./rules/rule.ts";

/** Checks a data folder for shape and for meaning, by our rules and any `more`; every fault at once, by path. `records` counts the files that were read. */
export function checkDataset(
  files: readonly DataFile[],
  more: readonly Rule[] = [],
): { dataset?: Dataset; faults: Fault[]; records: number } {
  const { dataset, faults } = parseDataset(files);
  const found = dataset
    ? [...faults, ...[...ALL_RULES, ...more].flatMap((rule) => rule(dataset))]
    : faults;
  const sorted = found.sort((a, b) =>
    a.path < b.path ? -1 : a.path > b.path ? 1 : a.field < b.field ? -1 : 1,
  );
  return {
    ...(dataset ? { dataset } : {}),
    faults: sorted,
    records: files.filter(({ path }) => path !== "dataset.json").length,
  };
}
