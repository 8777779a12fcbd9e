import { DEAL_STATUSES } from "../dealStatus.ts";
import type { DealFacets } from "./dealFacets.ts";

/** The options of every facet for what no source tells, and of a facet of numbers for what one does. */
export const UNKNOWN = "unknown";
export const KNOWN = "known";

const DEAL_FACETS = [
  "deal",
  "status",
  "year",
  "upfront",
  "total",
  "target",
  "modality",
  "stage",
  "from",
  "to",
  "grade",
] as const;
type DealFacetName = (typeof DEAL_FACETS)[number];
/** `kind` asks for kinds of nodes, so it is answered by the graph, not by a deal. */
export type FacetName = DealFacetName | "kind";
export const FACET_NAMES: readonly FacetName[] = ["kind", ...DEAL_FACETS];

interface Named {
  name: DealFacetName;
  title: string;
}

/** A facet whose options are words of the deals. */
interface ListFacet extends Named {
  shape: "list";
  /** The words of a deal; none when not known. */
  values(deal: DealFacets): readonly string[];
  /** The order of a closed list; by frequency when absent. */
  order?: readonly string[];
}

/** A facet over a number: `known`, `unknown`, or a span such as `2025..`, `..100`, `5..50`, both ends included. */
interface RangeFacet extends Named {
  shape: "range";
  amount(deal: DealFacets): number | null;
}

export type Facet = ListFacet | RangeFacet;

/** How far a drug can have got, in order. */
export const STAGES: readonly string[] = [
  "preclinical",
  "clinical",
  "phase-1",
  "phase-1-2",
  "phase-2",
  "phase-2-3",
  "phase-3",
  "filed",
  "approved",
  "discontinued",
];

/** Everything that deals can be filtered by, in the order of the panel and of the address. */
export const FACETS: readonly Facet[] = [
  { name: "deal", title: "Kind of deal", shape: "list", values: ({ kinds }) => kinds },
  {
    name: "status",
    title: "Status",
    shape: "list",
    values: ({ status }) => [status],
    order: DEAL_STATUSES,
  },
  {
    name: "year",
    title: "Announced",
    shape: "range",
    amount: ({ announced }) => (announced === null ? null : Number(announced.slice(0, 4))),
  },
  { name: "upfront", title: "Upfront", shape: "range", amount: ({ upfrontUsdM }) => upfrontUsdM },
  { name: "total", title: "Total at most", shape: "range", amount: ({ totalUsdM }) => totalUsdM },
  { name: "target", title: "Target", shape: "list", values: ({ targets }) => targets },
  { name: "modality", title: "Modality", shape: "list", values: ({ modalities }) => modalities },
  {
    name: "stage",
    title: "Stage of its drugs today",
    shape: "list",
    values: ({ stages }) => stages,
    order: STAGES,
  },
  {
    name: "from",
    title: "Country of licensor",
    shape: "list",
    values: ({ licensorCountries }) => licensorCountries,
  },
  {
    name: "to",
    title: "Country of licensee",
    shape: "list",
    values: ({ licenseeCountries }) => licenseeCountries,
  },
  {
    name: "grade",
    title: "Best source",
    shape: "list",
    values: ({ grade }) => [grade],
    order: ["A", "B", "C", "D"],
  },
];

/** One condition: a facet and one of its options, `target:her2`, `year:2025..`, `upfront:known`. */
export type Filter = `${FacetName}:${string}`;

/** The options that are asked for, by facet. Within a facet one of them is enough; every facet must be met. */
export function optionsByFacet(filters: readonly Filter[]): Map<FacetName, string[]> {
  const found = new Map<FacetName, string[]>();
  for (const filter of filters) {
    const { facet, option } = partsOf(filter);
    found.set(facet, [...(found.get(facet) ?? []), option]);
  }
  return found;
}

/** Takes a condition apart. */
export function partsOf(filter: Filter): { facet: FacetName; option: string } {
  const colon = filter.indexOf(":");
  return { facet: filter.slice(0, colon) as FacetName, option: filter.slice(colon + 1) };
}

/** The ends of a span; null where it is open. Undefined when the text is no span. */
export function spanOf(option: string): { least: number | null; most: number | null } | undefined {
  const match = /^(\d+(?:\.\d+)?)?\.\.(\d+(?:\.\d+)?)?$/.exec(option);
  if (!match || option === "..") return undefined;
  const end = (text: string | undefined) => (text === undefined ? null : Number(text));
  return { least: end(match[1]), most: end(match[2]) };
}

/** The closed options that a deal falls under: its words, or that they are not known. */
export function optionsOf(facet: Facet, deal: DealFacets): readonly string[] {
  if (facet.shape === "range") return [facet.amount(deal) === null ? UNKNOWN : KNOWN];
  const values = facet.values(deal);
  return values.length === 0 ? [UNKNOWN] : values;
}

function holds(facet: Facet, deal: DealFacets, option: string): boolean {
  if (optionsOf(facet, deal).includes(option)) return true;
  const amount = facet.shape === "range" ? facet.amount(deal) : null;
  const span = amount === null ? undefined : spanOf(option);
  return (
    amount !== null &&
    span !== undefined &&
    amount >= (span.least ?? -Infinity) &&
    amount <= (span.most ?? Infinity)
  );
}

/** The facets whose conditions a deal does not meet. */
export function missedFacets(
  deal: DealFacets,
  asked: ReadonlyMap<FacetName, readonly string[]>,
): FacetName[] {
  return FACETS.filter((facet) => {
    const options = asked.get(facet.name);
    return options !== undefined && !options.some((option) => holds(facet, deal, option));
  }).map(({ name }) => name);
}

/** The deals that meet the filters. */
export function fitting<D extends DealFacets>(
  deals: readonly D[],
  filters: readonly Filter[],
): D[] {
  const asked = optionsByFacet(filters);
  return deals.filter((deal) => missedFacets(deal, asked).length === 0);
}
