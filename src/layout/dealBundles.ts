import type { AtlasGraph } from "../graph/atlasGraph.ts";
import type { SceneEdge } from "./scene.ts";

/** The deals of a graph as lines, those between the same two companies in one direction as one line that says how many they are. */
export function dealBundles(graph: AtlasGraph): SceneEdge[] {
  const bundles = new Map<string, SceneEdge>();
  graph.forEachEdge((id, { kind, deal, upfront, maximum, directed, ended }, source, target) => {
    if (kind !== "deal") return;
    const pair = pairOf(source, target, directed);
    const known = bundles.get(pair);
    if (!known) {
      bundles.set(pair, {
        id,
        source,
        target,
        kind,
        bend: 0.08,
        emphasis: "shown",
        picks: deal ?? id,
        upfront,
        maximum,
        directed,
        ended,
      });
      return;
    }
    const count = (known.count ?? 1) + 1;
    // A bundle is over when all of it is; what is not disclosed adds nothing.
    bundles.set(pair, {
      ...known,
      count,
      label: `×${count}`,
      upfront: sumKnown(known.upfront, upfront),
      maximum: sumKnown(known.maximum, maximum),
      ended: known.ended === true && ended,
    });
  });
  return [...bundles.values()];
}

const pairOf = (source: string, target: string, directed = false) =>
  directed ? `${source}>${target}` : [source, target].sort().join("~");

/** The bundles with those that hold a deal laid open: each deal a line of its own, side by side, to be picked by itself. */
export function openBundles(
  graph: AtlasGraph,
  bundles: readonly SceneEdge[],
  deal: string | null,
): SceneEdge[] {
  const pairs = new Set<string>();
  graph.forEachEdge((_id, attributes, source, target) => {
    if (deal !== null && attributes.deal === deal)
      pairs.add(pairOf(source, target, attributes.directed));
  });
  return bundles.flatMap((bundle) => {
    const { source, target, directed, count = 1 } = bundle;
    const pair = pairOf(source, target, directed);
    if (count === 1 || !pairs.has(pair)) return [bundle];
    const single = graph.filterEdges(
      (_id, attributes, source, target) =>
        attributes.kind === "deal" && pairOf(source, target, attributes.directed) === pair,
    );
    const apart = Math.min(0.09, 0.36 / (count - 1));
    return single.map((id, i): SceneEdge => {
      const { kind, deal: picks, upfront, maximum, directed, ended } = graph.getEdgeAttributes(id);
      const [source, target] = graph.extremities(id);
      // What is undirected may run either way; the lines still bend to one side of the pair.
      const side = source === bundle.source ? 1 : -1;
      const bend = side * (0.08 + i * apart);
      return {
        id,
        source,
        target,
        kind,
        bend,
        emphasis: "shown",
        picks: picks ?? id,
        upfront,
        maximum,
        directed,
        ended,
      };
    });
  });
}

function sumKnown(a: number | null | undefined, b: number | null): number | null {
  return a == null ? b : b === null ? a : a + b;
}
