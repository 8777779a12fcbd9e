import type { CollectionName } from "../../schema/collections.ts";
import { COLLECTIONS } from "../../schema/collections.ts";
import type { Fault } from "../parseDataset.ts";
import { faultIn, type Rule } from "./rule.ts";

/** The field names that hold the id of another record, and where it must stand. */
const FIELDS: Record<string, CollectionName> = {
  source: "sources",
  company: "companies",
  drug: "drugs",
  drugs: "drugs",
  target: "targets",
  indication: "indications",
  regulator: "regulators",
  partOf: "regulators",
};
/** Fields whose meaning depends on where they stand. */
const WITHIN: Partial<Record<CollectionName, Record<string, CollectionName>>> = {
  deals: { from: "companies", to: "companies", by: "companies", assets: "drugs" },
  indications: { parent: "indications" },
};

const NAMES = Object.keys(COLLECTIONS) as CollectionName[];

/** Every id that a record names must be a record. */
export const referencesResolve: Rule = (dataset) => {
  const faults: Fault[] = [];
  for (const collection of NAMES) {
    for (const [id, record] of dataset[collection]) {
      const look = (value: unknown, key: string, path: string): void => {
        if (typeof value === "string") {
          const wanted = targetOf(collection, key, path);
          if (wanted && !dataset[wanted].has(value))
            faults.push(faultIn(collection, id, path, `names “${value}”, but there is no ${wanted}/${value}.json`));
        } else if (Array.isArray(value)) {
          for (const [i, item] of value.entries()) look(item, key, `${path}.${i}`);
        } else if (typeof value === "object" && value !== null)
          for (const [name, inner] of Object.entries(value)) look(inner, name, path ? `${path}.${name}` : name);
      };
      look(record, "", "");
    }
  }
  return faults;
};

function targetOf(collection: CollectionName, key: string, path: string): CollectionName | undefined {
  if (collection === "drugs" && path === "payload.value") return "payloads";
  if (collection === "payloads" && path === "derivedFrom.value") return "payloads";
  if (collection === "deals" && /\.(assets|from|to|by)\.\d+$/.test(path)) return WITHIN.deals?.[key];
  if (collection === "indications" && path === "parent") return "indications";
  return FIELDS[key];
}
