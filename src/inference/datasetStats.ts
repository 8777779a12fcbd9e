import type { Dataset } from "../dataset/parseDataset.ts";
import { dealMoney } from "./dealMoney.ts";

/** Counts of records, and how much of the money and dates is known: `[n, N]` is n of N. */
export interface DatasetStats {
  companies: number;
  drugs: number;
  targets: number;
  payloads: number;
  indications: number;
  regulators: number;
  deals: number;
  regulatoryEvents: number;
  rivalries: number;
  statistics: number;
  sources: number;
  known: {
    announced: [number, number];
    upfront: [number, number];
    total: [number, number];
    territory: [number, number];
  };
  sourceGrades: Record<string, number>;
  dataVersion: string;
}

/** What the data set holds and how complete it is. */
export function datasetStats(dataset: Dataset): DatasetStats {
  const deals = [...dataset.deals.values()];
  const money = deals.map(dealMoney);
  const grants = deals.flatMap((deal) => deal.grants);
  const sourceGrades: Record<string, number> = { A: 0, B: 0, C: 0, D: 0 };
  for (const { grade } of dataset.sources.values())
    sourceGrades[grade] = (sourceGrades[grade] ?? 0) + 1;
  return {
    companies: dataset.companies.size,
    drugs: dataset.drugs.size,
    targets: dataset.targets.size,
    payloads: dataset.payloads.size,
    indications: dataset.indications.size,
    regulators: dataset.regulators.size,
    deals: deals.length,
    regulatoryEvents: dataset["regulatory-events"].size,
    rivalries: dataset.rivalries.size,
    statistics: dataset.statistics.size,
    sources: dataset.sources.size,
    known: {
      announced: [deals.filter((deal) => deal.announced).length, deals.length],
      upfront: [money.filter((parts) => parts.upfrontUsdM !== null).length, deals.length],
      total: [money.filter((parts) => parts.totalUsdM !== null).length, deals.length],
      territory: [
        grants.filter((grant) => grant.territory.value.state === "captured").length,
        grants.length,
      ],
    },
    sourceGrades,
    dataVersion: dataset.header.version,
  };
}
