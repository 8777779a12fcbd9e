import type { AtlasGraph } from "../graph/atlasGraph.ts";
import type { SceneEdge } from "./scene.ts";

/** The deals of a graph as lines, those between the same two companies in one direction as one line that says how many they are. */
export function dealBundles(graph: AtlasGraph): SceneEdge[] {
  const bundles = new Map<string, SceneEdge>();
  graph.forEachEdge((id, { kind, deal, upfront, maximum, directed, ended }, source, target) => {
    if (kind !== "deal") return;
    const pair = directed ? `${source}>${target}` : [source, target].sort().join("~");
    const known = bundles.get(pair);
    if (!known) {
      bundles.set(pair, { id, source, target, kind, bend: 0.08, emphasis: "shown", picks: deal ?? id, upfront, maximum, directed, ended });
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

function sumKnown(a: number | null | undefined, b: number | null): number | null {
  return a == null ? b : b === null ? a : a + b;
}
