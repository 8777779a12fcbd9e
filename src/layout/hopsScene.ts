import { NODE_KINDS } from "../graph/atlasGraph.ts";
import { type Reached, withinHops } from "../graph/neighbourhood.ts";
import { boundsOf, type PictureData } from "./focusScene.ts";
import type { Emphasis, Scene, SceneNode } from "./scene.ts";
import { wholeScene } from "./wholeScene.ts";

/** From one ring to the next, at least, and the room of a node on its ring; picture units. */
const STEP = 165;
const ROOM = 46;
/** How much wider than tall the rings are, as the canvas is; and on a narrow screen. */
const WIDE = 1.5;
const NARROW = 0.75;
const EVEN = 0.6;
const RADII = [20, 14, 11, 9, 8];

/**
 * What lies within some hops (1 to 4) of a thing, one ring for each hop: every node stands in the sector of the node that
 * it is first reached by, and a sector is as wide as its leaves are many (a radial tree, after Eades, 1992).
 * For a deal the first ring holds its parties and assets. `small`: for a narrow screen.
 */
export function hopsScene(data: PictureData, focus: string, hops: number, small = false): Scene {
  const { graph, deals } = data;
  const deal = deals.get(focus);
  const reached = deal
    ? outOf(withinHops(graph, [...deal.parties.map(({ id }) => id), ...deal.assets], hops - 1))
    : withinHops(graph, [focus], hops);
  const rank = (id: string) => NODE_KINDS.indexOf(graph.getNodeAttribute(id, "kind"));
  const places = rings(
    reached,
    small ? NARROW : WIDE,
    (a, b) => rank(a) - rank(b) || (a < b ? -1 : 1),
  );
  const nodes = [...places].map(([id, { x, y }]): SceneNode => {
    const ring = reached.get(id)?.hops ?? 0;
    const { kind, label } = graph.getNodeAttributes(id);
    const emphasis: Emphasis =
      ring === 0 ? "lead" : ring === 1 ? "direct" : ring === 2 ? "second" : "minor";
    return {
      id,
      kind,
      label,
      x,
      y,
      radius: RADII[ring] ?? 8,
      emphasis,
      labelSide: x < 0 ? "left" : "right",
    };
  });
  const edges = wholeScene(data).edges.filter(
    ({ source, target }) => places.has(source) && places.has(target),
  );
  const near = (id: string) => (reached.get(id)?.hops ?? 0) <= 1;
  return {
    nodes,
    edges: edges.map((edge) =>
      near(edge.source) && near(edge.target) ? { ...edge, emphasis: "shown" } : edge,
    ),
    leastScale: 0.5,
    closeAt: 0.85,
    focus: boundsOf(nodes),
  };
}

/** The same reach, one hop further out: a deal itself is no node. */
function outOf(reached: ReadonlyMap<string, Reached>): Map<string, Reached> {
  return new Map([...reached].map(([id, { hops, by }]) => [id, { hops: hops + 1, by }]));
}

/** Where each node stands; `order` sorts siblings. */
function rings(
  reached: ReadonlyMap<string, Reached>,
  wide: number,
  order: (a: string, b: string) => number,
): Map<string, { x: number; y: number }> {
  const children = new Map<string | null, string[]>();
  const counts: number[] = [];
  for (const [id, { hops, by }] of reached) {
    children.set(by, [...(children.get(by) ?? []), id]);
    counts[hops] = (counts[hops] ?? 0) + 1;
  }
  const radii: number[] = [];
  for (const [hops, count] of Array.from(counts, (count) => count ?? 0).entries())
    radii.push(
      hops === 0 ? 0 : Math.max((radii[hops - 1] ?? 0) + STEP, (count * ROOM) / (2 * Math.PI)),
    );
  // The power keeps what has few leaves from being squeezed between what has many.
  const weights = new Map<string, number>();
  for (const id of [...reached.keys()].reverse())
    weights.set(
      id,
      Math.max(
        1,
        (children.get(id) ?? []).reduce((sum, child) => sum + (weights.get(child) ?? 1), 0) ** EVEN,
      ),
    );
  const places = new Map<string, { x: number; y: number }>();
  const fill = (ids: readonly string[], from: number, to: number) => {
    const all = ids.reduce((sum, id) => sum + (weights.get(id) ?? 1), 0);
    let at = from;
    for (const id of [...ids].sort(order)) {
      const sector = ((to - from) * (weights.get(id) ?? 1)) / all;
      const angle = at + sector / 2;
      const radius = radii[reached.get(id)?.hops ?? 0] ?? 0;
      places.set(id, {
        x: Math.round(Math.sin(angle) * radius * wide),
        y: Math.round(Math.cos(angle) * radius),
      });
      fill(children.get(id) ?? [], at, at + sector);
      at += sector;
    }
  };
  fill(children.get(null) ?? [], -Math.PI / 2, (3 * Math.PI) / 2);
  return places;
}
