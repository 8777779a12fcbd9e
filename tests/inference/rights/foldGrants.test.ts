import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/dataset/parseDataset.ts";
import {
  companiesIn,
  NO,
  OVER,
  PERHAPS,
  type Standing,
  SURELY,
} from "../../../src/inference/rights/board.ts";
import { openLedger } from "../../../src/inference/rights/drugLedger.ts";
import { type FoldResult, foldGrants } from "../../../src/inference/rights/foldGrants.ts";
import { sharedAnswers } from "../../../src/inference/rights/rightsPage.ts";
import { rightsAt } from "../../../src/inference/rightsLedger.ts";
import type { Deal } from "../../../src/schema/deal.ts";
import { anyDeals, dayAfter } from "./randomLedger.ts";
import { deal, grant, NOT_CAPTURED, withDeals } from "./smallDataset.ts";

const foldsOf = (deals: Deal[]) => openLedger(withDeals(deals), "drug", "commercialise").folds;
const keysOf = ({ worlds }: FoldResult) => worlds.map(({ key }) => key);

/** Tries every subset of the uncertain grants, each as sure or as over: no decision, no tree. */
function byForce(folds: ReturnType<typeof foldsOf>, standings: readonly Standing[]) {
  const unsure = standings.flatMap((standing, index) => (standing === PERHAPS ? [index] : []));
  const outcomes = Array.from({ length: 2 ** unsure.length }, (_, bits) => {
    const sure = standings.map((standing, index): Standing => {
      if (standing !== PERHAPS) return standing;
      return Math.floor(bits / 2 ** unsure.indexOf(index)) % 2 === 1 ? SURELY : OVER;
    });
    return keysOf(foldGrants(folds, sure, ["a"]));
  });
  const matters = unsure.filter((_, at) =>
    outcomes.some((keys, bits) => {
      const other = Math.floor(bits / 2 ** at) % 2 === 1 ? bits - 2 ** at : bits + 2 ** at;
      return outcomes[other]?.join("|") !== keys.join("|");
    }),
  );
  return { worlds: [...new Set(outcomes.flat())].sort(), matters };
}

describe("the fold of uncertain grants", () => {
  const standing = fc.constantFrom<Standing>(PERHAPS, PERHAPS, PERHAPS, SURELY, OVER, NO);
  const more = fc
    .tuple(anyDeals, anyDeals)
    .map(([one, other]) => [
      ...one,
      ...other.map(({ id, ...rest }) => ({ ...rest, id: `more-${id}` })),
    ]);
  it("has exactly the worlds that come of trying every combination", () => {
    fc.assert(
      fc.property(more, fc.array(standing, { minLength: 24, maxLength: 24 }), (deals, drawn) => {
        const folds = foldsOf(deals);
        let left = 8;
        const standings = folds.map((_, index): Standing => {
          const wanted = drawn[index % drawn.length] ?? NO;
          return wanted === PERHAPS && left-- <= 0 ? SURELY : wanted;
        });
        const found = foldGrants(folds, standings, ["a"]);
        const forced = byForce(folds, standings);
        expect(keysOf(found)).toEqual(forced.worlds);
        expect(found.matters.map(({ index }) => index)).toEqual(forced.matters);
        expect(found.untried).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

/** An exclusive grant that may or may not reach any country. */
const perhaps = (from: string, to: string, day: number): Deal =>
  deal(`${from}-${to}`, dayAfter(day), [grant(from, to, { territory: NOT_CAPTURED })]);
const asked = (dataset: Dataset) => rightsAt(dataset, "drug", { country: "FR", on: dayAfter(600) });
const companies = (dataset: Dataset) =>
  (asked(dataset).candidates ?? []).map(({ company }) => company);

describe("many uncertain grants at once", () => {
  const chain = (count: number) =>
    Array.from({ length: count }, (_, at) => perhaps(at === 0 ? "a" : `h${at}`, `h${at + 1}`, at));
  const beside = (count: number) =>
    Array.from({ length: count }, (_, at) => perhaps("a", `h${at + 1}`, at));
  const held = (count: number) => Array.from({ length: count }, (_, at) => `h${at + 1}`);

  it("finds who holds only where two of seven stand and two do not", () => {
    const deals = [
      perhaps("a", "b", 0),
      perhaps("b", "c", 1),
      perhaps("c", "d", 2),
      perhaps("c", "e", 3),
      perhaps("d", "f", 4),
      perhaps("e", "g", 5),
      perhaps("f", "h", 6),
    ];
    const folds = foldsOf(deals);
    const found = foldGrants(
      folds,
      folds.map(() => PERHAPS),
      ["a"],
    );
    expect(keysOf(found)).toEqual(["a", "b", "c", "d", "e", "f", "g", "h"]);
    expect(found.untried).toEqual([]);
    expect(companies(withDeals(deals))).toEqual(["a", "b", "c", "d", "e", "f", "g", "h"]);
  });
  it.each([7, 12, 31, 40])(
    "a chain of %i is tried whole: each may be the last that stands",
    (n) => {
      const folds = foldsOf(chain(n));
      const { worlds, matters, untried } = foldGrants(
        folds,
        folds.map(() => PERHAPS),
        ["a"],
      );
      expect(worlds).toHaveLength(n + 1);
      expect(matters).toHaveLength(n);
      expect(untried).toEqual([]);
      expect(companies(withDeals(chain(n))).sort()).toEqual(["a", ...held(n)].sort());
      expect(asked(withDeals(chain(n))).because?.word).not.toBe("not every combination tried");
    },
  );
  it.each([7, 12])("%i beside each other are tried whole", (n) => {
    const folds = foldsOf(beside(n));
    const { matters, untried } = foldGrants(
      folds,
      folds.map(() => PERHAPS),
      ["a"],
    );
    expect([matters.length, untried]).toEqual([n, []]);
    expect(companies(withDeals(beside(n))).sort()).toEqual(["a", ...held(n)].sort());
  });
  it.each([13, 31, 40])("%i beside each other are too many, and the answer says so first", (n) => {
    const dataset = withDeals(beside(n));
    const answer = asked(dataset);
    expect(answer.answer).toBe("undetermined");
    expect(answer.because).toMatchObject({
      word: "not every combination tried",
      why: expect.stringContaining(`${n} grants are uncertain`),
    });
    expect(answer.because?.sources.length).toBeGreaterThan(0);
    expect(companies(dataset).sort()).toEqual(["a", ...held(n)].sort());
    const [shared] = sharedAnswers(dataset, "drug", { on: dayAfter(600) });
    expect(shared?.because?.word).toBe("not every combination tried");
  });
  it("an answer that is held as far as was tried says so too", () => {
    const again = Array.from({ length: 13 }, (_, at) => ({
      ...perhaps("a", "b", at + 1),
      id: `again-${at}`,
    }));
    const answer = asked(withDeals([deal("sure", dayAfter(0), [grant("a", "b")]), ...again]));
    expect(answer).toMatchObject({
      answer: "held",
      holders: [{ company: "b" }],
      because: { word: "not every combination tried" },
    });
  });
  it("grants that nobody can have given make no combinations", () => {
    const lost = Array.from({ length: 40 }, (_, at) => ({
      ...perhaps("x", `y${at}`, at + 1),
      grants: [grant("x", `y${at}`, { territory: NOT_CAPTURED, under: "gone/licence" })],
    }));
    const folds = foldsOf([perhaps("a", "b", 0), ...lost]);
    const found = foldGrants(
      folds,
      folds.map(() => PERHAPS),
      ["a"],
    );
    expect([keysOf(found), found.untried]).toEqual([["a", "b"], []]);
  });
});

describe("many sure contradictions at once", () => {
  /** Licensees beside each other, each of which gave the right to two. */
  const split = (count: number): Deal[] =>
    Array.from({ length: count }, (_, at) => [
      deal(`l${at}`, dayAfter(0), [grant("a", `l${at}`, { exclusivity: "non-exclusive" })]),
      deal(`l${at}-x`, dayAfter(1), [grant(`l${at}`, `x${at}`)]),
      deal(`l${at}-y`, dayAfter(2), [grant(`l${at}`, `y${at}`)]),
    ]).flat();
  const fold = (count: number) => {
    const folds = foldsOf(split(count));
    return foldGrants(
      folds,
      folds.map(() => SURELY),
      ["a"],
    );
  };
  it.each([1, 6, 7, 12])("%i make every combination of their ways", (n) => {
    expect(fold(n).worlds).toHaveLength(2 ** n);
    expect(fold(n).untried).toEqual([]);
  });
  it("thirteen are too many: it is said, and nobody who may hold is lost", () => {
    const { worlds, untried } = fold(13);
    expect(untried.length).toBeGreaterThan(0);
    const holders = new Set(worlds.flatMap((world) => world.holders.flatMap(companiesIn)));
    expect(holders.size).toBe(1 + 2 * 13);
  });
});
