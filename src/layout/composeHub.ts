import { neighboursBy } from "../graph/neighbourhood.ts";
import type { Composition } from "./composition.ts";

const GIVERS = new Set(["licensor", "optionor", "acquiree"]);
const ROWS = 8;
const BELOW = 6;

/** One line of a company's picture: a deal's drug beside the company, the counterparty outside. */
interface Row {
  drug: string | undefined;
  /** The disclosed maximum, millions of USD; -1 where none is disclosed. */
  worth: number;
  partners: string[];
}

/** Heights for `n` rows, centred, at most `gap` apart within `height`. */
function rowHeights(n: number, gap: number, height: number): number[] {
  const step = n > 1 ? Math.min(gap, height / (n - 1)) : 0;
  return Array.from({ length: n }, (_, i) => ((n - 1) / 2 - i) * step);
}

/**
 * A company as a picture, by rule: itself in the middle, what it gave out to the right
 * (drug, then licensee), what it took in to the left, owners above, its other drugs below.
 */
export function composeCompany(composition: Composition, company: string): void {
  const { graph, deals } = composition;
  composition.place({ id: company, x: 0, y: 20, radius: 20, emphasis: "lead", side: "above" });
  const given: Row[] = [];
  const taken: Row[] = [];
  for (const deal of deals.values()) {
    const own = deal.parties.find(({ id }) => id === company);
    if (!own) continue;
    const row = {
      drug: deal.assets[0],
      worth: deal.totalUsdM ?? -1,
      partners: deal.parties.map(({ id }) => id).filter((id) => id !== company),
    };
    (GIVERS.has(own.role) || (own.role === "unstated" && given.length <= taken.length) ? given : taken).push(row);
  }
  placeSide(composition, given, 1);
  placeSide(composition, taken, -1);
  const owners = neighboursBy(graph, company, "ownership").map(({ id }) => id);
  composition.fresh(owners, 3).forEach((id, i) => {
    composition.place({ id, x: -90 + i * 150, y: 240, radius: 12, emphasis: "direct", side: "above", sublabel: "same group" });
  });
  const drugs = [...neighboursBy(graph, company, "originator", "out"), ...neighboursBy(graph, company, "rights", "out")].map(
    ({ id }) => id,
  );
  const below = composition.fresh(drugs, BELOW);
  const wide = Math.min(below.length, 3);
  const top = -150 - Math.max(1, given.length, taken.length) * 38;
  below.forEach((id, i) => {
    composition.place({
      id,
      x: ((i % 3) - (wide - 1) / 2) * 215 - 60,
      y: Math.max(top, -345) - Math.floor(i / 3) * 88,
      radius: 13,
      emphasis: "direct",
      side: "below",
    });
  });
}

function placeSide(composition: Composition, rows: Row[], side: 1 | -1): void {
  const shown = [...rows].sort((a, b) => b.worth - a.worth).slice(0, 6);
  const heights = rowHeights(shown.length, 112, 500);
  shown.forEach((row, i) => {
    const y = (heights[i] ?? 0) + 20;
    const arc = Math.abs(y - 20) * 0.18;
    if (row.drug)
      composition.place({ id: row.drug, x: side * (190 - arc * 0.4), y: y - 16, radius: 13, emphasis: "direct", side: "below" });
    composition.fresh(row.partners, 2).forEach((id, j) => {
      composition.place({
        id,
        x: side * (370 - arc),
        y: y + 22 - j * 48,
        radius: 14,
        emphasis: "direct",
        side: side > 0 ? "right" : "left",
      });
    });
  });
}

/**
 * A target, payload or regulator as a picture, by rule: itself in the middle, its drugs in two columns,
 * those with most links first, and outside each drug who originated it or has a part in it.
 */
export function composeCentre(composition: Composition, centre: string): void {
  const { graph } = composition;
  composition.place({ id: centre, x: 0, y: 0, radius: 20, emphasis: "lead", side: "below" });
  const drugs = (["target", "payload", "regulatory"] as const)
    .flatMap((kind) => neighboursBy(graph, centre, kind, "in"))
    .map(({ id }) => id);
  const shown = composition.fresh(drugs, ROWS * 2);
  const left = shown.filter((_, i) => i % 2 === 1);
  const right = shown.filter((_, i) => i % 2 === 0);
  placeColumn(composition, left, -1);
  placeColumn(composition, right, 1);
  const kin = composition.fresh(
    neighboursBy(graph, centre, "derivation").map(({ id }) => id),
    3,
  );
  for (const [i, id] of kin.entries()) {
    composition.place({ id, x: (i - (kin.length - 1) / 2) * 150, y: 190, radius: 13, emphasis: "direct", side: "above" });
  }
}

function placeColumn(composition: Composition, drugs: string[], side: 1 | -1): void {
  const heights = rowHeights(drugs.length, 130, 620);
  drugs.forEach((id, i) => {
    const y = heights[i] ?? 0;
    const bow = Math.abs(y) * 0.22;
    composition.place({ id, x: side * (205 - bow), y, radius: 14, emphasis: "direct", side: "below" });
    const companies = [...neighboursBy(composition.graph, id, "originator", "in"), ...neighboursBy(composition.graph, id, "rights", "in")];
    const holders = composition.fresh(
      companies.map((company) => company.id),
      2,
    );
    holders.forEach((holder, j) => {
      const offset = holders.length > 1 ? 26 - j * 52 : 0;
      composition.place({
        id: holder,
        x: side * (385 - bow),
        y: y + offset,
        radius: 11,
        emphasis: "second",
        side: side > 0 ? "right" : "left",
      });
    });
  });
}
