import { DirectedGraph } from "graphology";
import type { AtlasGraph, EdgeKind } from "../graph/atlasGraph.ts";
import { forceLayout, type Point } from "../network/forceLayout.ts";
import { type Distance, separate } from "../network/separation.ts";
import { type MapGroup, mapGroups } from "./mapGroups.ts";
import { thinned } from "./thinned.ts";

const ROUNDS = 1500;
const SETTLING = 600;
/** How far neighbours in a group stand apart, picture units. */
const STEP = 36;
/** Half the height of the strip beside a hub that is kept for its name. */
const STRIP = 24;
const MARGIN = 22;
const ALONE = 38;
/** No two things stand closer. */
const LEAST = 27;
/** How much of the map is covered by groups, and how much wider than high it is. */
const COVER = 0.6;
const ASPECT = 2.1;

/** How strongly a line between two groups pulls: most what is drawn. */
const PULL: Record<EdgeKind, number> = {
  deal: 1,
  rights: 0.5,
  originator: 0.5,
  ownership: 0.5,
  "rival-stated": 0.3,
  target: 0.15,
  derivation: 0.1,
  payload: 0.05,
  "rival-derived": 0.05,
  regulatory: 0.02,
};

/** Discs keep off one another, the smaller gives way. */
const APART: Distance<Point & { reach: number }> = {
  least: (a, b) => a.reach + b.reach,
  give: (a, b) => b.reach / (a.reach + b.reach),
  strength: 0.8,
};

/** A group packed round its hub, which is at 0,0, and how far it reaches. */
interface Disc {
  hub: string;
  members: Map<string, Point>;
  reach: number;
}

/**
 * The whole graph as a map: groups packed round their hubs, linked groups near each other, no two on one another; whole
 * picture units round 0,0. The same graph gives the same places.
 */
export function mapPlaces(graph: AtlasGraph): Map<string, Point> {
  const discs = mapGroups(graph).map(packed);
  const links = groupLinks(graph, discs);
  const centres = apart(forceLayout(links, ROUNDS), discs, links);
  const places = new Map<string, Point>();
  for (const { hub, members } of discs) {
    const { x, y } = centres.get(hub) ?? { x: 0, y: 0 };
    const outward = x < 0 ? -1 : 1;
    for (const [id, at] of members)
      places.set(id, { x: Math.round(x + outward * at.x), y: Math.round(y + at.y) });
  }
  const sorted = [...places].sort(([a], [b]) => (a < b ? -1 : 1));
  const points = sorted.map(([, at]) => ({ ...at, reach: LEAST / 2 }));
  separate(points, 20, APART);
  return new Map(
    sorted.map(([id], i) => [
      id,
      { x: Math.round(points[i]?.x ?? 0), y: Math.round(points[i]?.y ?? 0) },
    ]),
  );
}

/** What belongs to the hub in a spiral round it, then the smaller companies in rings, each with its drugs behind it. */
function packed({ hub, own, satellites }: MapGroup): Disc {
  const members = new Map<string, Point>([[hub, { x: 0, y: 0 }]]);
  let [spot, inner] = [0, 0];
  for (const id of own) {
    let at: Point;
    do {
      // A spiral that fills a disc evenly (Vogel, 1979), the strip beside the hub left to its name.
      const radius = STEP * Math.sqrt(spot + 1.4) * 0.92;
      const angle = spot * Math.PI * (3 - Math.sqrt(5)) + Math.PI / 2;
      at = { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius };
      inner = radius;
      spot++;
    } while (at.x > 0 && Math.abs(at.y) < STRIP);
    members.set(id, at);
  }
  let [left, radius] = [[...satellites], inner + 1.6 * STEP];
  while (left.length > 0) {
    const free = Math.PI - Math.asin(Math.min(1, STRIP / radius));
    const room = Math.max(1, Math.floor((2 * free * radius) / (1.7 * STEP)));
    const ring = left.slice(0, room);
    left = left.slice(room);
    for (const [i, { id, drugs }] of ring.entries()) {
      const angle = Math.PI + free * ((2 * i + 1) / ring.length - 1);
      members.set(id, { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius });
      for (const [j, drug] of drugs.entries()) {
        const aside = ((j - (drugs.length - 1) / 2) * 0.72 * STEP) / (radius + STEP);
        members.set(drug, {
          x: Math.cos(angle + aside) * (radius + 0.9 * STEP),
          y: Math.sin(angle + aside) * (radius + 0.9 * STEP),
        });
      }
    }
    radius += 2.1 * STEP;
  }
  const reach = Math.max(...[...members.values()].map(({ x, y }) => Math.hypot(x, y)));
  return { hub, members, reach: reach + (members.size > 1 ? MARGIN : ALONE) };
}

/** The groups joined by the sum of what joins their members. */
function groupLinks(graph: AtlasGraph, discs: readonly Disc[]): DirectedGraph {
  const hubs = new Map(
    discs.flatMap(({ hub, members }) => [...members.keys()].map((id) => [id, hub] as const)),
  );
  const groups = new DirectedGraph();
  for (const { hub } of discs) groups.addNode(hub, { x: 0, y: 0 });
  for (const edge of graph.edges().sort()) {
    const [source, target] = graph.extremities(edge);
    const [from, to] = [hubs.get(source) ?? source, hubs.get(target) ?? target].sort();
    if (from === to) continue;
    const known: unknown = groups.hasEdge(from, to)
      ? groups.getEdgeAttribute(from, to, "weight")
      : 0;
    groups.mergeEdge(from, to, {
      weight: Number(known) + PULL[graph.getEdgeAttribute(edge, "kind")],
    });
  }
  return groups;
}

/** Centres spread over a frame that has room for all discs, then pushed until none stands on another. */
function apart(
  centres: ReadonlyMap<string, Point>,
  discs: readonly Disc[],
  links: DirectedGraph,
): Map<string, Point> {
  const area = discs.reduce((sum, { reach }) => sum + Math.PI * reach ** 2, 0) / COVER;
  const [width, height] = [Math.sqrt(area * ASPECT), Math.sqrt(area / ASPECT)];
  const even = thinned(centres, width, height);
  const points = discs.map(({ hub, reach }) => ({
    hub,
    reach,
    ...(even.get(hub) ?? { x: 0, y: 0 }),
  }));
  const byHub = new Map(points.map((point) => [point.hub, point]));
  const lines = links.mapEdges((_id, { weight }, from, to) => ({
    from: byHub.get(from),
    to: byHub.get(to),
    weight: Number(weight),
  }));
  for (let round = 0; round < SETTLING; round++) {
    const pull = 0.05 * Math.max(0, 1 - (1.5 * round) / SETTLING);
    for (const { from, to, weight } of lines)
      if (from && to) draw(from, to, Math.min(weight, 2) * pull);
    separate(points, 1, APART);
    for (const point of points) {
      point.x = Math.min(Math.max(point.x, point.reach - width / 2), width / 2 - point.reach);
      point.y = Math.min(Math.max(point.y, point.reach - height / 2), height / 2 - point.reach);
    }
  }
  return new Map(points.map(({ hub, x, y }) => [hub, { x, y }]));
}

/** Brings two linked discs nearer by a share of what lies between them. */
function draw(a: Point & { reach: number }, b: Point & { reach: number }, share: number): void {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const distance = Math.hypot(dx, dy) || 1;
  const move = (Math.max(0, distance - a.reach - b.reach) * share) / distance / (a.reach + b.reach);
  a.x += dx * move * b.reach;
  a.y += dy * move * b.reach;
  b.x -= dx * move * a.reach;
  b.y -= dy * move * a.reach;
}
