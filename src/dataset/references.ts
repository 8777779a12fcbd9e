import type { CollectionName } from "../schema/collections.ts";

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

/**
 * The collection that the id in a field names; `undefined` where the field holds no id of a record.
 * @param key the name of the field, of the list where the id is an item of one
 * @param path the field with dots from the record's root: `grants.0.from.1`
 */
export function shelfNamed(
  collection: CollectionName,
  key: string,
  path: string,
): CollectionName | undefined {
  if (collection === "drugs" && path === "payload.value") return "payloads";
  if (collection === "payloads" && path === "derivedFrom.value") return "payloads";
  if (collection === "deals" && /\.(assets|from|to|by)\.\d+$/.test(path))
    return WITHIN.deals?.[key];
  if (collection === "indications" && path === "parent") return "indications";
  return FIELDS[key];
}
