import { expect, it } from "vitest";
import { graphFromIndex } from "../../src/graph/atlasIndex.ts";
import { buildIndex } from "../../src/graph/buildIndex.ts";
import { deriveGraph } from "../../src/graph/deriveGraph.ts";
import { rivalLandscape } from "../../src/graph/rivalLandscape.ts";
import { middleOf, rivalFocusScene } from "../../src/layout/rivalFocusScene.ts";
import { onHull } from "../../src/layout/scene.ts";
import { realDataset } from "../realData.ts";

const dataset = realDataset();
const index = buildIndex(dataset, deriveGraph(dataset));
const data = {
  graph: graphFromIndex(index),
  deals: new Map(index.deals.map((deal) => [deal.id, deal])),
};
const landscape = rivalLandscape(dataset);
const sceneOf = (selection: string, narrow = false, tier = 3) => {
  const middle = middleOf(data, landscape, selection, []);
  if (!middle) throw new Error(`no cluster of ${selection}`);
  return {
    middle,
    scene: rivalFocusScene(data, landscape, middle, {
      folded: [],
      tier,
      breadth: narrow ? "narrow" : "wide",
    }),
  };
};

it("puts a drug in the middle of its cluster, the nearer rivals closer, all of them on its island and apart", () => {
  for (const { members, id: cluster } of landscape.clusters) {
    for (const { id } of members) {
      const { scene } = sceneOf(id);
      expect(scene.lead).toBe(id);
      const [hull] = scene.hulls ?? [];
      expect(hull?.id).toBe(cluster);
      const near = scene.nodes.filter(({ emphasis }) => emphasis !== "faint");
      expect(near.filter(({ kind }) => kind === "drug")).toHaveLength(members.length);
      for (const node of near)
        expect(hull && onHull(hull, node), `${node.id} beside ${id}`).toBe(true);
      for (const [i, a] of near.entries())
        for (const b of near.slice(i + 1))
          expect(Math.hypot(a.x - b.x, a.y - b.y), `${a.id} on ${b.id}`).toBeGreaterThan(34);
    }
  }
  const { scene } = sceneOf("drug:trastuzumab-rezetecan");
  const far = (id: string) =>
    Math.hypot(
      ...(["x", "y"] as const).map(
        (axis) => scene.nodes.find((node) => node.id === id)?.[axis] ?? Number.NaN,
      ),
    );
  const closest = [...scene.nodes]
    .filter(({ emphasis }) => emphasis === "direct")
    .sort((a, b) => far(a.id) - far(b.id))
    .slice(0, 2);
  expect(closest.map(({ id }) => id).sort()).toEqual([
    "drug:disitamab-vedotin",
    "drug:trastuzumab-deruxtecan",
  ]);
});

it("draws a stated rivalry solid and a derived one dotted, never Enhertu against disitamab vedotin as stated", () => {
  const { scene } = sceneOf("drug:trastuzumab-rezetecan");
  const between = (a: string, b: string) =>
    scene.edges.filter(
      ({ source, target }) => [source, target].includes(a) && [source, target].includes(b),
    );
  expect(
    between("drug:trastuzumab-rezetecan", "drug:trastuzumab-deruxtecan").map(({ kind }) => kind),
  ).toEqual(["rival-stated"]);
  expect(
    between("drug:trastuzumab-deruxtecan", "drug:disitamab-vedotin").map(({ kind }) => kind),
  ).toEqual(["rival-derived"]);
});

it("shows more lines as the bar is moved, and moves no node", () => {
  const scenes = [1, 2, 3, 4].map(
    (tier) => sceneOf("drug:trastuzumab-rezetecan", false, tier).scene,
  );
  const counts = scenes.map(({ edges }) => edges.length);
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
  for (const { nodes } of scenes)
    expect(nodes.map(({ id, x, y }) => [id, x, y])).toEqual(
      scenes[0]?.nodes.map(({ id, x, y }) => [id, x, y]),
    );
});

it("has no middle where nothing, something without a cluster, or a folded cluster is selected", () => {
  const [first] = landscape.clusters;
  expect(middleOf(data, landscape, null, [])).toBeNull();
  expect(middleOf(data, landscape, "company:hengrui", [])).toBeNull();
  expect(middleOf(data, landscape, first?.id ?? "", [first?.id ?? ""])).toBeNull();
  expect(middleOf(data, landscape, first?.id ?? "", [])?.lead).toBe(first?.target);
});
