import { GIVING } from "../dataset/partyRoles.ts";
import type { DealBrief } from "../graph/atlasIndex.ts";
import { neighboursBy } from "../graph/neighbourhood.ts";
import type { Composition } from "./composition.ts";

const MOST_DRUGS = 2;
/** The height that the rows of a column may take, picture units. */
const COLUMN = 540;
/** Columns: partners, and what lies behind them, picture units from the middle. */
const NEAR = 250;
const FAR = 405;
/** What stands further from the middle than this stands behind a partner. */
export const BEHIND = 300;
const ROW = 72;
const DRUG_ROW = 46;
/** The room for the words outside of the outer columns, picture units. */
const MOST_WORDS = 236;
/** What the name of the company takes of a column, picture units. */
const NAME_GAP = 80;

/** A counterparty with what passed between it and the company, most worth first. */
interface Partner {
  id: string;
  given: boolean;
  /** The largest disclosed maximum, millions of USD; -1 where none is disclosed. */
  worth: number;
  deals: DealBrief[];
}

/** What takes one place in a column: a partner with drugs behind it, or a drug of the company's own. */
interface Row {
  id: string;
  behind: string[];
  sublabel?: string;
  height: number;
}

/**
 * A company as a picture, by rule: itself in the middle with its name to the left; to the right those it gave rights to,
 * with the drugs behind them; to the left those it took from, and the drugs it has licensed to nobody here; the rest of its group where there is room.
 */
export function composeCompany(composition: Composition, company: string): void {
  const { graph } = composition;
  const partners = partnersOf(composition, company);
  const taken = new Set<string>();
  const rows = (given: boolean) =>
    withinColumn(
      partners
        .filter((each) => each.given === given)
        .map((each) => partnerRow(composition, each, taken)),
    );
  const right = rows(true);
  const took = rows(false);
  const drugs = [
    ...neighboursBy(graph, company, "originator", "out"),
    ...neighboursBy(graph, company, "rights", "out"),
  ];
  const own = [...new Set(drugs.map(({ id }) => id))].filter((id) => !taken.has(id));
  const owners = neighboursBy(graph, company, "ownership").map(
    ({ id }): Row => ({ id, behind: [], sublabel: "same group", height: DRUG_ROW }),
  );
  const group = owners.slice(0, 3);
  const left = withinColumn([
    ...took,
    ...own.map((id): Row => ({ id, behind: [], height: DRUG_ROW })),
  ]);
  const drawn = right.length + took.length;
  composition.place({
    id: company,
    x: 0,
    y: 0,
    radius: 20,
    emphasis: "lead",
    side: right.length === 0 ? "right" : "left",
    ...(drawn < partners.length
      ? { sublabel: `${drawn} of ${partners.length} partners drawn` }
      : {}),
  });
  // A name between two groups of rows wants a gap; the rest of its group stands where there is more room.
  const rightward = right.length <= left.length;
  placeColumn(
    composition,
    rightward ? [...group, ...right] : right,
    1,
    right.length === 0 ? NAME_GAP : 0,
  );
  placeColumn(
    composition,
    rightward ? left : [...group, ...left],
    -1,
    right.length === 0 ? 0 : NAME_GAP,
  );
}

/** The first rows that a column has room for. */
function withinColumn(rows: readonly Row[]): Row[] {
  let height = 0;
  return rows.filter((row) => {
    height += row.height;
    return height <= COLUMN;
  });
}

/** The counterparties of a company's deals; where no source states the roles they stand with those it took from. */
function partnersOf({ deals }: Composition, company: string): Partner[] {
  const partners = new Map<string, Partner>();
  for (const deal of deals.values()) {
    const own = deal.parties.find(({ id }) => id === company);
    if (!own) continue;
    const given = GIVING.has(own.role);
    const others = deal.parties.filter(({ id }) => id !== company);
    const across = others.filter(({ role }) => GIVING.has(role) !== given);
    for (const { id } of across.length > 0 ? across : others) {
      const known = partners.get(id) ?? { id, given, worth: -1, deals: [] };
      known.deals.push(deal);
      known.worth = Math.max(known.worth, deal.totalUsdM ?? -1);
      partners.set(id, known);
    }
  }
  return [...partners.values()].sort((a, b) => b.worth - a.worth || (a.id < b.id ? -1 : 1));
}

function partnerRow({ graph }: Composition, { id, deals }: Partner, taken: Set<string>): Row {
  const assets = [...new Set(deals.flatMap((deal) => deal.assets))].filter(
    (drug) => graph.hasNode(drug) && !taken.has(drug),
  );
  const behind = assets.slice(0, MOST_DRUGS);
  for (const drug of assets) taken.add(drug);
  const words = dealWords(deals);
  return {
    id,
    behind,
    height: Math.max(ROW, behind.length * DRUG_ROW + 16),
    ...(words === "" ? {} : { sublabel: words }),
  };
}

/** When, and the disclosed maximum: `2025 · up to US$12,500m`; several deals by their count. */
function dealWords(deals: readonly DealBrief[]): string {
  const [deal] = deals;
  if (!deal) return "";
  if (deals.length > 1) return `${deals.length} deals`;
  const year = deal.announced?.slice(0, 4) ?? "";
  return [
    year,
    deal.totalUsdM === null ? "" : `up to US$${deal.totalUsdM.toLocaleString("en-US")}m`,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** Rows from the top down, centred, with a gap in the middle. */
function placeColumn(
  composition: Composition,
  rows: readonly Row[],
  side: 1 | -1,
  gap: number,
): void {
  const total = rows.reduce((sum, { height }) => sum + height, 0);
  let above = 0;
  for (const row of rows) {
    const y = total / 2 - above - row.height / 2;
    above += row.height;
    placeRow(composition, row, side, y + (gap / 2) * (y >= 0 ? 1 : -1));
  }
}

function placeRow(composition: Composition, row: Row, side: 1 | -1, y: number): void {
  // A partner is named above its line, whatever ends a column beside itself.
  const partner = row.behind.length > 0 || row.height >= ROW;
  composition.place({
    id: row.id,
    x: side * NEAR,
    y,
    radius: partner ? 13 : 12,
    emphasis: "direct",
    side: partner ? "above" : outward(side),
    ...(row.sublabel === undefined ? {} : { sublabel: row.sublabel }),
  });
  row.behind.forEach((id, i) => {
    const height = y + ((row.behind.length - 1) / 2 - i) * DRUG_ROW;
    composition.place({
      id,
      x: side * FAR,
      y: height,
      radius: 12,
      emphasis: "direct",
      side: outward(side),
      labelRoom: MOST_WORDS,
    });
  });
}

const outward = (side: 1 | -1) => (side > 0 ? "right" : "left");
