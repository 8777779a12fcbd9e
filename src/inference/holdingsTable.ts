import { type FactSource, factSources } from "../dataset/facts/fact.ts";
import type { Dataset } from "../dataset/parseDataset.ts";
import { entityId } from "../schema/ids.ts";
import type { NamedId } from "./dealTable.ts";
import { holdings, type RightsMove } from "./holdings.ts";
import type { RightsQuestion } from "./rightsLedger.ts";

export interface HoldingRow {
  drug: NamedId;
  /** The contracting party: the company itself or a subsidiary. */
  company: NamedId;
  field?: string;
  countries: string[];
  undetermined: string[];
  via: string[];
  sources: FactSource[];
}

export interface MoveRow {
  drug: NamedId;
  deal: string;
  on: string | null;
  words: string;
  sources: FactSource[];
}

/** What a company (with its subsidiaries) holds, gained and lost, with names. */
export interface HoldingsTable {
  holdings: HoldingRow[];
  gained: MoveRow[];
  lost: MoveRow[];
}

/** The holdings of a company (bare id) on a day as rows; what `holdings` prints and a company's page shows. */
export function holdingsTable(
  dataset: Dataset,
  company: string,
  question: RightsQuestion = {},
): HoldingsTable {
  const drug = (id: string): NamedId => ({
    id: entityId("drug", id),
    name: dataset.drugs.get(id)?.name ?? id,
  });
  const named = (id: string): NamedId => ({
    id: entityId("company", id),
    name: dataset.companies.get(id)?.name ?? id,
  });
  const move = (row: RightsMove): MoveRow => ({
    drug: drug(row.drug),
    deal: entityId("deal", row.deal),
    on: row.on ?? null,
    words: row.words,
    sources: factSources(dataset, row.sources),
  });
  const found = holdings(dataset, company, question);
  return {
    holdings: found.holdings.map((row) => ({
      drug: drug(row.drug),
      company: named(row.company),
      ...(row.field === undefined ? {} : { field: row.field }),
      countries: row.countries,
      undetermined: row.undetermined,
      via: row.via.map((deal) => entityId("deal", deal)),
      sources: factSources(dataset, row.sources),
    })),
    gained: found.gained.map(move),
    lost: found.lost.map(move),
  };
}
