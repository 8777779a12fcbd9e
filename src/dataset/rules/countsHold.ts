import type { CollectionName } from "../../schema/collections.ts";
import type { Fault } from "../parseDataset.ts";
import type { Rule } from "./rule.ts";

/** The data set holds at least what it says it holds: a file that was lost is missed. */
export const countsHold: Rule = ({ header, ...collections }) => {
  const faults: Fault[] = [];
  for (const [name, least] of Object.entries(header.assertions) as [CollectionName, number][]) {
    const { size } = collections[name];
    if (size < least)
      faults.push({
        path: "dataset.json",
        field: `assertions.${name}`,
        message: `${size} records stand in ${name}/, at least ${least} were there: some were lost`,
      });
  }
  if (!collections.deals.has(header.lead))
    faults.push({
      path: "dataset.json",
      field: "lead",
      message: `the lead deal “${header.lead}” is no record`,
    });
  return faults;
};
