import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { LiveLayout } from "../../../src/app/picture/liveLayout.ts";
import type { LayoutOrder, LayoutReport } from "../../../src/layout/layoutMessages.ts";
import type { Scene } from "../../../src/layout/scene.ts";

/** A worker that notes its orders and reports what the test says. */
class NotingWorker {
  onmessage: (event: { data: LayoutReport }) => void = () => {};
  onerror: () => void = () => {};
  readonly orders: LayoutOrder[] = [];
  terminated = false;
  postMessage(order: LayoutOrder): void {
    this.orders.push(order);
  }
  terminate(): void {
    this.terminated = true;
  }
  report(data: LayoutReport): void {
    this.onmessage({ data });
  }
}

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

let workers: NotingWorker[];
let said: string[];
let layout: LiveLayout;
const last = () => workers.at(-1) ?? new NotingWorker();
beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  said = [];
  layout = new LiveLayout(
    { updatePositions: () => {} },
    (words) => said.push(words),
    () => {
      workers.push(new NotingWorker());
      return last() as unknown as Worker;
    },
  );
  layout.setScene(SCENE);
});
afterEach(() => {
  vi.useRealTimers();
});

it("starts with what is shown, the pinned nodes fixed, and stops when asked again", () => {
  layout.toggle();
  expect(last().orders).toEqual([
    {
      kind: "start",
      nodes: [
        { id: "a", x: 0, y: 0, fixed: false },
        { id: "b", x: 100, y: 0, fixed: true },
      ],
      edges: [],
    },
  ]);
  layout.toggle();
  expect(layout.running).toBe(false);
  expect(last().orders.at(-1)).toEqual({ kind: "stop" });
});

it("goes on with what a change left of the picture, and stops at another picture", () => {
  layout.toggle();
  layout.follow({ ...SCENE, nodes: SCENE.nodes.slice(1) });
  expect(layout.running).toBe(true);
  expect(last().orders.at(-1)).toMatchObject({ kind: "start", nodes: [{ id: "b" }] });
  layout.setScene(SCENE);
  expect(layout.running).toBe(false);
});

it("remembers what it moved, without what the reader holds, until another picture", () => {
  layout.toggle();
  layout.drag("b", 120, 0);
  last().report({
    kind: "places",
    places: [
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

it("starts a silent worker once more, then gives up with a sentence", () => {
  layout.toggle();
  vi.advanceTimersByTime(60_000);
  expect(workers.map(({ terminated }) => terminated)).toEqual([true, true]);
  expect(layout.running).toBe(false);
  expect(said).toEqual([expect.stringContaining("stopped answering")]);
});

it("waits for no worker that has settled", () => {
  layout.toggle();
  last().report({ kind: "settled" });
  vi.advanceTimersByTime(60_000);
  expect(workers).toHaveLength(1);
  expect(said).toEqual([]);
});

it("says so where no worker can be had", () => {
  const without = new LiveLayout(
    { updatePositions: () => {} },
    (words) => said.push(words),
    () => {
      throw new Error("no workers here");
    },
  );
  without.setScene(SCENE);
  without.toggle();
  expect(without.running).toBe(false);
  expect(said).toEqual([expect.stringContaining("could not start")]);
});
