import { type ColumnSummary, columnSummary } from "./columnSummary.ts";
import { textsOf } from "./columnValues.ts";
import type { Column, GraphTable } from "./graphTable.ts";

/** The group of every node, 0 to 5, and what each group is. */
export interface Grouping {
  groups: Float32Array;
  legend: { words: string; count: number; group: number }[];
}

/** Stands for grouping by community where a column could be named. */
export const BY_COMMUNITY = "\u0000cluster";

/** The last group of all stands for every value that is none of the largest. */
const OTHERS = 5;

/**
 * The nodes by community, by the values of a column, or (`null`, or a column that is not there) all in one group.
 * @param communities asked only where it is by community
 * @param order values whose group is their index here wherever they are among the most frequent
 */
export function groupNodes(
  { nodes }: GraphTable,
  by: string | null,
  communities: () => Uint32Array,
  order: readonly string[] = [],
): Grouping {
  if (by === BY_COMMUNITY) return communityGroups(communities());
  const column = nodes.columns.find(({ name }) => name === by);
  return column
    ? columnGroups(column, order)
    : { groups: new Float32Array(nodes.ids.length), legend: [] };
}

/** The largest communities each by itself, the rest together. */
function communityGroups(communities: Uint32Array): Grouping {
  const groups = Float32Array.from(communities, (at) => Math.min(at, OTHERS));
  const counts = new Array<number>(OTHERS + 1).fill(0);
  for (const group of groups) counts[group] = (counts[group] ?? 0) + 1;
  return legended(groups, counts, (group) =>
    group === OTHERS ? "other clusters" : `cluster ${group + 1}`,
  );
}

/** The nodes by the values of a column: numbers and dates in five parts, else the five most frequent values. */
export function columnGroups(column: Column, order: readonly string[] = []): Grouping {
  const { type, values } = columnSummary(column);
  if (type === "number" || type === "date") return quantiles(column);
  const largest = inOrder(
    values.slice(0, OTHERS).map(({ value }) => value),
    order,
  );
  const groupOf = new Map<string | undefined, number>(
    largest.map((value, group) => [value, group]),
  );
  const counts = new Array<number>(OTHERS + 1).fill(0);
  const groups = Float32Array.from(column.values, (value) => {
    const group = Math.min(
      OTHERS,
      ...textsOf(value, type).map((text) => groupOf.get(text) ?? OTHERS),
    );
    counts[group] = (counts[group] ?? 0) + 1;
    return group;
  });
  return legended(groups, counts, (group) => largest[group] ?? "others, or not given");
}

/** Values that the order names stand where it has them; the others take what is left, in their order. */
function inOrder(values: readonly string[], order: readonly string[]): (string | undefined)[] {
  const known = order.slice(0, OTHERS);
  const others = values.filter((value) => !known.includes(value));
  return Array.from({ length: OTHERS }, (_, group) => {
    const value = known[group];
    return value !== undefined && values.includes(value) ? value : others.shift();
  });
}

/** Five parts of about equal count; dates sort as their texts do. */
function quantiles({ values }: Column): Grouping {
  const order = values
    .filter((value) => value !== null)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const begins = [0, 0.2, 0.4, 0.6, 0.8].map((part) => order[Math.floor(part * order.length)] ?? 0);
  const counts = new Array<number>(OTHERS + 1).fill(0);
  const groups = Float32Array.from(values, (value) => {
    const group = value === null ? OTHERS : begins.findLastIndex((begin) => value >= begin);
    counts[group] = (counts[group] ?? 0) + 1;
    return group;
  });
  const words = (group: number) => {
    const begin = begins[group] ?? 0;
    return group === OTHERS
      ? "not given"
      : `from ${typeof begin === "number" ? Number(begin.toPrecision(4)) : begin}`;
  };
  return legended(groups, counts, words);
}

function legended(
  groups: Float32Array,
  counts: readonly number[],
  words: (group: number) => string,
): Grouping {
  return {
    groups,
    legend: counts.flatMap((count, group) =>
      count > 0 ? [{ words: words(group), count, group }] : [],
    ),
  };
}

/** Larger graphs are grouped by community only where somebody asks for it. */
const MOST_CLUSTERED = 20_000;

/** What groups say most at the first look: a column of kinds with few values, else the communities of a graph that is not large. */
export function firstGrouping(columns: readonly ColumnSummary[], nodes: number): string | null {
  const named = columns.find(
    ({ name, values }) => /^(kind|type|category|group|class)$/i.test(name) && values.length > 1,
  );
  return named?.name ?? (nodes <= MOST_CLUSTERED ? BY_COMMUNITY : null);
}
