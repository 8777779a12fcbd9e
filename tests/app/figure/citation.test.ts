import { expect, it } from "vitest";
import { citationText } from "../../../src/app/figure/citation.ts";
import { numberSources, sourceWords } from "../../../src/app/figure/viewSources.ts";
import { viewWords } from "../../../src/app/figure/viewWords.ts";
import type { EdgeCitations } from "../../../src/graph/edgeCitations.ts";
import { wholeScene } from "../../../src/layout/wholeScene.ts";
import { atlas, pageAt } from "../pageParts.ts";

const { edges } = wholeScene(atlas);
const citations: EdgeCitations = Object.fromEntries(
  atlas.graph.edges().map((edge, i) => [
    edge,
    [
      { id: "source:often", grade: "B" },
      { id: `source:s${i % 40}`, grade: i % 2 ? "A" : "D" },
    ],
  ]),
);

it("numbers the sources of what is shown from 1, the most cited first, and counts the rest", () => {
  const { listed, more, references } = numberSources(atlas.graph, edges, citations, 20);
  expect(listed.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  expect(listed[0]?.id).toBe("source:often");
  expect(more).toBe(21);
  for (const numbers of references.values())
    for (const number of numbers) expect(number).toBeLessThanOrEqual(20);
  const lines = listed.map((source) => source.lines);
  expect(lines).toEqual([...lines].sort((a, b) => b - a));
});

it("counts all deals of a bundle and nothing faint", () => {
  const bundle = edges.find(({ kind, count = 1 }) => kind === "deal" && count > 1);
  if (!bundle) throw new Error("no two companies have two deals of one direction");
  const own: EdgeCitations = Object.fromEntries(
    atlas.graph.edges().map((edge) => [edge, [{ id: `source:${edge}`, grade: "A" }]]),
  );
  expect(numberSources(atlas.graph, [bundle], own, 20).listed).toHaveLength(bundle.count ?? 0);
  expect(numberSources(atlas.graph, [{ ...bundle, emphasis: "faint" }], own, 20).listed).toEqual(
    [],
  );
});

it("says what a source does not give", () => {
  const source = {
    title: null,
    description: "News article",
    publisher: null,
    published: null,
    url: null,
    kind: "news" as const,
  };
  expect(sourceWords(source)).toBe("News article. Publisher not given, date not given");
  expect(
    sourceWords({
      ...source,
      title: "Why?",
      publisher: "Press",
      published: "2025-05",
      url: "https://www.example.org/x",
    }),
  ).toBe("Why? Press, May 2025, example.org");
});

it("says the filters, the day and what was taken out in words", () => {
  const words = viewWords(
    atlas,
    pageAt("?view=whole&only=year:2025..&on=2025-03-31&hide=company:hengrui").getState(),
  );
  expect(words[0]).toMatch(/^Only: since 2025 \(\d+ of \d+ deals\)$/);
  expect(words).toContain("As of 31 Mar 2025");
  expect(words).toContain("1 thing was taken out by hand");
  expect(viewWords(atlas, pageAt("").getState())).toEqual([]);
});

it("writes one citation with data date, title, address and numbered sources", () => {
  const cited = {
    version: "2026-11-24",
    title: "A → B",
    under: ["As of 2025"],
    address: "https://x.org/?a",
    sources: ["One", "Two"],
    more: 3,
  };
  expect(citationText(cited)).toBe(
    "Licensing Atlas, data of 2026-11-24. A → B; As of 2025. https://x.org/?a. Sources: [1] One; [2] Two; and 3 more.",
  );
  expect(citationText({ ...cited, sources: [], more: 0 })).toMatch(
    /each fact there names its sources\)$/,
  );
});
