import { SaxesParser } from "saxes";
import { expect, it } from "vitest";
import type { SceneEdge, SceneNode } from "../../src/layout/scene.ts";
import { type FigureWords, figureSheet, wrap } from "../../src/renderer/figure/figureSheet.ts";
import { FACES, type Measure } from "../../src/renderer/figure/marks.ts";
import { numberRanges } from "../../src/renderer/figure/pictureMarks.ts";
import { svgText } from "../../src/renderer/figure/svgText.ts";
import { PALETTES } from "../../src/renderer/palette.ts";
import type { PictureView } from "../../src/renderer/pictureView.ts";

const HOSTILE = `<script>alert("1")</script> & 'x'\u0000\u202E\ud800]]>`;
const measure: Measure = (text, face) => text.length * FACES[face].size * 0.5;
const KINDS = ["company", "drug", "target", "payload", "regulator"] as const;

const nodes = KINDS.map(
  (kind, i): SceneNode => ({
    id: `${kind}:n`,
    kind,
    x: 0,
    y: 0,
    radius: 14,
    emphasis: "direct",
    label: i === 0 ? HOSTILE : `${kind} name`,
  }),
);
const edge = (id: string, more: Partial<SceneEdge>): SceneEdge => ({
  id,
  source: "company:n",
  target: "drug:n",
  kind: "deal",
  bend: 0.1,
  emphasis: "shown",
  picks: id,
  ...more,
});
const edges = [
  edge("e1", { directed: true, upfront: 18, maximum: 1093 }),
  edge("e2", { directed: true, ended: true }),
  edge("e3", { kind: "rival-derived", target: "target:n" }),
  edge("e4", { kind: "rival-stated", target: "payload:n" }),
];
const view: PictureView = {
  width: 1200,
  height: 700,
  scene: { nodes, edges, focus: { minX: 0, maxX: 1, minY: 0, maxY: 1 } },
  scale: 1,
  places: new Map(nodes.map(({ id }, i) => [id, { x: 150 + i * 200, y: 200 + (i % 2) * 200 }])),
  hulls: [
    {
      hull: { id: "cluster:c", x: 0, y: 0, reach: 90, label: "HER2 <ADC>", sublabel: "3 alike" },
      x: 400,
      y: 300,
      reach: 90,
      reachY: 90,
      title: { x: 305, y: 176, width: 190, height: 38 },
    },
  ],
  labels: [
    ...nodes.map(({ id, label }, i) => ({
      id,
      side: "right" as const,
      x: 170 + i * 200,
      y: 190,
      width: 90,
      height: 19,
      lines: [{ text: label, font: "node" as const }],
      owners: [id],
    })),
    {
      id: "e1",
      side: "below",
      x: 300,
      y: 260,
      width: 120,
      height: 19,
      lines: [{ text: "18 m USD", font: "node" }],
      owners: ["company:n"],
    },
  ],
  lit: null,
};
const words: FigureWords = {
  title: HOSTILE,
  under: ["Only: since 2025 · HER2 & TROP2"],
  sources: [
    {
      number: 1,
      words: "A filing <1>. Exchange, 24 Sept 2025 (A)",
      href: 'https://example.org/?a=1&b="2"',
    },
    { number: 2, words: "A report. Press, date not given (B)", href: "javascript:alert(1)" },
  ],
  more: 7,
  references: new Map([["e1", [1, 2]]]),
  foot: ["Licensing Atlas, data of 2026-11-24."],
};
const printed = (parts = { legend: true, sources: true }) =>
  svgText(figureSheet(view, words, parts, PALETTES.light, measure), measure);

/** Every element with its own words; throws where the text is no well-formed XML. */
function read(svg: string): { name: string; href: string | undefined; words: string }[] {
  const found: { name: string; href: string | undefined; words: string }[] = [];
  const open: typeof found = [];
  const parser = new SaxesParser();
  parser.on("error", (fault) => {
    throw fault;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, href: attributes.href, words: "" };
    found.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const at = open.at(-1);
    if (at) at.words += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(svg).close();
  return found;
}
const texts = (svg: string) =>
  read(svg)
    .filter(({ name }) => name === "text")
    .map((element) => element.words);

it("writes well-formed XML that holds shapes and text and nothing that runs", () => {
  const svg = printed();
  const names = new Set(read(svg).map(({ name }) => name));
  expect([...names].sort()).toEqual([
    "a",
    "clipPath",
    "desc",
    "g",
    "path",
    "rect",
    "svg",
    "text",
    "title",
  ]);
  expect(svg).not.toMatch(/<script|foreignObject|NaN|undefined|\son\w+=/i);
});

it("prints foreign words as words, without control and direction characters", () => {
  const clean = `<script>alert("1")</script> & 'x']]>`;
  expect(read(printed()).find(({ name }) => name === "title")?.words).toBe(clean);
  expect(texts(printed())).toContain(clean);
  expect(texts(printed())).toContain("HER2 <ADC>");
});

it("holds every label, title, filter and the origin", () => {
  const all = texts(printed());
  for (const { lines } of view.labels.slice(1))
    for (const { text } of lines) expect(all).toContain(text);
  for (const text of ["3 alike", ...words.under, ...words.foot]) expect(all).toContain(text);
});

it("numbers the sources alike in the list and after the words of an edge, and links only web addresses", () => {
  const svg = printed();
  const all = texts(svg);
  expect(all).toContain("1,2");
  for (const { number } of words.sources) expect(all).toContain(String(number));
  expect(all.some((text) => text.includes("7 more"))).toBe(true);
  expect(new Set(read(svg).flatMap(({ href }) => href ?? []))).toEqual(
    new Set(['https://example.org/?a=1&b="2"']),
  );
});

it("explains the kinds and lines that are there and no others", () => {
  const all = texts(printed());
  for (const text of [
    "Companies",
    "Drugs",
    "Deal, over",
    "Rival, derived by rule",
    "Rival, stated by a source",
  ])
    expect(all).toContain(text);
  expect(all).not.toContain("Owner");
  expect(all).not.toContain("Faint: the rest of the data set");
});

it("leaves legend and sources out when asked, with their numbers", () => {
  const all = texts(printed({ legend: false, sources: false }));
  expect(all).not.toContain("Companies");
  expect(all).not.toContain("Sources");
  expect(all).not.toContain("1,2");
  expect(all).toContain(words.foot[0]);
});

it("joins three numbers in a row and more", () => {
  expect(numberRanges([1, 2, 3, 10, 11, 13])).toBe("1–3,10,11,13");
  expect(numberRanges([4])).toBe("4");
});

it("wraps words to a width and loses none of them", () => {
  const text = `one two three ${"x".repeat(90)} four`;
  const lines = wrap(text, "note", 120, measure);
  for (const line of lines) expect(measure(line, "note")).toBeLessThanOrEqual(120);
  expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
});
