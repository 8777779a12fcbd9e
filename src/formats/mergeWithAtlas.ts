import {
  type Cell,
  type Column,
  type GraphTable,
  givenValues,
  nodeId,
  placeOf,
} from "../network/graphTable.ts";
import { GraphBuilder } from "./graphBuilder.ts";
import type { Matches } from "./matchNames.ts";

/** A merged graph and what became of the own file's nodes and edges. */
export interface Merged {
  graph: GraphTable;
  nodes: { merged: number; fresh: number };
  edges: { merged: number; fresh: number };
}

const OWN = "own file";

/**
 * The atlas with an own file laid into it. Nothing of the atlas changes: where the own file says otherwise, its value stands beside
 * under `… (own file)`; what it adds is marked by `origin`. Doubtful nodes are new ones unless the reader accepted a candidate.
 * An own edge with the id, ends and direction of one of the atlas is that edge; another with the same id is given a new one.
 * @param accepted own row to the id of the atlas, from the review of the doubtful
 */
export function mergeWithAtlas(
  atlas: GraphTable,
  own: GraphTable,
  matches: Matches,
  accepted: ReadonlyMap<number, string> = new Map(),
): Merged {
  const builder = new GraphBuilder({});
  const known = new Map([
    ...matches.merged.map(({ row, known: id }) => [row, id] as const),
    ...accepted,
  ]);
  for (const [row, id] of atlas.nodes.ids.entries())
    putNode(builder, atlas, row, builder.node(id, atlas.nodes.labels[row] ?? ""));
  for (const row of atlas.edges.ids.keys())
    putEdge(builder, atlas, row, (end) => nodeId(atlas, end));

  const atlasRow = new Map(atlas.nodes.ids.map((id, row) => [id, row]));
  const idOf = new Map<number, string>();
  for (const [row, id] of own.nodes.ids.entries()) {
    const match = known.get(row);
    const target = match ?? freshId(id, atlasRow);
    idOf.set(row, target);
    const at = builder.node(target, match === undefined ? (own.nodes.labels[row] ?? "") : null);
    const base = match === undefined ? undefined : atlasRow.get(match);
    if (base === undefined) {
      putNode(builder, own, row, at);
      builder.nodeValue(at, "origin", OWN);
    } else
      for (const [name, value] of beside(
        atlas.nodes.columns,
        base,
        givenValues(own.nodes.columns, row),
      ))
        builder.nodeValue(at, name, value);
  }
  const edges = { merged: 0, fresh: 0 };
  const atlasEdge = new Map(atlas.edges.ids.map((id, row) => [id, row]));
  for (const [row, id] of own.edges.ids.entries()) {
    const same = atlasEdge.get(id);
    const ends = [own.edges.sources[row], own.edges.targets[row]].map((end) => idOf.get(end ?? -1));
    if (
      same !== undefined &&
      nodeId(atlas, atlas.edges.sources[same]) === ends[0] &&
      nodeId(atlas, atlas.edges.targets[same]) === ends[1]
    ) {
      edges.merged++;
      for (const [name, value] of beside(
        atlas.edges.columns,
        same,
        givenValues(own.edges.columns, row),
      ))
        builder.edgeValue(same, name, value);
      continue;
    }
    edges.fresh++;
    builder.edgeValue(
      putEdge(builder, own, row, (end) => idOf.get(end) ?? ""),
      "origin",
      OWN,
    );
  }
  const { graph } = builder.finish("");
  return {
    graph: graph ?? atlas,
    nodes: { merged: known.size, fresh: own.nodes.ids.length - known.size },
    edges,
  };
}

/** An id that the atlas does not have: a file may use `1` for what is no `1` here. */
function freshId(id: string, taken: ReadonlyMap<string, number>): string {
  return taken.has(id) ? `own:${id}` : id;
}

function putNode(builder: GraphBuilder, graph: GraphTable, row: number, at: number): void {
  const place = placeOf(graph.nodes, row);
  const values: [string, Cell][] = [
    ...(place ? Object.entries(place) : []),
    ...givenValues(graph.nodes.columns, row),
  ];
  for (const [name, value] of values) builder.nodeValue(at, name, value);
}

function putEdge(
  builder: GraphBuilder,
  { edges }: GraphTable,
  row: number,
  idOf: (end: number) => string,
): number {
  const at = builder.edge({
    id: edges.ids[row] ?? null,
    source: idOf(edges.sources[row] ?? -1),
    target: idOf(edges.targets[row] ?? -1),
    directed: edges.directed[row] === 1,
    line: null,
  });
  for (const [name, value] of givenValues(edges.columns, row)) builder.edgeValue(at, name, value);
  return at;
}

/** The own values, under a name of their own where the atlas has another value. */
function beside(
  columns: readonly Column[],
  row: number,
  values: readonly [string, Cell][],
): [string, Cell][] {
  return values.map(([name, value]) => {
    const ours = columns.find((column) => column.name === name)?.values[row] ?? null;
    return [ours === null || ours === value ? name : `${name} (${OWN})`, value];
  });
}
