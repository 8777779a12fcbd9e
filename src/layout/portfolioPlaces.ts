import type { AtlasGraph, NodeKind } from "../graph/atlasGraph.ts";
import type { Point } from "../network/forceLayout.ts";
import { type Portfolio, portfolios } from "./portfolios.ts";

/** A part of the picture with a caption at its top left, and what it counts. */
export type Shelf = [
  holds: "few" | "target" | "regulator",
  x: number,
  y: number,
  members: string[],
];

/** Where portfolios stand: a place for every node, a disc for every portfolio that is large enough for one, and the shelves for the rest. */
export interface PortfolioPlaces {
  places: Map<string, Point>;
  islands: [company: string, x: number, y: number, reach: number][];
  shelves: Shelf[];
}

type Put = (id: string, x: number, y: number) => void;

const LEAST_ISLAND = 3;
const GAP = 40;
const TITLE = 76;
const CAPTION = 100;
const ROW = 72;
/** Where the company of a small portfolio stands in its cell: its name is to its left. */
const NAME = 350;
const CELL = { few: 548, target: 382 };
const WIDTH = { wide: 4390, narrow: 1960 };

/**
 * The drugs by who they are at home with (the originator, else who holds rights): large portfolios as islands in rows, the largest
 * beside two of them, small ones on a shelf below; then all targets, most bound first, and the regulators beside them.
 */
export function portfolioPlaces(graph: AtlasGraph, narrow: boolean): PortfolioPlaces {
  const width = narrow ? WIDTH.narrow : WIDTH.wide;
  const all = portfolios(graph);
  const few = all.filter(({ drugs }) => drugs.length < LEAST_ISLAND);
  const places = new Map<string, Point>();
  const put: Put = (id, x, y) => places.set(id, { x: Math.round(x), y: Math.round(y) });
  const shelves: Shelf[] = [];
  const shelf = (holds: Shelf[0], x: number, top: number, members: string[]) => {
    if (members.length > 0)
      shelves.push([holds, Math.round(x), Math.round(top - CAPTION * 0.75), members]);
    return top - CAPTION;
  };
  const { islands, foot } = islandRows(
    all.filter(({ drugs }) => drugs.length >= LEAST_ISLAND),
    width,
    put,
  );
  const owners = few
    .map(({ owner }) => owner)
    .filter((id) => graph.getNodeAttribute(id, "kind") === "company");
  const below = grid(
    few,
    CELL.few,
    width,
    shelf("few", 0, foot, owners),
    ({ owner, drugs, partners }, left, top) => {
      for (const [i, id] of [
        owner,
        ...drugs.filter((drug) => drug !== owner),
        ...partners,
      ].entries())
        put(id, left + NAME + 54 * i, top);
    },
  );
  const [targets, regulators] = [byDegree(graph, "target"), byDegree(graph, "regulator")];
  const aside = width - CELL.target;
  const beneath = below - GAP;
  grid(targets, CELL.target, aside, shelf("target", 0, beneath, targets), (id, left, top) =>
    put(id, left + 30, top),
  );
  grid(
    regulators,
    CELL.target,
    CELL.target,
    shelf("regulator", aside, beneath, regulators),
    (id, left, top) => put(id, aside + left + 30, top),
  );
  return { places, islands, shelves };
}

/** Portfolios as discs in rows, the first of them beside the first two rows; the height where the next thing may begin. */
function islandRows(
  large: readonly Portfolio[],
  width: number,
  put: Put,
): { islands: PortfolioPlaces["islands"]; foot: number } {
  const islands: PortfolioPlaces["islands"] = [];
  let [left, x, y, rowHeight, aside] = [0, 0, 0, 0, 0];
  for (const [place, { owner, drugs, partners }] of large.entries()) {
    const step = place === 0 ? 66 : 51;
    const inner = step * Math.sqrt(drugs.length + 0.6);
    const reach = inner + (partners.length > 0 ? 58 : 34);
    if (x > left && x + 2 * reach > width) {
      [y, rowHeight] = [y - rowHeight - GAP, 0];
      if (-y > aside) left = 0;
      x = left;
    }
    const [cx, cy] = [x + reach, y - reach - TITLE];
    if (place === 0) [aside, left] = [2 * reach + TITLE, 2 * reach + GAP];
    else rowHeight = Math.max(rowHeight, 2 * reach + TITLE);
    x += 2 * reach + GAP;
    islands.push([owner, Math.round(cx), Math.round(cy), Math.round(reach)]);
    put(owner, cx, cy);
    for (const [i, id] of drugs.entries()) {
      // A spiral that fills a disc evenly (Vogel, 1979), the middle left to the company.
      const share = Math.sqrt((i + 1.2) / (drugs.length + 0.6));
      const angle = i * Math.PI * (3 - Math.sqrt(5)) + Math.PI / 2;
      put(id, cx + Math.cos(angle) * share * inner, cy + Math.sin(angle) * share * inner);
    }
    for (const [i, id] of partners.entries()) {
      const angle = Math.PI * (0.25 + (2 * i) / partners.length);
      put(id, cx + Math.cos(angle) * (inner + 32), cy + Math.sin(angle) * (inner + 32));
    }
  }
  return { islands, foot: Math.min(y - rowHeight, -aside) - GAP };
}

/** Fills rows of equal cells from the top left, column by column; the height where the next thing may begin. */
function grid<T>(
  items: readonly T[],
  cell: number,
  width: number,
  top: number,
  put: (item: T, x: number, y: number) => void,
): number {
  const across = Math.max(1, Math.floor(width / cell));
  const rows = Math.ceil(items.length / across);
  for (const [i, item] of items.entries())
    put(item, Math.floor(i / rows) * (width / across), top - ((i % rows) + 0.5) * ROW);
  return top - rows * ROW;
}

function byDegree(graph: AtlasGraph, kind: NodeKind): string[] {
  return graph
    .filterNodes((_id, attributes) => attributes.kind === kind)
    .filter((id) => graph.degree(id) > 0)
    .sort((a, b) => graph.degree(b) - graph.degree(a) || (a < b ? -1 : 1));
}
