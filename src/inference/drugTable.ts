import { type FactSource, factSources } from "../dataset/facts/fact.ts";
import type { Dataset } from "../dataset/parseDataset.ts";
import type { Drug } from "../schema/drug.ts";
import { entityId } from "../schema/ids.ts";
import type { NamedId } from "./dealTable.ts";
import { rightsGroups } from "./rightsLedger.ts";

/** One drug as a row; an empty list and null mean "not known". */
export interface DrugRow {
  id: string;
  name: string;
  modality: string | null;
  targets: NamedId[];
  /** The furthest stage that a source reports, and where (ISO codes). */
  stage: string | null;
  stageCountries: string[];
  originators: NamedId[];
  /** Who holds the right to sell it somewhere on the day of the data; places that are undetermined name nobody. */
  holders: NamedId[];
  sources: FactSource[];
}

/** Every drug with what it is, how far it got, and who holds it; by name. */
export function drugTable(dataset: Dataset): DrugRow[] {
  return [...dataset.drugs.values()]
    .map((drug) => drugRow(dataset, drug))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
}

function drugRow(dataset: Dataset, drug: Drug): DrugRow {
  const company = (id: string): NamedId => ({
    id: entityId("company", id),
    name: dataset.companies.get(id)?.name ?? id,
  });
  const held = rightsGroups(dataset, drug.id, {}).flatMap(({ position }) =>
    position.answer === "held" ? position.holders : [],
  );
  return {
    id: entityId("drug", drug.id),
    name: drug.name,
    modality: drug.modality?.value ?? null,
    targets: (drug.targets ?? []).map(({ target }) => ({
      id: entityId("target", target),
      name: dataset.targets.get(target)?.name ?? target,
    })),
    stage: drug.stage?.value.stage ?? null,
    stageCountries: drug.stage?.value.countries ?? [],
    originators: (drug.originators ?? []).map((originator) => company(originator.company)),
    holders: [...new Set(held.map((holder) => holder.company))].sort().map(company),
    sources: factSources(dataset, drug.sources),
  };
}
