import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FoldGrant } from "../../../src/inference/rights/board.ts";
import { everyChoice, MOST_RUNS, someChoices } from "../../../src/inference/rights/choices.ts";

const grantAt = (index: number): FoldGrant => ({
  index,
  first: 0,
  from: [],
  to: [],
  toKey: "",
  exclusive: true,
  keeps: false,
  root: "no",
  hangs: [],
  gap: false,
  returned: false,
});
const GRANTS = Array.from({ length: 16 }, (_, index) => grantAt(index));
const [one = grantAt(0), two = grantAt(1), three = grantAt(2)] = GRANTS;
const indexes = (found: Set<FoldGrant> | null) =>
  found && [...found].map(({ index }) => index).sort((a, b) => a - b);

describe("every choice", () => {
  it("of nothing is one run", () => {
    let runs = 0;
    expect(indexes(everyChoice(() => String(runs++)))).toEqual([]);
    expect(runs).toBe(1);
  });
  it("runs each combination once, and asks on only where that depends on what was decided", () => {
    const keys: string[] = [];
    const found = everyChoice((decide) => {
      const key = decide(one) ? `1${decide(two) ? "2" : ""}` : "";
      keys.push(key);
      return key;
    });
    expect(keys).toEqual(["", "1", "12"]);
    expect(indexes(found)).toEqual([0, 1]);
  });
  it("leaves out a grant that is asked about and changes nothing", () => {
    const found = everyChoice((decide) => {
      decide(one);
      return String(decide(two));
    });
    expect(indexes(found)).toEqual([1]);
  });
  it("sees that a grant matters only together with another", () => {
    const both = everyChoice((decide) => String([decide(one), decide(two)].every(Boolean)));
    expect(indexes(both)).toEqual([0, 1]);
  });
  it("compares by what was decided, in whatever order it was asked", () => {
    const found = everyChoice((decide) => {
      const [a, b] = decide(one)
        ? [decide(two), decide(three)]
        : [decide(three), decide(two)].reverse();
      return `${a} ${b}`;
    });
    expect(indexes(found)).toEqual([1, 2]);
  });
  it("finds exactly the arguments of any function of four", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2), { minLength: 16, maxLength: 16 }), (table) => {
        const found = everyChoice((decide) => {
          const at = GRANTS.slice(0, 4).reduce(
            (sum, grant, i) => sum + (decide(grant) ? 2 ** i : 0),
            0,
          );
          return String(table[at]);
        });
        const expected = [0, 1, 2, 3].filter((i) =>
          table.some(
            (value, at) => table[Math.floor(at / 2 ** i) % 2 ? at - 2 ** i : at + 2 ** i] !== value,
          ),
        );
        expect(indexes(found)).toEqual(expected);
      }),
    );
  });
  it.each([
    [12, true],
    [13, false],
  ])("of %i grants that all are asked about: whole %s", (count, whole) => {
    let runs = 0;
    const found = everyChoice((decide) => {
      runs++;
      return GRANTS.slice(0, count).map(decide).join();
    });
    expect(found !== null).toBe(whole);
    expect(runs).toBe(MOST_RUNS);
  });
});

describe("some choices", () => {
  const asked = (outcome: (chosen: number[]) => string) => {
    const runs: number[][] = [];
    const found = someChoices([one, two, three], (decide) => {
      const chosen = [one, two, three].filter(decide).map(({ index }) => index);
      runs.push(chosen);
      return outcome(chosen);
    });
    return { runs, found: indexes(found) };
  };
  it("are none, all, each alone and all but each", () => {
    expect(asked(String).runs).toEqual([[], [0, 1, 2], [0], [1, 2], [1], [0, 2], [2], [0, 1]]);
  });
  it("find a grant that matters alone, and one that matters to all others", () => {
    expect(asked((chosen) => String(chosen.includes(1))).found).toEqual([1]);
    expect(asked((chosen) => String(chosen.length > 0)).found).toEqual([0, 1, 2]);
    expect(asked((chosen) => String(chosen.length === 3)).found).toEqual([0, 1, 2]);
    expect(asked(() => "same").found).toEqual([]);
  });
});
