import fc from "fast-check";
import { expect, it } from "vitest";
import {
  type StandaloneView,
  standaloneHtml,
  standaloneIds,
  TITLE_PLACE,
  VIEW_PLACE,
} from "../../src/publish/standaloneFile.ts";

const TEMPLATE = `<title>${TITLE_PLACE}</title><script type="application/json" id="view">${VIEW_PLACE}</script><script>1</script>`;
const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "]]>",
    "$&$1$`",
    "\u2028\u2029",
    TITLE_PLACE,
    VIEW_PLACE,
    "&quot;",
  ),
);

it("lays any text into the file as data: nothing of it becomes markup, and all of it is read back", () => {
  fc.assert(
    fc.property(hostile, hostile, (title, name) => {
      const view: StandaloneView = {
        title,
        words: [name],
        version: "2026-11-28",
        address: null,
        scene: { nodes: [], edges: [], focus: { minX: 0, maxX: 1, minY: 0, maxY: 1 } },
        pages: [{ id: "drug:x", kind: "drug", name, facts: [], sources: {} }],
      };
      const html = standaloneHtml(TEMPLATE, view);
      const [, heading = "", data = ""] =
        /^<title>([^<>]*)<\/title><script type="application\/json" id="view">([^<>]*)<\/script><script>1<\/script>$/.exec(
          html,
        ) ?? [];
      expect(JSON.parse(data)).toEqual(JSON.parse(JSON.stringify(view)));
      expect(
        heading.replace(/&#(\d+);/g, (_all, code: string) => String.fromCharCode(Number(code))),
      ).toBe(title);
    }),
  );
});

it("takes along the page of every deal that a line stands for", () => {
  const look = { source: "company:a", target: "company:b", bend: 0, emphasis: "shown" } as const;
  const line = (picks: string, deals?: string[]) =>
    ({ id: picks, kind: "deal", picks, ...look, ...(deals && { deals }) }) as const;
  const focus = { minX: 0, maxX: 1, minY: 0, maxY: 1 };
  const edges = [line("deal:1"), line("deal:2", ["deal:2", "deal:3"])];
  expect(standaloneIds({ nodes: [], edges, focus })).toEqual(["deal:1", "deal:2", "deal:3"]);
});
