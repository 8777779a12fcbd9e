import { describe, expect, it } from "vitest";
import { answerClass, countrySentence, holderWords } from "../../../src/app/rights/answerWords.ts";
import { intervalOn } from "../../../src/app/rights/intervalOn.ts";
import type { RightsPage, SharedAnswer } from "../../../src/inference/rights/rightsPage.ts";

const NONE: SharedAnswer = {
  countries: ["SG"],
  answer: "unknown",
  holders: [],
  candidates: [],
  because: null,
  chain: [],
  via: [],
  sources: [],
  kept: false,
};
const company = (name: string) => ({ id: `company:${name.toLowerCase()}`, name });
const held = (...names: string[]): SharedAnswer => ({
  ...NONE,
  answer: "held",
  holders: names.map((name) => ({ ...company(name), exclusivity: "exclusive" })),
});

describe("an answer for a country", () => {
  it("names all who hold it, whose they are and in which field", () => {
    expect(holderWords(held("Ada", "Ben"))).toBe("Ada and Ben");
    const [holder] = held("Ada").holders;
    if (!holder) throw new Error("nobody holds it");
    const owned = { ...holder, owner: company("Cem"), field: "oncology" };
    expect(holderWords({ ...held(), holders: [owned] })).toBe("Ada (owned by Cem), in oncology");
  });
  it("leaves open what is open, and says why", () => {
    const open: SharedAnswer = {
      ...NONE,
      answer: "undetermined",
      candidates: [company("Ada"), company("Ben"), company("Ada")],
      because: { word: "Asia", why: "nobody defined “Asia”", sources: [] },
    };
    expect(countrySentence("SG", open)).toBe(
      "Singapore: undetermined between Ada and Ben, because nobody defined “Asia”.",
    );
    expect(countrySentence("SG", NONE)).toBe("Singapore: nobody is known to hold it.");
    expect(countrySentence("SG", undefined)).toBe("Singapore: not asked.");
  });
  it("never calls what the originator kept available", () => {
    expect(countrySentence("SG", { ...held("Ada"), kept: true })).toBe(
      "Singapore: held by Ada; no licence there in this data set.",
    );
  });
});

describe("the look of an answer on the map", () => {
  it("is one a holder, and the fourth for all further ones", () => {
    const names = ["Ada", "Ben", "Cem", "Dana", "Eve"].map((name) => held(name));
    const answers = [...names, { ...held("Zoe"), kept: true }, NONE];
    expect(answers.map((answer) => answerClass(answer, answers))).toEqual([
      "held-1",
      "held-2",
      "held-3",
      "held-4",
      "held-4",
      "kept",
      "unknown",
    ]);
  });
});

it("reads the interval that a day falls into, its first day included", () => {
  const page = {
    intervals: [null, "2024-01-02", "2025-01-02"].map((from) => ({ from, answers: [] })),
  } as unknown as RightsPage;
  const fromOn = (day: string) => intervalOn(page, day)?.from;
  expect(
    ["2020-01-01", "2024-01-01", "2024-01-02", "2025-01-01", "2026-01-01"].map(fromOn),
  ).toEqual([null, null, "2024-01-02", "2024-01-02", "2025-01-02"]);
});
