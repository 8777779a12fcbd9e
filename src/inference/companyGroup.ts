import type { Dataset } from "../dataset/parseDataset.ts";

/** A company and all that it owns wholly or by majority, at any depth, whenever it was owned. Ids without prefix. */
export function companyGroup(dataset: Dataset, company: string): Set<string> {
  const group = new Set([company]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const { id, parents } of dataset.companies.values()) {
      if (
        group.has(id) ||
        !parents?.some((owner) => owner.kind !== "minority" && group.has(owner.company))
      )
        continue;
      group.add(id);
      grown = true;
    }
  }
  return group;
}
