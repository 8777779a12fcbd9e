import type { AtlasGraph, NodeKind } from "../graph/atlasGraph.ts";
import type { Point } from "./forceLayout.ts";
import { portfolios } from "./portfolios.ts";

/** Where portfolios stand: a place for every node, and a disc for every portfolio that is large enough for one. */
export interface PortfolioPlaces {
  places: Map<string, Point>;
  islands: [company: string, x: number, y: number, reach: number][];
}

const LEAST_ISLAND = 3;
const GAP = 34;
const TITLE = 62;
const SMALL = { width: 176, height: 84 };
const TARGET = { width: 190, height: 92 };
const WIDTH = { wide: 3150, narrow: 1750 };

/**
 * The drugs by who they are at home with (the originator, else who holds rights): large portfolios as islands in rows, the largest
 * first, small ones as a grid below; then all targets, most bound first, and the regulators, in rows of their own.
 */
export function portfolioPlaces(graph: AtlasGraph, narrow: boolean): PortfolioPlaces {
  const width = narrow ? WIDTH.narrow : WIDTH.wide;
  const all = portfolios(graph);
  const large = all.filter(({ drugs }) => drugs.length >= LEAST_ISLAND);
  const small = all.filter(({ drugs }) => drugs.length < LEAST_ISLAND);
  const places = new Map<string, Point>();
  const put = (id: string, x: number, y: number) => places.set(id, { x: Math.round(x), y: Math.round(y) });
  const islands: PortfolioPlaces["islands"] = [];
  let [x, y, rowHeight] = [0, 0, 0];
  for (const portfolio of large) {
    const inner = 46 * Math.sqrt(portfolio.drugs.length + 0.6);
    const reach = inner + (portfolio.partners.length > 0 ? 58 : 34);
    if (x > 0 && x + 2 * reach > width) [x, y, rowHeight] = [0, y - rowHeight - GAP, 0];
    const [cx, cy] = [x + reach, y - reach - TITLE];
    rowHeight = Math.max(rowHeight, 2 * reach + TITLE);
    x += 2 * reach + GAP;
    islands.push([portfolio.owner, Math.round(cx), Math.round(cy), Math.round(reach)]);
    put(portfolio.owner, cx, cy);
    for (const [i, id] of portfolio.drugs.entries()) {
      // A spiral that fills a disc evenly (Vogel, 1979), the middle left to the company.
      const share = Math.sqrt((i + 1.2) / (portfolio.drugs.length + 0.6));
      const angle = i * Math.PI * (3 - Math.sqrt(5)) + Math.PI / 2;
      put(id, cx + Math.cos(angle) * share * inner, cy + Math.sin(angle) * share * inner);
    }
    for (const [i, id] of portfolio.partners.entries()) {
      const angle = Math.PI * (0.25 + (2 * i) / portfolio.partners.length);
      put(id, cx + Math.cos(angle) * (inner + 32), cy + Math.sin(angle) * (inner + 32));
    }
  }
  y -= rowHeight + 2 * GAP;
  y = grid(small, SMALL, width, y, ({ owner, drugs, partners }, left, top) => {
    put(owner, left, top);
    for (const [i, id] of drugs.entries()) put(id, left + 52, top + (i - (drugs.length - 1) / 2) * 36);
    for (const [i, id] of partners.entries()) put(id, left + 102, top + (i - (partners.length - 1) / 2) * 30);
  });
  const kinds: NodeKind[] = ["target", "regulator"];
  for (const kind of kinds) y = grid(byDegree(graph, kind), TARGET, width, y - GAP, put);
  return { places, islands };
}

/** Fills rows of equal cells from the top left; the height where the next thing may begin. */
function grid<T>(
  items: readonly T[],
  cell: { width: number; height: number },
  width: number,
  top: number,
  put: (item: T, x: number, y: number) => void,
): number {
  const across = Math.max(1, Math.floor(width / cell.width));
  const step = width / across;
  for (const [i, item] of items.entries()) put(item, ((i % across) + 0.35) * step, top - (Math.floor(i / across) + 0.5) * cell.height);
  return top - Math.ceil(items.length / across) * cell.height;
}

function byDegree(graph: AtlasGraph, kind: NodeKind): string[] {
  return graph
    .filterNodes((_id, attributes) => attributes.kind === kind)
    .filter((id) => graph.degree(id) > 0)
    .sort((a, b) => graph.degree(b) - graph.degree(a) || (a < b ? -1 : 1));
}
