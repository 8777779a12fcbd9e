import fc from "fast-check";
import { expect, it } from "vitest";
import { buildIndex } from "../../src/graph/buildIndex.ts";
import { deriveGraph } from "../../src/graph/deriveGraph.ts";
import { focusScene } from "../../src/layout/focusScene.ts";
import { grownScene } from "../../src/layout/grownScene.ts";
import type { Scene } from "../../src/layout/scene.ts";
import { realDataset } from "../realData.ts";

const dataset = realDataset();
const graph = deriveGraph(dataset);
const index = buildIndex(dataset, graph);
const data = { graph, deals: new Map(index.deals.map((deal) => [deal.id, deal])) };
const places = ({ nodes }: Scene) =>
  new Map(
    nodes.filter(({ emphasis }) => emphasis !== "faint").map(({ id, x, y }) => [id, `${x} ${y}`]),
  );
const focus = fc.constantFrom(...graph.nodes());

it("expanding moves nothing that was there, however often", () => {
  fc.assert(
    fc.property(focus, fc.infiniteStream(fc.nat()), (middle, picks) => {
      let scene = focusScene(data, middle);
      const grown: string[] = [];
      for (let step = 0; step < 4; step++) {
        const shown = [...places(scene).keys()];
        const next = shown[(picks.next().value ?? 0) % shown.length];
        if (next === undefined) break;
        const before = places(scene);
        grown.push(next);
        scene = grownScene(focusScene(data, middle), graph, grown, []);
        const after = places(scene);
        for (const [id, place] of before) expect(after.get(id)).toBe(place);
      }
    }),
    { numRuns: 40 },
  );
});

it("brings every new node with an edge to what was there, and puts none on another", () => {
  const base = focusScene(data, "drug:trastuzumab-rezetecan");
  const scene = grownScene(base, graph, ["company:astrazeneca"], []);
  const fresh = [...places(scene).keys()].filter((id) => !places(base).has(id));
  expect(fresh.length).toBeGreaterThan(3);
  for (const id of fresh)
    expect(scene.edges.some(({ source, target }) => source === id || target === id)).toBe(true);
  const spots = [...places(scene).values()];
  expect(new Set(spots).size).toBe(spots.length);
});

it("hiding takes a node and its edges out, and nothing else", () => {
  const base = focusScene(data, index.lead);
  const scene = grownScene(base, graph, [], ["target:her2"]);
  expect(scene.nodes.map(({ id }) => id)).toEqual(
    base.nodes.map(({ id }) => id).filter((id) => id !== "target:her2"),
  );
  expect(
    scene.edges.some(({ source, target }) => source === "target:her2" || target === "target:her2"),
  ).toBe(false);
});

it("leaves a scene as it is when nothing was asked", () => {
  const base = focusScene(data, index.lead);
  expect(grownScene(base, graph, [], [])).toBe(base);
  expect(places(grownScene(base, graph, ["company:nobody"], []))).toEqual(places(base));
});

it("expands by one kind of neighbour only, and by the others later", () => {
  const base = focusScene(data, "drug:trastuzumab-rezetecan");
  const before = places(base);
  const kindsAdded = (grown: string[]) => {
    const added = [...places(grownScene(base, graph, grown, [])).keys()].filter(
      (id) => !before.has(id),
    );
    return new Set(added.map((id) => graph.getNodeAttribute(id, "kind")));
  };
  expect(kindsAdded(["company:astrazeneca*company"])).toEqual(new Set(["company"]));
  expect(kindsAdded(["company:astrazeneca*company", "company:astrazeneca*drug"])).toEqual(
    new Set(["company", "drug"]),
  );
  expect(kindsAdded(["company:astrazeneca"]).size).toBeGreaterThan(1);
});
