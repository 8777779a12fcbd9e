import type { CollectionName } from "../../schema/collections.ts";
import { COLLECTIONS } from "../../schema/collections.ts";
import type { Fault } from "../parseDataset.ts";
import { shelfNamed } from "../references.ts";
import { faultIn, type Rule } from "./rule.ts";

const NAMES = Object.keys(COLLECTIONS) as CollectionName[];

/** Every id that a record names must be a record. */
export const referencesResolve: Rule = (dataset) => {
  const faults: Fault[] = [];
  for (const collection of NAMES) {
    for (const [id, record] of dataset[collection]) {
      const look = (value: unknown, key: string, path: string): void => {
        if (typeof value === "string") {
          const wanted = shelfNamed(collection, key, path);
          if (wanted && !dataset[wanted].has(value))
            faults.push(
              faultIn(
                collection,
                id,
                path,
                `names “${value}”, but there is no ${wanted}/${value}.json`,
              ),
            );
        } else if (Array.isArray(value)) {
          for (const [i, item] of value.entries()) look(item, key, `${path}.${i}`);
        } else if (typeof value === "object" && value !== null)
          for (const [name, inner] of Object.entries(value))
            look(inner, name, path ? `${path}.${name}` : name);
      };
      look(record, "", "");
    }
  }
  return faults;
};
