import type { Cell, GraphTable } from "./graphTable.ts";
import { type NodeFilter, remainingNodes } from "./nodeFilters.ts";

export type RowSort = { key: string; down: boolean };

/** A part of a table: `label` and `id` or the two ends, then the columns in their order. */
export interface GraphRows {
  total: number;
  rows: { row: number; cells: Cell[] }[];
}

/** The columns of a table of nodes or edges with a value for every row. */
function cellsOf(
  graph: GraphTable,
  of: "nodes" | "edges",
): { name: string; at(row: number): Cell }[] {
  const { nodes, edges } = graph;
  const columns = (of === "nodes" ? nodes : edges).columns.map(({ name, values }) => ({
    name,
    at: (row: number) => values[row] ?? null,
  }));
  const label = (row: number | undefined) => nodes.labels[row ?? -1] ?? "";
  if (of === "nodes")
    return [
      { name: "label", at: (row) => label(row) },
      { name: "id", at: (row) => nodes.ids[row] ?? "" },
      ...columns,
    ];
  return [
    { name: "source", at: (row) => label(edges.sources[row]) },
    { name: "target", at: (row) => label(edges.targets[row]) },
    ...columns,
  ];
}

/** The rows of a table in their order: what remains by the filters, sorted by one column, empty cells last. */
export function tableOrder(
  graph: GraphTable,
  of: "nodes" | "edges",
  sort: RowSort | null,
  filters: readonly NodeFilter[],
): Uint32Array {
  const kept = remainingNodes(graph, filters);
  const { sources, targets } = graph.edges;
  const all = of === "nodes" ? kept.length : sources.length;
  const stays =
    of === "nodes"
      ? (row: number) => kept[row] === 1
      : (row: number) => kept[sources[row] ?? 0] === 1 && kept[targets[row] ?? 0] === 1;
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
export function tableRows(
  graph: GraphTable,
  of: "nodes" | "edges",
  order: Uint32Array,
  first: number,
  count: number,
): GraphRows {
  const columns = cellsOf(graph, of);
  return {
    total: order.length,
    rows: [...order.subarray(first, first + count)].map((row) => ({
      row,
      cells: columns.map((column) => column.at(row)),
    })),
  };
}
