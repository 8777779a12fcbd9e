import { companyLabel, dealSides, dealTitle } from "../dataset/dealTitle.ts";
import { type FactSource, factSources } from "../dataset/facts/fact.ts";
import type { Dataset } from "../dataset/parseDataset.ts";
import { dateSpan } from "../schema/calendar.ts";
import type { Deal } from "../schema/deal.ts";
import { entityId } from "../schema/ids.ts";
import { companyGroup } from "./companyGroup.ts";
import { type DealMoney, dealMoney } from "./dealMoney.ts";
import { type DealStatus, dealStatus } from "./dealStatus.ts";
import { dealFacets } from "./filters/dealFacets.ts";
import { type Filter, fitting } from "./filters/facets.ts";

export interface NamedId {
  id: string;
  name: string;
}

/** One deal as a row: money in millions of USD, null where not disclosed. */
export interface DealRow {
  id: string;
  title: string;
  parties: (NamedId & { role: string })[];
  licensors: NamedId[];
  licensees: NamedId[];
  assets: NamedId[];
  announced: string | null;
  status: DealStatus;
  upfrontUsdM: number | null;
  milestonesUsdM: number | null;
  equityUsdM: number | null;
  totalUsdM: number | null;
  totalBasis: DealMoney["totalBasis"];
  upfrontShare: number | null;
  paidUsdM: number | null;
  nearTermUsdM: number | null;
  other: DealMoney["other"];
  endedOn?: string;
  rightsReturnedTo?: NamedId[];
  sources: FactSource[];
}

/** Which deals are asked for; ids without prefix. Dates are ISO, as precise as wanted, both ends included. */
export interface DealQuery {
  party?: string;
  drug?: string;
  since?: string;
  until?: string;
  sort?: "upfront" | "total" | "date";
  /** Conditions beside the ones above, the same that filter the picture. */
  filters?: readonly Filter[];
}

export interface DealTable {
  deals: DealRow[];
  /** How many of the deals disclose it: [n, N]. */
  disclosed: { upfront: [number, number]; total: [number, number] };
  /** Sums over what is disclosed; null when nothing is. */
  sums: { upfrontUsdM: number | null; totalUsdM: number | null };
}

/** The deals that a query asks for, with their money; the largest or latest first, unknown last. */
export function dealTable(dataset: Dataset, query: DealQuery): DealTable {
  const group = query.party === undefined ? undefined : companyGroup(dataset, query.party);
  const rows = [...dataset.deals.values()]
    .filter((deal) => wanted(dataset, deal, query, group))
    .map((deal) => dealRow(dataset, deal))
    .sort(order(query.sort ?? "date"));
  const upfronts = rows.map((row) => row.upfrontUsdM).filter((amount) => amount !== null);
  const totals = rows.map((row) => row.totalUsdM).filter((amount) => amount !== null);
  return {
    deals: rows,
    disclosed: { upfront: [upfronts.length, rows.length], total: [totals.length, rows.length] },
    sums: { upfrontUsdM: sum(upfronts), totalUsdM: sum(totals) },
  };
}

function sum(amounts: number[]): number | null {
  return amounts.length === 0
    ? null
    : Math.round(amounts.reduce((all, amount) => all + amount, 0) * 1000) / 1000;
}

function wanted(
  dataset: Dataset,
  deal: Deal,
  query: DealQuery,
  group: ReadonlySet<string> | undefined,
): boolean {
  if (group && !deal.parties.some(({ company }) => group.has(company))) return false;
  const drugs = deal.assets.map(({ drug }) => drug);
  if (query.drug !== undefined && !drugs.includes(query.drug)) return false;
  if (fitting([dealFacets(dataset, deal)], query.filters ?? []).length === 0) return false;
  if (query.since === undefined && query.until === undefined) return true;
  if (!deal.announced) return false;
  const { first, last } = dateSpan(deal.announced.value);
  return (
    (query.since === undefined || last >= dateSpan(query.since).first) &&
    (query.until === undefined || first <= dateSpan(query.until).last)
  );
}

/** One deal as a row of the table. */
export function dealRow(dataset: Dataset, deal: Deal): DealRow {
  const { headlineUsdM: _headline, check: _check, ...money } = dealMoney(deal);
  const company = (id: string): NamedId => ({
    id: entityId("company", id),
    name: dataset.companies.get(id)?.name ?? companyLabel(dataset, id),
  });
  const { givers, takers } = dealSides(deal);
  const end = deal.events.find(({ kind }) => kind === "terminated" || kind === "expired");
  const returned = deal.events
    .filter(({ kind }) => kind === "rights-returned")
    .flatMap(({ to }) => to ?? []);
  return {
    id: entityId("deal", deal.id),
    title: dealTitle(dataset, deal),
    parties: deal.parties.map(({ company: id, role }) => ({ ...company(id), role })),
    licensors: givers.map(company),
    licensees: takers.map(company),
    assets: deal.assets.map(({ drug }) => ({
      id: entityId("drug", drug),
      name: dataset.drugs.get(drug)?.name ?? drug,
    })),
    announced: deal.announced?.value ?? null,
    status: dealStatus(deal),
    ...money,
    ...(end?.date ? { endedOn: end.date.value } : {}),
    ...(returned.length > 0 ? { rightsReturnedTo: [...new Set(returned)].map(company) } : {}),
    sources: factSources(dataset, deal.sources),
  };
}

function order(by: "upfront" | "total" | "date"): (a: DealRow, b: DealRow) => number {
  const key = (row: DealRow) =>
    by === "upfront" ? row.upfrontUsdM : by === "total" ? row.totalUsdM : row.announced;
  return (a, b) => {
    const [x, y] = [key(a), key(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null) || byId(a, b);
    return x < y ? 1 : x > y ? -1 : byId(a, b);
  };
}

const byId = (a: DealRow, b: DealRow) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
