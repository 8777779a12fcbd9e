import { NODE_KINDS } from "../../graph/atlasGraph.ts";
import type { Column } from "../../network/graphTable.ts";
import { columnBrief, textsOf } from "./ownColumns.ts";
import type { Grouping } from "./ownMessages.ts";

/** The last group of all stands for every value that is none of the largest. */
export const OTHERS = 5;

/** The largest communities each by itself, the rest together. */
export function clusterGroups(communities: Uint32Array): Grouping {
  const groups = Float32Array.from(communities, (at) => Math.min(at, OTHERS));
  const counts = new Array<number>(OTHERS + 1).fill(0);
  for (const group of groups) counts[group] = (counts[group] ?? 0) + 1;
  return legended(groups, counts, (group) =>
    group === OTHERS ? "other clusters" : `cluster ${group + 1}`,
  );
}

/** The nodes by the values of a column: numbers and dates in five parts, else the five most frequent values. */
export function columnGroups(column: Column): Grouping {
  const { kind, values } = columnBrief(column);
  if (kind === "number" || kind === "date") return quantiles(column);
  const largest = inAtlasOrder(values.slice(0, OTHERS).map(({ value }) => value));
  const groupOf = new Map<string | undefined, number>(
    largest.map((value, group) => [value, group]),
  );
  const counts = new Array<number>(OTHERS + 1).fill(0);
  const groups = Float32Array.from(column.values, (value) => {
    const group = Math.min(
      OTHERS,
      ...textsOf(value, kind).map((text) => groupOf.get(text) ?? OTHERS),
    );
    counts[group] = (counts[group] ?? 0) + 1;
    return group;
  });
  return legended(groups, counts, (group) => largest[group] ?? "others, or not given");
}

/** Kinds that the atlas has are coloured as there; the others take what is left, in their order. */
function inAtlasOrder(values: readonly string[]): (string | undefined)[] {
  const others = values.filter((value) => !NODE_KINDS.some((kind) => kind === value));
  // Nobody is left behind: there are as many kinds as groups.
  return NODE_KINDS.map((kind) => (values.includes(kind) ? kind : others.shift()));
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
