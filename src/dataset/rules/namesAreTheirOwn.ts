import { normalise } from "../entityNames.ts";
import type { Dataset, Fault } from "../parseDataset.ts";
import { faultIn, type Rule } from "./rule.ts";

const SURE = new Set(["name", "code", "inn", "brand", "translation", "transliteration"]);

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
  for (const record of records) {
    for (const [field, text] of ownNames(record)) {
      const other = owners.get(normalise(text));
      if (other !== undefined && other !== record.id)
        faults.push(
          faultIn(
            collection,
            record.id,
            field,
            `“${text}” is also the name of “${other}”: one of the two is a duplicate`,
          ),
        );
      owners.set(normalise(text), record.id);
    }
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

/** What a record is called, in full and in short, with the field that says so. */
function ownNames(record: { name: string; shortName?: string | undefined }): [string, string][] {
  return [
    ["name", record.name],
    ...(record.shortName === undefined
      ? []
      : [["shortName", record.shortName] as [string, string]]),
  ];
}
