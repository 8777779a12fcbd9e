import { type FactSource, factSources } from "../dataset/facts/fact.ts";
import type { Dataset } from "../dataset/parseDataset.ts";
import { entityId } from "../schema/ids.ts";

/** One company as a row; null means "not known". */
export interface CompanyRow {
  id: string;
  name: string;
  /** ISO code. */
  country: string | null;
  sources: FactSource[];
}

/** Every company, by name. */
export function companyTable(dataset: Dataset): CompanyRow[] {
  return [...dataset.companies.values()]
    .map(({ id, name, country, sources }) => ({
      id: entityId("company", id),
      name,
      country: country?.value ?? null,
      sources: factSources(dataset, sources),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
}
