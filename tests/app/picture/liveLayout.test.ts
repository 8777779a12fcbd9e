import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { LiveLayout } from "../../../src/app/picture/liveLayout.ts";
import type { Scene } from "../../../src/layout/scene.ts";
import { fakeWorkers } from "../data/fakeWorker.ts";

const node = (id: string, x: number) => ({
  id,
  kind: "company" as const,
  label: id,
  x,
  y: 0,
  radius: 10,
  emphasis: "second" as const,
});
const SCENE: Scene = {
  nodes: [node("a", 0), { ...node("b", 100), pinned: true }],
  edges: [],
  focus: { minX: 0, maxX: 100, minY: 0, maxY: 0 },
};

let fakes: ReturnType<typeof fakeWorkers>;
let said: string[];
let layout: LiveLayout;
const lastOrder = () => {
  const { kind, input } = fakes.last().sent.at(-1) ?? { kind: "", input: [] };
  return [kind, ...input];
};
beforeEach(() => {
  vi.useFakeTimers();
  fakes = fakeWorkers();
  said = [];
  layout = new LiveLayout({ updatePositions: () => {} }, (words) => said.push(words), fakes.start);
  layout.setScene(SCENE);
});
afterEach(() => {
  vi.useRealTimers();
});

it("starts with what is shown, the pinned nodes fixed, and stops when asked again", () => {
  layout.toggle();
  expect(lastOrder()).toEqual([
    "start",
    [
      { id: "a", x: 0, y: 0, fixed: false },
      { id: "b", x: 100, y: 0, fixed: true },
    ],
    [],
  ]);
  layout.toggle();
  expect(layout.running).toBe(false);
  expect(fakes.last().ended).toBe(true);
});

it("goes on with what a change left of the picture, and stops at another picture", () => {
  layout.toggle();
  layout.follow({ ...SCENE, nodes: SCENE.nodes.slice(1) });
  expect(layout.running).toBe(true);
  expect(lastOrder()).toMatchObject(["start", [{ id: "b" }], []]);
  const old = fakes.last();
  layout.setScene(SCENE);
  expect(layout.running).toBe(false);
  old.say({ news: [["a", 77, 0]] });
  expect(layout.places.get("a")).toEqual({ x: 0, y: 0 });
});

it("goes on from the places that were reached where the worker dies", () => {
  layout.toggle();
  fakes.last().say({ news: [["a", 9, 0]] });
  fakes.last().die();
  expect(fakes.workers).toHaveLength(2);
  expect(lastOrder()).toMatchObject([
    "start",
    [
      { id: "a", x: 9 },
      { id: "b", x: 100 },
    ],
    [],
  ]);
});

it("remembers what it moved, without what the reader holds, until another picture", () => {
  layout.toggle();
  layout.drag("b", 120, 0);
  fakes.last().say({
    news: [
      ["a", 5, 5],
      ["b", 120, 0],
    ],
  });
  expect([...layout.moved]).toEqual([["a", { x: 5, y: 5 }]]);
  expect(layout.places.get("b")).toEqual({ x: 120, y: 0 });
  layout.setScene(SCENE);
  expect(layout.moved.size).toBe(0);
  expect(layout.places.get("a")).toEqual({ x: 0, y: 0 });
});

it("starts a silent worker once more, then gives up with a sentence", async () => {
  layout.toggle();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(fakes.workers.map(({ ended }) => ended)).toEqual([true, true]);
  expect(layout.running).toBe(false);
  expect(said).toEqual([expect.stringContaining("stopped answering")]);
});

it("waits for no worker that has settled", async () => {
  layout.toggle();
  fakes.last().answer(undefined);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(layout.running).toBe(false);
  expect(fakes.workers).toHaveLength(1);
  expect(said).toEqual([]);
});

it("says so where no worker can be had", async () => {
  const without = new LiveLayout(
    { updatePositions: () => {} },
    (words) => said.push(words),
    () => {
      throw new Error("no workers here");
    },
  );
  without.setScene(SCENE);
  without.toggle();
  await vi.advanceTimersByTimeAsync(0);
  expect(without.running).toBe(false);
  expect(said).toEqual([expect.stringContaining("could not start")]);
});
