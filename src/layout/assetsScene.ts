import type { EdgeKind, NodeKind } from "../graph/atlasGraph.ts";
import { ASSET_PARTS } from "../graph/lensParts.ts";
import { boundsOf, type PictureData } from "./focusScene.ts";
import { linkCounts } from "./importance.ts";
import type { AssetPlaces } from "./lensPlaces.ts";
import type { Shelf } from "./portfolioPlaces.ts";
import type { Emphasis, Hull, LabelSide, Scene, SceneEdge, SceneNode } from "./scene.ts";

const SHOWN: readonly EdgeKind[] = ASSET_PARTS.edges;
const RADII: Record<NodeKind, number> = {
  company: 15,
  drug: 17,
  target: 16,
  payload: 14,
  regulator: 18,
};
const SIDES: Record<NodeKind, LabelSide> = {
  company: "left",
  drug: "right",
  target: "right",
  payload: "right",
  regulator: "right",
};
const WORDS: Record<Shelf[0], readonly [one: string, many: string]> = {
  few: ["company with one or two drugs here", "companies with one or two drugs here"],
  target: ["target", "targets"],
  regulator: ["regulator", "regulators"],
};
/** The most room for a name on a shelf, and what keeps it from the mark before it, picture units. */
const NAME_ROOM = 320;
const NAME_GAP = 56;
/** How much higher than wide the part is that a narrow canvas begins with. */
const UPRIGHT = 1.6;
/** Longer lines than this are not drawn before one of their ends is lit, picture units. */
const LOCAL = 190;

/**
 * Who has which drug, what it binds and where it was reviewed, at baked places: portfolios as islands, small ones, targets
 * and regulators on shelves that say how many they are; a narrow canvas begins at the top, the rest is below. Long lines are not drawn until one end is lit; what has none in this graph is left out.
 */
export function assetsScene(
  { graph }: PictureData,
  { places, islands, shelves }: AssetPlaces,
  narrow = false,
): Scene {
  const edges = graph.reduceEdges((found: SceneEdge[], id, { kind }, source, target) => {
    const [from, to] = [places[source], places[target]];
    if (!SHOWN.includes(kind) || !from || !to) return found;
    const local = Math.hypot(from[0] - to[0], from[1] - to[1]) < LOCAL;
    found.push({
      id,
      source,
      target,
      kind,
      bend: 0.06,
      emphasis: local ? "quiet" : "silent",
      picks: id,
    });
    return found;
  }, []);
  const links = linkCounts(edges);
  const shelved = new Set(shelves.flatMap(([, , , members]) => members));
  const rows = new Map<number, number[]>();
  for (const [x, y] of Object.values(places)) rows.set(y, [...(rows.get(y) ?? []), x]);
  /** What a name to the left of a place has, up to the mark before it. */
  const roomBefore = (x: number, y: number) =>
    Math.min(
      NAME_ROOM,
      x -
        NAME_GAP -
        Math.max(...(rows.get(y) ?? []).filter((other) => other < x), Number.NEGATIVE_INFINITY),
    );
  const nodes = [...links.keys()].sort().flatMap((id): SceneNode[] => {
    const [x, y] = places[id] ?? [];
    if (x === undefined || y === undefined) return [];
    const { kind, label } = graph.getNodeAttributes(id);
    const inRow = shelved.has(id);
    const emphasis: Emphasis = inRow ? "second" : "minor";
    return [
      {
        id,
        kind,
        x,
        y,
        radius: RADII[kind] * (inRow ? 0.9 : 1),
        emphasis,
        label,
        labelSide: SIDES[kind],
        ...(inRow ? { inRow, labelRoom: kind === "company" ? roomBefore(x, y) : NAME_ROOM } : {}),
      },
    ];
  });
  const present = new Map(nodes.map((node) => [node.id, node]));
  const hulls = islands.flatMap(([id, x, y, reach]): Hull[] => {
    const drugs = nodes.filter(
      (node) => node.kind === "drug" && Math.hypot(node.x - x, node.y - y) <= reach,
    ).length;
    const company = present.get(id);
    return company
      ? [
          {
            id,
            x,
            y,
            reach,
            kind: "company",
            label: company.label,
            sublabel: drugs === 1 ? "1 drug" : `${drugs} drugs`,
          },
        ]
      : [];
  });
  for (const [holds, x, y, members] of shelves) {
    const count = members.filter((id) => present.has(id)).length;
    if (count > 0)
      hulls.push({
        id: `shelf:${holds}`,
        x,
        y,
        reach: 0,
        label: captionOf(holds, count),
        sublabel: "",
      });
  }
  const bounds = boundsOf(nodes);
  const top = hulls.reduce((most, { y, reach }) => Math.max(most, y + reach + 50), bounds.maxY);
  return {
    nodes,
    edges,
    hulls,
    leastScale: 0.22,
    closeAt: 0.8,
    focus: {
      ...bounds,
      minY: narrow
        ? Math.max(bounds.minY, top - UPRIGHT * (bounds.maxX - bounds.minX))
        : bounds.minY,
      maxY: top,
    },
  };
}

/** What a shelf holds and how many of them. */
function captionOf(holds: Shelf[0], count: number): string {
  const [one, many] = WORDS[holds];
  return `${count} ${count === 1 ? one : many}`;
}
