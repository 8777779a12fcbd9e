import { COLLECTIONS, type CollectionName } from "../../schema/collections.ts";
import { faultIn, type Rule } from "./rule.ts";

const NAMES = Object.keys(COLLECTIONS) as CollectionName[];

/** A source that no fact cites says nothing here. */
export const sourcesAreCited: Rule = (dataset) => {
  const cited = new Set<string>();
  const look = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) look(item);
    else if (typeof value === "object" && value !== null) {
      if ("source" in value && typeof value.source === "string") cited.add(value.source);
      for (const inner of Object.values(value)) look(inner);
    }
  };
  for (const name of NAMES)
    if (name !== "sources") for (const record of dataset[name].values()) look(record);
  return [...dataset.sources.keys()]
    .filter((id) => !cited.has(id))
    .map((id) => faultIn("sources", id, "id", "no fact cites this source"));
};
