import { connectedParts } from "../network/components.ts";
import { dealBundles, openBundles } from "./dealBundles.ts";
import { boundsOf, type PictureData } from "./focusScene.ts";
import { importance, linkCounts, outwardSides } from "./importance.ts";
import type { Places } from "./lensPlaces.ts";
import type { Scene, SceneNode } from "./scene.ts";

const FIRST = 14;
const NEXT = 44;

/**
 * The companies joined by deals, at their baked places; lines by money, companies without a deal left out, labels by number of
 * partners; a bundle that holds the selected deal stands open. A narrow canvas begins with the largest part, the rest is below.
 */
export function licensingScene(
  { graph }: PictureData,
  places: Places,
  selection: string | null = null,
  narrow = false,
): Scene {
  const bundles = dealBundles(graph).filter(
    ({ source, target }) => places[source] && places[target],
  );
  const links = linkCounts(bundles);
  const edges = openBundles(graph, bundles, selection);
  const at = new Map(
    [...links.keys()]
      .sort()
      .flatMap((id) => (places[id] ? [[id, { x: places[id][0], y: places[id][1] }] as const] : [])),
  );
  const [emphasisOf, sideOf] = [importance(links, FIRST, NEXT), outwardSides(at, edges)];
  const pairs = new Set(
    bundles.flatMap(({ source, target }) =>
      links.get(source) === 1 && links.get(target) === 1 ? [source, target] : [],
    ),
  );
  const nodes = [...at].map(([id, place]): SceneNode => {
    const { kind, label } = graph.getNodeAttributes(id);
    const radius = Math.min(8 + Math.sqrt(links.get(id) ?? 0) * 2.6, 17);
    return {
      id,
      kind,
      ...place,
      radius,
      emphasis: emphasisOf(id),
      label,
      labelSide: sideOf(id),
      inRow: pairs.has(id),
    };
  });
  const largest = inLargestPart(edges);
  const first = narrow ? nodes.filter(({ id }) => largest.has(id)) : nodes;
  return {
    nodes,
    edges,
    leastScale: 0.36,
    closeAt: 0.3,
    everyName: true,
    focus: boundsOf(first.length > 0 ? first : nodes),
  };
}

/** The nodes of the largest connected part. */
function inLargestPart(edges: readonly { source: string; target: string }[]): ReadonlySet<string> {
  const links = new Map<string, Set<string>>();
  for (const { source, target } of edges) {
    links.set(source, (links.get(source) ?? new Set()).add(target));
    links.set(target, (links.get(target) ?? new Set()).add(source));
  }
  return new Set(connectedParts(links)[0]?.keys());
}
