import type { AtlasGraph } from "../graph/atlasGraph.ts";
import { edgeWords } from "../graph/relationWords.ts";
import { underLabel } from "../graph/sublabels.ts";
import type { Cell, Column, GraphTable } from "../network/graphTable.ts";

/** The atlas's graph as any other, sorted by id; money in millions of USD, empty words as "not given". */
export function atlasToGraphTable(graph: AtlasGraph): GraphTable {
  const ids = graph.nodes().sort();
  const edges = graph.edges().sort();
  const row = new Map(ids.map((id, i) => [id, i]));
  const nodes = ids.map((id) => graph.getNodeAttributes(id));
  const given = edges.map((id) => graph.getEdgeAttributes(id));
  const column = <T>(name: string, things: readonly T[], of: (thing: T) => Cell): Column => ({
    name,
    values: things.map((thing) => {
      const value = of(thing);
      return value === "" ? null : value;
    }),
  });
  return {
    nodes: {
      ids,
      labels: nodes.map(({ label }) => label),
      places: {
        x: Float64Array.from(nodes, ({ x }) => x),
        y: Float64Array.from(nodes, ({ y }) => y),
      },
      columns: [column("kind", nodes, ({ kind }) => kind), column("sublabel", nodes, underLabel)],
    },
    edges: {
      ids: edges,
      sources: Uint32Array.from(edges, (id) => row.get(graph.source(id)) ?? 0),
      targets: Uint32Array.from(edges, (id) => row.get(graph.target(id)) ?? 0),
      directed: Uint8Array.from(given, ({ directed }) => (directed ? 1 : 0)),
      columns: [
        column("kind", given, ({ kind }) => kind),
        column("deal", given, ({ deal }) => deal),
        column("words", given, edgeWords),
        column("since", given, ({ since }) => since),
        column("until", given, ({ until }) => until),
        column("ended", given, ({ ended }) => ended),
        column("upfront_usd_m", given, ({ upfront }) => upfront),
        column("maximum_usd_m", given, ({ maximum }) => maximum),
      ],
    },
  };
}
