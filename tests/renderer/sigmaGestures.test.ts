import { EventEmitter } from "node:events";
import type Sigma from "sigma";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { SceneEdge, SceneNode } from "../../src/layout/scene.ts";
import { SigmaGestures } from "../../src/renderer/sigmaGestures.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const node = (id: string, emphasis: SceneNode["emphasis"] = "direct"): SceneNode => ({
  ...{ id, emphasis, kind: "drug", label: id },
  ...{ x: 0, y: 0, radius: 9 },
});
const NODES = new Map([node("near"), node("far", "faint")].map((each) => [each.id, each]));
const EDGE: SceneEdge = {
  ...{ id: "e", source: "near", target: "far", kind: "deal", bend: 0 },
  ...{ emphasis: "shown", picks: "deal:d" },
};

/** A picture under Sigma's events: what it answers, and what of an event was kept from Sigma. */
function picture() {
  const [sigma, mouse, touch] = [new EventEmitter(), new EventEmitter(), new EventEmitter()];
  const told: unknown[][] = [];
  const tell =
    (name: string) =>
    (...words: unknown[]) =>
      void told.push([name, ...words]);
  const gestures = new SigmaGestures(
    { getBoundingClientRect: () => ({ left: 1000, top: 500 }) } as HTMLElement,
    {
      node: (id) => NODES.get(id),
      edge: (id) => (id === "e" ? EDGE : undefined),
      under: ({ x }) => (x > 500 ? "cluster:c" : null),
      placeAt: ({ x, y }) => ({ x: x / 2, y: -y / 2 }),
      move: tell("move"),
    },
    {
      onSelect: tell("select"),
      onExpand: tell("expand"),
      onMenu: tell("menu"),
      onHover: tell("hover"),
      onDrag: tell("drag"),
      onDragEnd: tell("drop"),
    },
  );
  const captors = { getMouseCaptor: () => mouse, getTouchCaptor: () => touch };
  gestures.listen(Object.assign(sigma, captors) as unknown as Sigma);
  const event = (x: number, y: number, fingers: number, button = 0) => {
    const touches = { touches: { length: fingers } };
    return {
      ...{ x, y, preventSigmaDefault: vi.fn() },
      original: {
        ...(fingers > 0 ? touches : { button }),
        ...{ timeStamp: Date.now(), preventDefault: vi.fn(), stopPropagation: vi.fn() },
      },
    };
  };
  return {
    ...{ sigma, told, gestures, event },
    down: (on: object, x: number, y: number, fingers = 0, button = 0) => {
      const kind = "node" in on ? "downNode" : "edge" in on ? "downEdge" : "downStage";
      sigma.emit(kind, { ...on, event: event(x, y, fingers, button) });
    },
    move: (x: number, y: number, fingers = 0) => {
      const moved = event(x, y, fingers);
      sigma.emit("moveBody", { event: moved });
      return moved.preventSigmaDefault.mock.calls.length > 0;
    },
    up: () => mouse.emit("mouseup", event(0, 0, 0)),
    lift: (left = 0) => touch.emit("touchup", { original: { touches: { length: left } } }),
  };
}

it("selects the node, what the line stands for, the island, or nothing", () => {
  const { told, down, up } = picture();
  for (const [on, x] of [
    [{ node: "near" }, 0],
    [{ node: "far" }, 100],
    [{ edge: "e" }, 200],
    [{}, 600],
    [{}, 300],
  ] as const) {
    down(on, x, 0);
    up();
  }
  expect(told).toEqual(["near", "far", "deal:d", "cluster:c", null].map((id) => ["select", id]));
});

it("drags what is not faint, in units of the picture, and keeps the camera still meanwhile", () => {
  const { told, gestures, down, move, up } = picture();
  down({ node: "near" }, 10, 10);
  expect(gestures.held).toBe("near");
  expect(move(11, 10)).toBe(true);
  expect(move(40, 20)).toBe(true);
  up();
  expect(told).toEqual([
    ["move", "near", { x: 20, y: -10 }],
    ["drag", "near", 20, -10],
    ["drop", "near", 20, -10],
  ]);
  told.length = 0;
  down({ node: "far" }, 10, 10);
  expect(gestures.held).toBeNull();
  expect(move(40, 20)).toBe(false);
  up();
  expect(told).toEqual([]);
});

it("expands a node that is clicked twice, and nothing else; Sigma does not zoom on it", () => {
  const { sigma, event, told, down, up } = picture();
  for (let i = 0; i < 2; i++) {
    down({ node: "near" }, 10, 10);
    up();
  }
  const twice = event(10, 10, 0);
  sigma.emit("doubleClickNode", { node: "near", event: twice });
  expect(twice.preventSigmaDefault).toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  for (let i = 0; i < 2; i++) {
    down({}, 600, 10);
    up();
  }
  expect(told).toEqual([
    ["select", "near"],
    ["expand", "near"],
    ["select", "cluster:c"],
  ]);
});

it("takes two quick clicks in different places for two, and then Sigma does not zoom either", () => {
  const { sigma, event, told, down, up } = picture();
  const zooms = (x: number) => {
    down({}, x, 0);
    up();
    const clicked = event(x, 0, 0);
    sigma.emit("doubleClickStage", { event: clicked });
    return clicked.preventSigmaDefault.mock.calls.length === 0;
  };
  down({ node: "near" }, 100, 0);
  up();
  expect(zooms(200)).toBe(false);
  expect(zooms(203)).toBe(true);
  expect(told).toEqual([
    ["select", "near"],
    ["select", null],
  ]);
});

it("asks for the menu by the second button and by a resting finger, at a place of the page", () => {
  const { sigma, event, told, down, move, up, lift } = picture();
  down({ node: "near" }, 10, 20, 0, 2);
  up();
  const right = event(10, 20, 0, 2);
  sigma.emit("rightClickNode", { node: "near", event: right });
  expect(right.original.preventDefault).toHaveBeenCalled();
  down({ node: "near" }, 30, 40, 1);
  expect(move(33, 42, 1)).toBe(true);
  vi.advanceTimersByTime(500);
  lift();
  expect(told).toEqual([
    ["menu", "near", 1010, 520],
    ["menu", "near", 1030, 540],
  ]);
});

it("leaves two fingers to Sigma, and takes the last of them for no tap", () => {
  const { told, gestures, down, move, lift } = picture();
  down({ node: "near" }, 30, 40, 1);
  down({ node: "near" }, 30, 40, 2);
  expect(gestures.held).toBeNull();
  expect(move(300, 40, 2)).toBe(false);
  // One was lifted; Sigma begins anew with the other.
  down({ node: "near" }, 30, 40, 1);
  lift(1);
  lift();
  vi.advanceTimersByTime(1000);
  expect(told).toEqual([]);
  down({ node: "near" }, 30, 40, 1);
  lift();
  expect(told).toEqual([["select", "near"]]);
});

it("tells what the pointer is over: nodes and deals that are not faint", () => {
  const { sigma, told } = picture();
  sigma.emit("enterNode", { node: "near" });
  sigma.emit("leaveNode", {});
  sigma.emit("enterNode", { node: "far" });
  sigma.emit("enterEdge", { edge: "e" });
  sigma.emit("leaveEdge", {});
  const hovered = ["near", null, null, "deal:d", null];
  expect(told).toEqual(hovered.map((id) => ["hover", id]));
});
