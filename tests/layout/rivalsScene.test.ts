import { MultiDirectedGraph } from "graphology";
import { expect, it } from "vitest";
import type { AtlasGraph } from "../../src/graph/atlasGraph.ts";
import type { RivalLandscape } from "../../src/graph/rivalLandscape.ts";
import type { PictureData } from "../../src/layout/focusScene.ts";
import { rivalsScene } from "../../src/layout/rivalsScene.ts";
import { onHull } from "../../src/layout/scene.ts";
import { curvePoints } from "../../src/renderer/bentLine.ts";

const drugs = ["a1", "a2", "a3", "b1", "b2", "b3"].map((name) => `drug:${name}`);
const graph: AtlasGraph = new MultiDirectedGraph();
for (const id of [...drugs, "target:a", "target:b"])
  graph.addNode(id, {
    kind: id.startsWith("drug:") ? "drug" : "target",
    label: id,
    sublabel: "",
  } as never);
const cluster = (name: string) => ({
  id: `cluster:${name}`,
  name,
  share: "3 of 3 alike",
  shared: "all bind it",
  target: `target:${name}`,
  members: drugs
    .filter((id) => id.startsWith(`drug:${name}`))
    .map((id) => ({ id, why: "binds it" })),
});
const landscape: RivalLandscape = {
  clusters: [cluster("a"), cluster("b")],
  pairs: [
    ["drug:a1", "drug:a2", true, 1],
    ["drug:a1", "drug:a3", false, 3],
    ["drug:a1", "drug:b1", false, 4],
    ["drug:a2", "drug:b1", false, 4],
  ],
};
const scene = (folded: string[], tier: number) =>
  rivalsScene({ graph } as unknown as PictureData, landscape, { folded, tier, breadth: "wide" });
const places = (nodes: { id: string; x: number; y: number }[]) =>
  new Map(nodes.map(({ id, x, y }) => [id, `${x} ${y}`]));

it("draws no line above the tier, and every lower tier's lines again", () => {
  expect([1, 2, 3, 4].map((tier) => scene([], tier).edges.length)).toEqual([1, 1, 2, 4]);
});

it("folds a cluster into one node that takes its lines, moves nothing else, and unfolds to the same picture", () => {
  const open = scene([], 4);
  const shut = scene(["cluster:a"], 4);
  expect(shut.nodes.find(({ id }) => id === "cluster:a")).toMatchObject({
    label: "a",
    sublabel: "3 rivals",
  });
  expect(shut.nodes.some(({ id }) => id === "drug:a1")).toBe(false);
  expect(shut.edges.map(({ source, target }) => [source, target].sort())).toEqual([
    ["cluster:a", "drug:b1"],
  ]);
  const before = places(open.nodes);
  for (const [id, place] of places(shut.nodes))
    if (id !== "cluster:a") expect(place).toBe(before.get(id));
  expect(scene([], 4)).toEqual(open);
});

it.each(["wide", "narrow"] as const)(
  "gives every drug a row of its own on the island of its cluster, with room for its name (%s)",
  (breadth) => {
    const {
      nodes,
      hulls = [],
      focus,
    } = rivalsScene({ graph } as unknown as PictureData, landscape, {
      folded: [],
      tier: 4,
      breadth,
    });
    for (const { id, members } of landscape.clusters) {
      const island = hulls.find((hull) => hull.id === id);
      const rows = nodes.filter((node) => members.some((member) => member.id === node.id));
      expect(rows).toHaveLength(members.length);
      for (const node of rows) {
        const right = { x: node.x + node.radius + (node.labelRoom ?? 0), y: node.y };
        expect(island && onHull(island, node) && onHull(island, right)).toBe(true);
        expect(node).toMatchObject({ inRow: true, labelSide: "right" });
      }
      const heights = rows.map(({ y }) => y).sort((a, b) => a - b);
      for (const [i, y] of heights.slice(1).entries())
        expect(y - (heights[i] ?? y)).toBeGreaterThanOrEqual(16);
    }
    expect(focus.maxX - focus.minX).toBeGreaterThan(0);
  },
);

it("bows the lines of an island to the left, away from the names, in whichever direction they run", () => {
  const { nodes, edges } = scene([], 3);
  const at = new Map(nodes.map((node) => [node.id, node]));
  const within = edges.filter(({ source, target }) => source[5] === target[5]);
  expect(within).toHaveLength(2);
  for (const { source, target, bend } of within) {
    const [from, to] = [at.get(source), at.get(target)];
    if (!from || !to) throw new Error("an edge ends at no node");
    // On the screen y grows downward.
    const [, middle] = curvePoints({ x: from.x, y: -from.y }, { x: to.x, y: -to.y }, bend, 3);
    expect(middle?.x).toBeLessThan(from.x - 10);
  }
});

it("says of a cluster how much of it a filter has left", () => {
  const six = ["c1", "c2", "c3", "c4", "c5", "c6"].map((name) => `drug:${name}`);
  const some = new MultiDirectedGraph() as AtlasGraph;
  for (const id of six.slice(0, 4))
    some.addNode(id, { kind: "drug", label: id, sublabel: "" } as never);
  const part = {
    clusters: [{ ...cluster("c"), members: six.map((id) => ({ id, why: "binds it" })) }],
    pairs: [],
  };
  const { hulls } = rivalsScene({ graph: some } as unknown as PictureData, part, {
    folded: [],
    tier: 3,
    breadth: "wide",
  });
  expect(hulls).toMatchObject([{ label: "c", sublabel: "4 of 6 drugs left" }]);
});
