import type { Fact } from "../dataset/facts/fact.ts";
import { marketFacts, statisticFact } from "../dataset/facts/statisticFacts.ts";
import type { Dataset } from "../dataset/parseDataset.ts";
import type { Deal } from "../schema/deal.ts";
import { entityId } from "../schema/ids.ts";
import { type DatasetStats, datasetStats } from "./datasetStats.ts";
import { dealTable, type NamedId } from "./dealTable.ts";

/** A company's reported total beside what its deals here add up to; millions of USD. */
export interface TotalBeside {
  company: NamedId;
  year: string;
  reportedUsdM: number;
  qualifier: string;
  /** The sum of the disclosed totals of its deals of that year in this data set, and of how many. */
  hereUsdM: number | null;
  deals: number;
  fact: Fact;
}

/** What the data set covers, set against what is known of the whole, so that nobody takes the sample for the market. */
export interface Coverage {
  stats: DatasetStats;
  byYear: { year: string; deals: number; outOfChina: number; totalUsdM: number | null }[];
  byTarget: (NamedId & { deals: number })[];
  byCompany: (NamedId & { deals: number })[];
  /** Citations of facts by grade. */
  byGrade: { grade: string; deals: number }[];
  market: Fact[];
  totals: TotalBeside[];
}

const MOST = 12;

/** Counts per year, target, company and grade, beside the reported totals. */
export function coverage(dataset: Dataset): Coverage {
  const deals = [...dataset.deals.values()];
  return {
    stats: datasetStats(dataset),
    byYear: byYear(dataset, deals),
    byTarget: counted(deals, (deal) =>
      deal.assets.flatMap(({ drug }) =>
        (dataset.drugs.get(drug)?.targets ?? []).map(({ target }) => target),
      ),
    ).map(([key, count]) => ({
      id: entityId("target", key),
      name: dataset.targets.get(key)?.name ?? key,
      deals: count,
    })),
    byCompany: counted(deals, (deal) => deal.parties.map(({ company }) => company)).map(
      ([key, count]) => ({
        id: entityId("company", key),
        name: dataset.companies.get(key)?.name ?? key,
        deals: count,
      }),
    ),
    byGrade: ["A", "B", "C", "D"].map((grade) => ({
      grade,
      deals: deals.filter((deal) => bestGrade(dataset, deal) === grade).length,
    })),
    market: marketFacts(dataset),
    totals: totals(dataset),
  };
}

function counted(deals: readonly Deal[], keys: (deal: Deal) => string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const deal of deals)
    for (const key of new Set(keys(deal))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST);
}

function bestGrade(dataset: Dataset, deal: Deal): string {
  return (
    deal.sources.map(({ source }) => dataset.sources.get(source)?.grade ?? "D").sort()[0] ?? "D"
  );
}

/** From a Chinese licensor to a licensee elsewhere. */
function outOfChina(dataset: Dataset, deal: Deal): boolean {
  const country = (role: string) =>
    deal.parties
      .filter((party) => party.role === role)
      .map(({ company }) => dataset.companies.get(company)?.country?.value);
  return (
    country("licensor").includes("CN") &&
    country("licensee").some((code) => code !== undefined && code !== "CN")
  );
}

function byYear(dataset: Dataset, deals: readonly Deal[]): Coverage["byYear"] {
  const years = [
    ...new Set(deals.map((deal) => deal.announced?.value.slice(0, 4) ?? "undated")),
  ].sort();
  return years.map((year) => {
    const own = deals.filter((deal) => (deal.announced?.value.slice(0, 4) ?? "undated") === year);
    const table = year === "undated" ? null : dealTable(dataset, { since: year, until: year });
    return {
      year,
      deals: own.length,
      outOfChina: own.filter((deal) => outOfChina(dataset, deal)).length,
      totalUsdM: table?.sums.totalUsdM ?? null,
    };
  });
}

function totals(dataset: Dataset): TotalBeside[] {
  return [...dataset.statistics.values()].flatMap((statistic) => {
    const { company, period, value, unit } = statistic;
    if (
      statistic.kind !== "company-total" ||
      company === undefined ||
      period === undefined ||
      typeof value.value !== "number" ||
      unit !== "usd-m"
    )
      return [];
    const rows = dealTable(dataset, { party: company, since: period, until: period }).deals.filter(
      ({ licensors }) => licensors.some(({ id }) => id === entityId("company", company)),
    );
    const amounts = rows.flatMap(({ totalUsdM }) => totalUsdM ?? []);
    return [
      {
        company: {
          id: entityId("company", company),
          name: dataset.companies.get(company)?.name ?? company,
        },
        year: period,
        reportedUsdM: value.value,
        qualifier: statistic.qualifier,
        hereUsdM:
          amounts.length === 0
            ? null
            : Math.round(amounts.reduce((sum, amount) => sum + amount, 0) * 1000) / 1000,
        deals: rows.length,
        fact: statisticFact(dataset, statistic),
      },
    ];
  });
}
