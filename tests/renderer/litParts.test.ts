import fc from "fast-check";
import { expect, it } from "vitest";
import type { SceneEdge, SceneNode } from "../../src/layout/scene.ts";
import {
  edgeDimmed,
  edgeDrawn,
  edgeNear,
  litParts,
  nodeDimmed,
} from "../../src/renderer/litParts.ts";

const node = (id: string): SceneNode => ({
  id,
  kind: "drug",
  x: 0,
  y: 0,
  radius: 9,
  emphasis: "second",
  label: id,
});
const edge = (
  id: string,
  source: string,
  target: string,
  more: Partial<SceneEdge> = {},
): SceneEdge => ({
  id,
  source,
  target,
  kind: "rights",
  bend: 0,
  emphasis: "shown",
  picks: id,
  ...more,
});
const byId = <Thing extends { id: string }>(things: Thing[]) =>
  new Map(things.map((thing) => [thing.id, thing]));
const scene = {
  nodes: byId(["a", "b", "c"].map(node)),
  edges: byId([
    edge("ab", "a", "b"),
    edge("bc", "b", "c", { picks: "deal:d" }),
    edge("ac", "a", "c", { emphasis: "silent" }),
    edge("ba", "b", "a", { emphasis: "silent", picks: "deal:s" }),
  ]),
};
const ids = (parts: ReturnType<typeof litParts>) =>
  [...parts.nodes, ...parts.edges].map(({ id }) => id).sort();
const lighting = (lit: string[] | null, selection: string[]) => ({
  lit: lit && new Set(lit),
  selection: new Set(selection),
});

it("draws nothing above the picture while nothing is lit or selected", () => {
  expect(ids(litParts(scene, lighting(null, [])))).toEqual([]);
});

it("draws what is lit with the edges between, silent ones included", () => {
  expect(ids(litParts(scene, lighting(["a", "b", "elsewhere"], [])))).toEqual([
    "a",
    "ab",
    "b",
    "ba",
  ]);
});

it("draws what is selected, also where it is not lit, but no silent edge for that alone", () => {
  expect(ids(litParts(scene, lighting(null, ["a", "deal:d", "deal:s"])))).toEqual(["a", "bc"]);
  expect(ids(litParts(scene, lighting(["a"], ["c"])))).toEqual(["a", "c"]);
});

it("draws a bundle as selected whichever of its deals is", () => {
  const bundle = { ...edge("bc", "b", "c"), picks: "deal:d", deals: ["deal:d", "deal:e"] };
  const parts = { ...scene, edges: byId([bundle]) };
  for (const deal of bundle.deals)
    expect(ids(litParts(parts, lighting(null, [deal])))).toEqual(["bc"]);
  expect(ids(litParts(parts, lighting(null, ["deal:other"])))).toEqual([]);
});

it("leaves each thing either dimmed below or drawn above, never an undimmed one out", () => {
  const some = fc.subarray([...scene.nodes.keys()]);
  fc.assert(
    fc.property(some, fc.subarray(["a", "c", "bc", "deal:d", "deal:s"]), (lit, selection) => {
      const light = lighting(lit, selection);
      const above = new Set(ids(litParts(scene, light)));
      for (const each of scene.nodes.values())
        if (!nodeDimmed(each, light.lit)) expect(above).toContain(each.id);
      for (const each of scene.edges.values())
        if (!edgeDimmed(each, light.lit)) expect(above).toContain(each.id);
      for (const each of scene.edges.values())
        if (!edgeDrawn(each, light.lit)) expect(above).not.toContain(each.id);
    }),
  );
});

it("finds the line that passes a place within a reach, along its bow", () => {
  const places: Record<string, { x: number; y: number }> = {
    a: { x: 0, y: 0 },
    b: { x: 100, y: 0 },
  };
  const at = (id: string) => places[id] ?? null;
  const [straight, bowed] = [edge("s", "a", "b"), edge("w", "a", "b", { bend: 0.2 })];
  expect(edgeNear([straight], at, { x: 40, y: 5 }, 6)?.id).toBe("s");
  expect(edgeNear([straight], at, { x: 40, y: 7 }, 6)).toBeUndefined();
  // Bent to the left of its direction, which on the screen is upward; the middle lies at a bend of its length.
  expect(edgeNear([straight, bowed], at, { x: 50, y: -20 }, 6)?.id).toBe("w");
  expect(edgeNear([edge("n", "a", "nowhere")], at, { x: 0, y: 0 }, 6)).toBeUndefined();
});
