import { type Cell, type Column, columnKind, type PlainGraph } from "../../graph/plainGraph.ts";
import type { ColumnBrief, OwnFilter, OwnRows, OwnSort } from "./ownMessages.ts";

const MOST_VALUES = 40;
/** With more values than this a text names things and does not sort them. */
const TOO_MANY = 400;

/** What filters, colours and sizes need of a column. */
export function columnBrief(column: Column): ColumnBrief {
  const kind = columnKind(column);
  const counts = new Map<string, number>();
  let [least, most, given] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (const value of column.values) {
    if (value === null) continue;
    given++;
    if (typeof value === "number") {
      least = Math.min(least, value);
      most = Math.max(most, value);
    } else if (counts.size <= TOO_MANY) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  }
  const few = kind !== "number" && counts.size <= TOO_MANY;
  return {
    name: column.name,
    kind,
    values: few
      ? [...counts]
          .map(([value, count]) => ({ value, count }))
          .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
          .slice(0, MOST_VALUES)
      : [],
    least: Number.isFinite(least) ? least : null,
    most: Number.isFinite(most) ? most : null,
    given,
  };
}

/** 1 for each node that meets every filter; a value that is not given meets none. */
export function remainingNodes({ nodes }: PlainGraph, filters: readonly OwnFilter[]): Uint8Array {
  const kept = new Uint8Array(nodes.ids.length).fill(1);
  for (const filter of filters) {
    const values = nodes.columns.find(({ name }) => name === filter.column)?.values ?? [];
    for (let row = 0; row < kept.length; row++) if (!meets(values[row] ?? null, filter)) kept[row] = 0;
  }
  return kept;
}

function meets(value: Cell, filter: OwnFilter): boolean {
  if (value === null) return false;
  if ("is" in filter) return String(value) === filter.is;
  return typeof value === "number" && (filter.from === null || value >= filter.from) && (filter.to === null || value <= filter.to);
}

/** The columns of a table of nodes or edges with a value for every row. */
function cellsOf(graph: PlainGraph, of: "nodes" | "edges"): { name: string; at(row: number): Cell }[] {
  const { nodes, edges } = graph;
  const columns = (of === "nodes" ? nodes : edges).columns.map(({ name, values }) => ({ name, at: (row: number) => values[row] ?? null }));
  const label = (row: number | undefined) => nodes.labels[row ?? -1] ?? "";
  if (of === "nodes") return [{ name: "label", at: (row) => label(row) }, { name: "id", at: (row) => nodes.ids[row] ?? "" }, ...columns];
  return [
    { name: "source", at: (row) => label(edges.sources[row]) },
    { name: "target", at: (row) => label(edges.targets[row]) },
    ...columns,
  ];
}

/** The rows of a table in their order: what remains by the filters, sorted by one column, empty cells last. */
export function tableOrder(graph: PlainGraph, of: "nodes" | "edges", sort: OwnSort | null, filters: readonly OwnFilter[]): Uint32Array {
  const kept = remainingNodes(graph, filters);
  const { sources, targets } = graph.edges;
  const all = of === "nodes" ? kept.length : sources.length;
  const stays =
    of === "nodes" ? (row: number) => kept[row] === 1 : (row: number) => kept[sources[row] ?? 0] === 1 && kept[targets[row] ?? 0] === 1;
  const rows = new Uint32Array(all);
  let count = 0;
  for (let row = 0; row < all; row++) if (stays(row)) rows[count++] = row;
  const order = rows.subarray(0, count);
  const column = cellsOf(graph, of).find(({ name }) => name === sort?.key);
  if (!column || !sort) return order;
  const values = new Map<number, Cell>();
  for (const row of order) values.set(row, column.at(row));
  const way = sort.down ? -1 : 1;
  return order.sort((a, b) => compared(values.get(a) ?? null, values.get(b) ?? null, way) || a - b);
}

function compared(a: Cell, b: Cell, way: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === "number" && typeof b === "number") return way * (a - b);
  const [left, right] = [String(a), String(b)];
  return way * (left < right ? -1 : left > right ? 1 : 0);
}

/** Some rows of an ordered table. */
export function tableRows(graph: PlainGraph, of: "nodes" | "edges", order: Uint32Array, first: number, count: number): OwnRows {
  const columns = cellsOf(graph, of);
  return {
    total: order.length,
    rows: [...order.subarray(first, first + count)].map((row) => ({ row, cells: columns.map((column) => column.at(row)) })),
  };
}
