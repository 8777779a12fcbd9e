import { expect, it } from "vitest";
import { composedScene } from "../../../src/app/picture/composedScene.ts";
import { type DrawScene, laterScene } from "../../../src/app/picture/sceneLoader.ts";
import type { PageState } from "../../../src/app/state/store.ts";
import type { NodeKind } from "../../../src/graph/atlasGraph.ts";
import type { Breadth, Scene, SceneNode } from "../../../src/layout/scene.ts";
import { atlas, pageAt } from "../pageParts.ts";

const DRUG = "drug:trastuzumab-rezetecan";
const HENGRUI = "company:hengrui";
const EMPTY: Scene = { nodes: [], edges: [], focus: { minX: 0, maxX: 1, minY: 0, maxY: 1 } };
const NOWHERE: ReadonlyMap<string, { x: number; y: number }> = new Map();

interface Setting {
  breadth?: Breadth;
  moved?: typeof NOWHERE;
  step?: Partial<PageState>;
  drawScene?: DrawScene | null;
}
function sceneAt(
  query: string,
  { breadth = "wide", moved = NOWHERE, step = {}, drawScene = null }: Setting = {},
) {
  const state = { ...pageAt(query).getState(), ...step };
  return composedScene(atlas, state, { drawScene, breadth, moved });
}
const shown = ({ nodes }: Scene) => nodes.filter(({ emphasis }) => emphasis !== "faint");
const ids = (scene: Scene) => shown(scene).map(({ id }) => id);
const at = (scene: Scene, id: string) => scene.nodes.find((node) => node.id === id);

/** A state drawn with what it fetches. */
const fetched = async (query: string) =>
  sceneAt(query, { drawScene: (await laterScene(pageAt(query).getState())?.load()) ?? null });

it("draws the thing in the middle, a way, or what lies within some hops", async () => {
  expect(ids(sceneAt(`?focus=${DRUG}`))).toContain(DRUG);
  const way = [HENGRUI, DRUG];
  expect(ids(await fetched(`?path=${way}`))).toEqual(expect.arrayContaining(way));
  expect(ids(await fetched(`?path=${way}`)).length).toBeLessThan(
    ids(sceneAt(`?focus=${DRUG}`)).length,
  );
  expect(laterScene(pageAt(`?focus=${DRUG}`).getState())).toBeNull();
  const near = new Set([DRUG, ...atlas.graph.neighbors(DRUG)]);
  expect(ids(await fetched(`?focus=${DRUG}&hops=1`)).filter((id) => !near.has(id))).toEqual([]);
});

it("adds what is grown, leaves out what is hidden, and moves nothing else", () => {
  const before = sceneAt(`?focus=${DRUG}`);
  const grown = sceneAt(`?focus=${DRUG}&grow=${HENGRUI}`);
  expect(ids(grown).length).toBeGreaterThan(ids(before).length);
  for (const { id, x, y } of shown(before)) expect(at(grown, id)).toMatchObject({ x, y });
  expect(at(sceneAt(`?focus=${DRUG}&hide=${HENGRUI}`), HENGRUI)).toBeUndefined();
});

it("puts a node where it is pinned, else where the live layout moved it, and what is added beside it", () => {
  const moved = new Map([[HENGRUI, { x: 3000, y: 10 }]]);
  const query = `?focus=${DRUG}&grow=${HENGRUI}`;
  const before = sceneAt(`?focus=${DRUG}`);
  const after = sceneAt(query, { moved });
  expect(at(after, HENGRUI)).toMatchObject({ x: 3000, y: 10 });
  const added = shown(after).filter(({ id }) => !at(before, id));
  expect(added.length).toBeGreaterThan(0);
  for (const { x, y } of added) expect(Math.hypot(x - 3000, y - 10)).toBeLessThan(460);
  const pinned = sceneAt(`${query}&pin=${HENGRUI}*50*60`, { moved });
  expect(at(pinned, HENGRUI)).toMatchObject({ x: 50, y: 60, pinned: true });
});

it("lifts a kind of the faint rest, and leaves the other kinds faint", () => {
  const faint = (id: string, kind: NodeKind): SceneNode => ({
    id,
    kind,
    label: id,
    x: 0,
    y: 0,
    radius: 3,
    emphasis: "faint",
  });
  const scene = { ...EMPTY, nodes: [faint("a", "drug"), faint("b", "target")] };
  const state = pageAt("?view=whole&show=drug").getState();
  const setting = { drawScene: () => scene, breadth: "wide" as const, moved: NOWHERE };
  expect(ids(composedScene(atlas, state, setting))).toEqual(["a"]);
});

it("draws with the lens where it has come, for the breadth of the page", () => {
  const asked: Breadth[] = [];
  const state = pageAt("?view=whole").getState();
  const drawScene = (_data: unknown, _view: unknown, breadth: Breadth) => {
    asked.push(breadth);
    return EMPTY;
  };
  const setting = { drawScene, breadth: "narrow" as const, moved: NOWHERE };
  expect(composedScene(atlas, state, setting)).toEqual(EMPTY);
  expect(asked).toEqual(["narrow"]);
});
