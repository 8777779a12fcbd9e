import type { Dataset } from "../../src/dataset/parseDataset.ts";
import type { Citation } from "../../src/schema/claim.ts";
import type { CollectionName } from "../../src/schema/collections.ts";

export interface Reference {
  from: string;
  collection: CollectionName;
  id: string;
}

/** Every citation in a data set, however deep. */
export function citations(dataset: Dataset): Citation[] {
  const found: Citation[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) walk(item);
    else if (typeof value === "object" && value !== null) {
      if ("source" in value && typeof value.source === "string") found.push(value as Citation);
      for (const inner of Object.values(value)) walk(inner);
    }
  };
  for (const part of Object.values(dataset)) if (part instanceof Map) walk([...part.values()]);
  return found;
}

/** Every reference from one record to another, sources aside. */
export function references(dataset: Dataset): Reference[] {
  const found: Reference[] = [];
  const add = (from: string, collection: CollectionName, ...ids: (string | undefined)[]) => {
    for (const id of ids) if (id !== undefined) found.push({ from, collection, id });
  };
  for (const { id, parents } of dataset.companies.values())
    add(id, "companies", ...(parents ?? []).map(({ company }) => company));
  for (const { id, derivedFrom } of dataset.payloads.values())
    add(id, "payloads", derivedFrom?.value);
  for (const { id, parent } of dataset.indications.values()) add(id, "indications", parent);
  for (const { id, partOf } of dataset.regulators.values()) add(id, "regulators", partOf);
  for (const drug of dataset.drugs.values()) {
    add(drug.id, "targets", ...(drug.targets ?? []).map(({ target }) => target));
    add(drug.id, "payloads", drug.payload?.value);
    add(
      drug.id,
      "companies",
      ...[...(drug.originators ?? []), ...(drug.statedPartners ?? [])].map(
        ({ company }) => company,
      ),
    );
    add(drug.id, "indications", ...(drug.indications ?? []).map(({ indication }) => indication));
  }
  for (const deal of dataset.deals.values()) {
    add(deal.id, "companies", ...deal.parties.map(({ company }) => company));
    add(deal.id, "drugs", ...deal.assets.map(({ drug }) => drug));
    for (const grant of deal.grants) {
      add(deal.id, "companies", ...grant.from, ...grant.to);
      add(deal.id, "drugs", ...grant.assets);
    }
    for (const event of deal.events) {
      add(deal.id, "companies", ...(event.by ?? []), ...(event.to ?? []));
      add(deal.id, "drugs", ...(event.assets ?? []));
    }
  }
  for (const event of dataset["regulatory-events"].values()) {
    add(event.id, "drugs", event.drug);
    add(event.id, "regulators", event.regulator);
    add(event.id, "indications", ...event.indications.map(({ indication }) => indication));
  }
  for (const { id, drugs } of dataset.rivalries.values()) add(id, "drugs", ...drugs);
  for (const { id, company, drug } of dataset.statistics.values()) {
    add(id, "companies", company);
    add(id, "drugs", drug);
  }
  return found;
}

/** The companies that a deal, a drug, a figure or a company of theirs names. */
export function linkedCompanies(dataset: Dataset): Set<string> {
  const owned = [...dataset.companies.values()]
    .filter(({ parents }) => parents !== undefined && parents.length > 0)
    .map(({ id }) => id);
  return new Set([
    ...owned,
    ...references(dataset).flatMap(({ collection, id }) =>
      collection === "companies" ? [id] : [],
    ),
  ]);
}
