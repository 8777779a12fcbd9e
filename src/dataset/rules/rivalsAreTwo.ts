import type { Fault } from "../parseDataset.ts";
import { faultIn, type Rule } from "./rule.ts";

/** A stated rivalry is between two different drugs, and stands once. */
export const rivalsAreTwo: Rule = (dataset) => {
  const faults: Fault[] = [];
  const seen = new Map<string, string>();
  for (const [id, { drugs }] of dataset.rivalries) {
    const pair = [...drugs].sort().join(" ");
    const before = seen.get(pair);
    if (drugs[0] === drugs[1])
      faults.push(faultIn("rivalries", id, "drugs", "a drug is no rival of itself"));
    if (before !== undefined)
      faults.push(faultIn("rivalries", id, "drugs", `the same pair stands in “${before}”`));
    seen.set(pair, id);
  }
  return faults;
};
