import type { Fault } from "../parseDataset.ts";
import { faultIn, type Rule } from "./rule.ts";

const LEVELS = ["area", "disease", "subtype", "line"];

/** Owners, authorities, payloads and indications never lead back to themselves; an indication lies within one of a higher level. */
export const treesHaveNoCircles: Rule = (dataset) => {
  const faults: Fault[] = [];
  const climb = (
    collection: string,
    field: string,
    ids: Iterable<string>,
    up: (id: string) => readonly string[],
  ) => {
    for (const id of ids)
      if (leadsTo(id, id, up))
        faults.push(faultIn(collection, id, field, `“${id}” leads back to itself`));
  };
  climb("companies", "parents", dataset.companies.keys(), (id) =>
    (dataset.companies.get(id)?.parents ?? []).map(({ company }) => company),
  );
  climb("regulators", "partOf", dataset.regulators.keys(), (id) =>
    [dataset.regulators.get(id)?.partOf ?? []].flat(),
  );
  climb("payloads", "derivedFrom", dataset.payloads.keys(), (id) =>
    [dataset.payloads.get(id)?.derivedFrom?.value ?? []].flat(),
  );
  climb("indications", "parent", dataset.indications.keys(), (id) =>
    [dataset.indications.get(id)?.parent ?? []].flat(),
  );
  for (const [id, { parent, level }] of dataset.indications) {
    const above = parent === undefined ? undefined : dataset.indications.get(parent)?.level;
    if (above !== undefined && LEVELS.indexOf(above) > LEVELS.indexOf(level))
      faults.push(faultIn("indications", id, "parent", `a ${level} cannot lie within a ${above}`));
  }
  return faults;
};

function leadsTo(from: string, wanted: string, up: (id: string) => readonly string[]): boolean {
  const seen = new Set<string>();
  const queue = [...up(from)];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (id === wanted) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    queue.push(...up(id));
  }
  return false;
}
