import { normalise } from "../entityNames.ts";
import type { Dataset, Fault } from "../parseDataset.ts";
import { faultIn, type Rule } from "./rule.ts";

const SURE = new Set(["name", "code", "inn", "brand"]);

/** No drug, company or target goes by the name of another; doubtful, former and mistaken names may. */
export const namesAreTheirOwn: Rule = (dataset) => [
  ...clashes(dataset, "drugs"),
  ...clashes(dataset, "companies"),
  ...clashes(dataset, "targets"),
];

function clashes(dataset: Dataset, collection: "drugs" | "companies" | "targets"): Fault[] {
  const faults: Fault[] = [];
  const owners = new Map<string, string>();
  const records = [...dataset[collection].values()];
  for (const { id, name } of records) {
    const other = owners.get(normalise(name));
    if (other !== undefined)
      faults.push(
        faultIn(
          collection,
          id,
          "name",
          `“${name}” is also the name of “${other}”: one of the two is a duplicate`,
        ),
      );
    owners.set(normalise(name), id);
  }
  for (const { id, names } of records) {
    names?.forEach((alias, i) => {
      const owner = owners.get(normalise(alias.text));
      if (owner !== undefined && owner !== id && SURE.has(alias.kind) && !alias.doubtful) {
        faults.push(
          faultIn(collection, id, `names.${i}`, `“${alias.text}” is the name of “${owner}”`),
        );
      }
    });
  }
  return faults;
}
