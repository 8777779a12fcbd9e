/** One value of an attribute; `null` is "not given". */
export type Cell = string | number | boolean | null;

/** One attribute of all nodes or all edges: `values[row]`, as long as there are rows. */
export interface Column {
  name: string;
  values: Cell[];
}

/** Where the nodes stand, y upwards; `NaN` where a node has no place. */
export interface Places {
  x: Float64Array;
  y: Float64Array;
}

/**
 * Any graph, column by column, as every reader gives it and every writer takes it.
 * It can be posted to and from a worker as it is. No node column is called `id`, `label`, `x` or `y`,
 * and no edge column `id`, `source`, `target` or `directed`: these have their own arrays.
 */
export interface GraphTable {
  nodes: { ids: string[]; labels: string[]; places: Places | null; columns: Column[] };
  /** An edge names its ends by the row of their node; `directed` is 1 where it has a direction. */
  edges: {
    ids: string[];
    sources: Uint32Array;
    targets: Uint32Array;
    directed: Uint8Array;
    columns: Column[];
  };
}

/** What a column holds, for the formats that must declare it. */
export type ColumnKind = "text" | "number" | "boolean" | "mixed";

/** The kind of a column: `mixed` when its values are of several kinds, `text` when it has none. */
export function columnKind({ values }: Column): ColumnKind {
  let found: ColumnKind | undefined;
  for (const value of values) {
    if (value === null) continue;
    const kind =
      typeof value === "number" ? "number" : typeof value === "boolean" ? "boolean" : "text";
    if (found !== undefined && found !== kind) return "mixed";
    found = kind;
  }
  return found ?? "text";
}

/** The place of one node; `null` where it has none. */
export function placeOf(
  { places }: GraphTable["nodes"],
  row: number,
): { x: number; y: number } | null {
  const x = places?.x[row] ?? Number.NaN;
  const y = places?.y[row] ?? Number.NaN;
  return Number.isFinite(x) && Number.isFinite(y) ? { x, y } : null;
}

/** The id of the node in a row; the empty text where there is no such row. */
export function nodeId(graph: GraphTable, row: number | undefined): string {
  return (row === undefined ? undefined : graph.nodes.ids[row]) ?? "";
}

/** The values of one row that are given, by column. */
export function givenValues(
  columns: readonly Column[],
  row: number,
): [name: string, value: string | number | boolean][] {
  return columns.flatMap(({ name, values }) => {
    const value = values[row] ?? null;
    return value === null ? [] : [[name, value] as [string, string | number | boolean]];
  });
}
