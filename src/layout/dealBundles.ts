// Bundles: multi-edges, the parallel deals of two companies as one line.
import type { AtlasGraph } from "../graph/atlasGraph.ts";
import { sumDisclosed } from "../inference/dealMoney.ts";
import type { SceneEdge } from "./scene.ts";

/** An edge of the graph as a line: a deal's carries its money, its direction and whether it is over. */
export function lineOf(
  graph: AtlasGraph,
  id: string,
  look: Pick<SceneEdge, "bend" | "emphasis">,
): SceneEdge {
  const { kind, deal, upfront, maximum, directed, ended } = graph.getEdgeAttributes(id);
  const [source, target] = graph.extremities(id);
  const own = kind === "deal" ? { upfront, maximum, directed, ended } : {};
  return { id, source, target, kind, ...look, picks: deal ?? id, ...own };
}

/**
 * Some lines with the deals between the same two in one direction as one, where the first of them stood: the rule of every
 * picture. The order of the deals changes nothing but that place, and a bundle may be bundled again.
 */
export function bundledDeals(lines: readonly SceneEdge[]): SceneEdge[] {
  const pairs = new Map<string, SceneEdge[]>();
  for (const line of lines) {
    const pair = line.kind === "deal" ? pairOf(line) : line.id;
    const known = pairs.get(pair);
    if (known) known.push(line);
    else pairs.set(pair, [line]);
  }
  return [...pairs.values()].flatMap((parallel) =>
    parallel.length > 1 ? [bundleOf(parallel)] : parallel,
  );
}

/** One line for all: it looks as the one with the least id, sums what is disclosed, and is over when all of it is. */
function bundleOf(lines: readonly SceneEdge[]): SceneEdge {
  const first = lines.reduce((a, b) => (a.id < b.id ? a : b));
  const deals = lines.flatMap(({ picks, deals = [picks] }) => deals).sort();
  return {
    ...first,
    upfront: sumDisclosed(lines.map(({ upfront = null }) => upfront)),
    maximum: sumDisclosed(lines.map(({ maximum = null }) => maximum)),
    ended: lines.every(({ ended }) => ended === true),
    count: deals.length,
    deals,
  };
}

const pairOf = ({ source, target, directed }: SceneEdge) =>
  directed ? `${source}>${target}` : [source, target].sort().join("~");

/** The deals of a graph as lines, bundled; a bundle says how many they are. */
export function dealBundles(graph: AtlasGraph): SceneEdge[] {
  const deals = graph.filterEdges((_id, { kind }) => kind === "deal");
  const lines = deals.map((id) => lineOf(graph, id, { bend: 0.08, emphasis: "shown" }));
  return bundledDeals(lines).map((line) =>
    line.count === undefined ? line : { ...line, label: `×${line.count}` },
  );
}

/** The bundles with those that hold a deal laid open: each deal a line of its own, side by side, to be picked by itself. */
export function openBundles(
  graph: AtlasGraph,
  bundles: readonly SceneEdge[],
  deal: string | null,
): SceneEdge[] {
  return bundles.flatMap((bundle) => {
    const { deals = [] } = bundle;
    if (deal === null || !deals.includes(deal)) return [bundle];
    const apart = Math.min(0.09, 0.36 / (deals.length - 1));
    return edgesOf(graph, bundle).map((id, i) => {
      // What is undirected may run either way; the lines still bend to one side of the pair.
      const side = graph.source(id) === bundle.source ? 1 : -1;
      return lineOf(graph, id, { bend: side * (0.08 + i * apart), emphasis: "shown" });
    });
  });
}

/** The edges of the graph that a deal's line stands for, of a bundle all of them. */
export function edgesOf(
  graph: AtlasGraph,
  { source, target, picks, deals = [picks] }: SceneEdge,
): string[] {
  if (!graph.hasNode(source) || !graph.hasNode(target)) return [];
  return graph.filterEdges(
    source,
    target,
    (_id, { deal }) => deal !== null && deals.includes(deal),
  );
}
