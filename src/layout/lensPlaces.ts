import type { AtlasGraph, EdgeKind, NodeKind } from "../graph/atlasGraph.ts";
import { connectedParts, type Links } from "../network/components.ts";
import { type Point, spread } from "../network/forceLayout.ts";
import { portfolioPlaces, type Shelf } from "./portfolioPlaces.ts";
import { stressLayout, turnedWide } from "./stressLayout.ts";
import { thinned } from "./thinned.ts";

/** Baked places of a lens, whole picture units. */
export type Places = Record<string, readonly [x: number, y: number]>;

/** The places of the lenses that have their own, for a wide and for a narrow screen. */
export interface LensPlaces {
  licensing: { wide: Places; narrow: Places };
  assets: { wide: AssetPlaces; narrow: AssetPlaces };
}

/** Where the things of portfolios stand, the discs of the large ones and the shelves of the rest. */
export interface AssetPlaces {
  places: Places;
  islands: [company: string, x: number, y: number, reach: number][];
  shelves: Shelf[];
}

/** How a lens is laid out: which links pull, how far nodes keep apart, how large its largest part is, and the room of a small part. */
interface Plan {
  links: Links;
  gap: number;
  long: number;
  short: number;
  cell: { width: number; height: number };
}

/** How much wider than high the room of a named node is. */
const NAME_SHAPE = 1.9;

/** Links of some kinds between nodes of some kinds, both ways, sorted. */
function linksOf(
  graph: AtlasGraph,
  edges: readonly EdgeKind[],
  nodes: readonly NodeKind[],
): Map<string, Set<string>> {
  const links = new Map<string, Set<string>>();
  const add = (a: string, b: string) => links.set(a, (links.get(a) ?? new Set()).add(b));
  for (const edge of graph.edges().sort()) {
    const [source, target] = graph.extremities(edge);
    const fits = [source, target].every((id) => nodes.includes(graph.getNodeAttribute(id, "kind")));
    if (source === target || !fits || !edges.includes(graph.getEdgeAttribute(edge, "kind")))
      continue;
    add(source, target);
    add(target, source);
  }
  return links;
}

/** Where every node of a graph stands in the lenses with places of their own; the same graph gives the same places. */
export function lensPlaces(graph: AtlasGraph): LensPlaces {
  const licensing: Plan = {
    links: linksOf(graph, ["deal"], ["company"]),
    gap: 78,
    long: 1640,
    short: 1180,
    cell: { width: 420, height: 60 },
  };
  const assets = (narrow: boolean): AssetPlaces => {
    const { places, ...rest } = portfolioPlaces(graph, narrow);
    return { places: written(places), ...rest };
  };
  return {
    licensing: { wide: laidOut(licensing, false), narrow: laidOut(licensing, true) },
    assets: { wide: assets(false), narrow: assets(true) },
  };
}

function written(places: ReadonlyMap<string, Point>): Places {
  return Object.fromEntries(
    [...places].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, { x, y }]) => [id, [x, y] as const]),
  );
}

/** The largest part in the middle, the small ones in a column beside it (in rows below it on a narrow screen). */
function laidOut({ links, gap, long, short, cell }: Plan, narrow: boolean): Places {
  const [largest, ...small] = connectedParts(links);
  const turned = turnedWide(stressLayout(largest ?? new Map(), gap));
  const upright = narrow
    ? new Map([...turned].map(([id, { x, y }]) => [id, { x: y, y: -x }]))
    : turned;
  const [width, height] = narrow ? [short, long] : [long, short];
  const places = spreadForNames(thinned(upright, width, height), width, height, gap);
  const groups = small.map((part) => [...part.keys()]);
  const spots = narrow
    ? inRows(groups, cell, width, height)
    : inColumns(groups, cell, width, height);
  for (const [i, ids] of groups.entries()) {
    const spot = spots[i] ?? { x: 0, y: 0 };
    for (const [id, at] of smallPart(ids, links, cell))
      places.set(id, { x: Math.round(spot.x + at.x), y: Math.round(spot.y + at.y) });
  }
  return written(places);
}

/** How many rows a small part takes. */
const rowsOf = (ids: readonly string[]) =>
  ids.length > 4 ? 0.6 * ids.length : ids.length > 2 ? 1.5 : 1;

/** Where small parts stand beside the largest: from the top down, in as many columns as they need. */
function inColumns(
  groups: readonly string[][],
  cell: Plan["cell"],
  width: number,
  height: number,
): Point[] {
  let [x, top] = [width / 2 + cell.width * 0.62, height / 2];
  return groups.map((ids) => {
    const share = rowsOf(ids) * cell.height;
    if (top - share < -height / 2) [x, top] = [x + cell.width, height / 2];
    top -= share;
    return { x, y: top + share / 2 };
  });
}

/** Where small parts stand below the largest, on a narrow screen. */
function inRows(
  groups: readonly string[][],
  cell: Plan["cell"],
  width: number,
  height: number,
): Point[] {
  const pitch = cell.height * Math.max(1.5, ...groups.map(rowsOf));
  const across = Math.max(1, Math.floor(width / cell.width));
  return groups.map((_ids, i) => ({
    x: ((i % across) - (across - 1) / 2) * cell.width,
    y: -height / 2 - pitch * (Math.floor(i / across) + 1.2),
  }));
}

/** Apart by a gap from above to below, and farther from left to right: names are wider than high. */
function spreadForNames(
  places: Map<string, Point>,
  width: number,
  height: number,
  gap: number,
): Map<string, Point> {
  const upright = new Map([...places].map(([id, { x, y }]) => [id, { x, y: y * NAME_SHAPE }]));
  const apart = spread(upright, width, height * NAME_SHAPE, gap * NAME_SHAPE);
  return new Map([...apart].map(([id, { x, y }]) => [id, { x, y: Math.round(y / NAME_SHAPE) }]));
}

/** A handful of nodes round their most linked one, within a cell. */
function smallPart(ids: readonly string[], links: Links, cell: Plan["cell"]): Map<string, Point> {
  const linked = (id: string) => links.get(id)?.size ?? 0;
  const [middle = "", ...others] = [...ids].sort(
    (a, b) => linked(b) - linked(a) || (a < b ? -1 : 1),
  );
  if (others.length === 0) return new Map([[middle, { x: 0, y: 0 }]]);
  const reach = cell.width * 0.2;
  if (others.length === 1)
    return new Map([...ids].sort().map((id, i) => [id, { x: (i - 0.5) * reach, y: 0 }]));
  const ring = others.map((id, i): [string, Point] => {
    const angle = Math.PI * (1 - (2 * i) / others.length);
    return [
      id,
      {
        x: Math.cos(angle) * reach,
        y: Math.sin(angle) * cell.height * (others.length > 3 ? 0.22 * others.length : 0.52),
      },
    ];
  });
  return new Map([[middle, { x: 0, y: 0 }], ...ring]);
}
