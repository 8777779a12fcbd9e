import fc from "fast-check";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Point } from "../../src/renderer/camera.ts";
import { GestureRecogniser, type Intentions } from "../../src/renderer/gestures.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Heard =
  | ["pick" | "pickTwice", string | null, Point]
  | ["menu" | "drag" | "drop", string, Point]
  | ["panBy", number, number]
  | ["zoomAt", number, Point];

/** A hand on a picture where `node` can be moved and nothing else stands, and what was heard of it. */
function hand({ finger = false, without = [] as ("pickTwice" | "menu")[] } = {}) {
  const heard: Heard[] = [];
  const tell = (...words: Heard) => void heard.push(words);
  const intentions: Intentions<string> = {
    pick: (target, at) => tell("pick", target, at),
    pickTwice: (target, at) => tell("pickTwice", target, at),
    menu: (target, at) => tell("menu", target, at),
    drag: (target, at) => tell("drag", target, at),
    drop: (target, at) => tell("drop", target, at),
    panBy: (dx, dy) => tell("panBy", dx, dy),
    zoomAt: (factor, at) => tell("zoomAt", factor, at),
  };
  for (const name of without) delete intentions[name];
  const gestures = new GestureRecogniser(intentions);
  const pointer = (x: number, y: number, id: number) => ({ id, x, y, finger });
  return {
    heard,
    gestures,
    down: (target: string | null, x: number, y: number, id = 1) =>
      gestures.begin(pointer(x, y, id), { target, movable: target === "node" }),
    move: (x: number, y: number, id = 1) => gestures.move(pointer(x, y, id)),
    up: (id = 1) => gestures.end(id, Date.now()),
  };
}
const names = (heard: readonly Heard[]) => heard.map(([name]) => name);

it("picks what is pressed and let go in one place, or nothing where nothing stands", () => {
  const { heard, down, move, up } = hand();
  down("node", 10, 20);
  expect(move(12, 21)).toBe(true);
  up();
  vi.advanceTimersByTime(1000);
  down(null, 50, 50);
  expect(move(52, 50)).toBe(false);
  up();
  expect(heard).toEqual([
    ["pick", "node", { x: 10, y: 20 }],
    ["pick", null, { x: 50, y: 50 }],
  ]);
});

it("picks twice only in one place and soon after", () => {
  for (const [wait, away, last] of [
    [200, 3, "pickTwice"],
    [400, 3, "pick"],
    [200, 40, "pick"],
  ] as const) {
    const { heard, down, up } = hand();
    down("node", 10, 20);
    up();
    vi.advanceTimersByTime(wait);
    down("node", 10 + away, 20);
    up();
    expect(names(heard), `${wait} ms, ${away} px`).toEqual(["pick", last]);
  }
});

it("takes a third click for a new pick, and picks again where nobody listens for a second one", () => {
  const three = hand();
  const plain = hand({ without: ["pickTwice"] });
  for (const { down, up } of [three, plain])
    for (let i = 0; i < 3; i++) {
      down("node", 10, 20);
      up();
    }
  expect(names(three.heard)).toEqual(["pick", "pickTwice", "pick"]);
  expect(names(plain.heard)).toEqual(["pick", "pick", "pick"]);
});

it("drags what can be moved and drops it where it was last, without a pick", () => {
  const { heard, gestures, down, move, up } = hand();
  down("node", 10, 20);
  expect(gestures.held).toBe("node");
  move(12, 20);
  expect(move(14, 20)).toBe(true);
  move(60, 70);
  up();
  expect(gestures.held).toBeNull();
  expect(heard).toEqual([
    ["drag", "node", { x: 14, y: 20 }],
    ["drag", "node", { x: 60, y: 70 }],
    ["drop", "node", { x: 60, y: 70 }],
  ]);
});

it("pans by all of the way where nothing can be moved, and picks nothing then", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -200, max: 200 }), fc.integer({ min: -200, max: 200 })), {
        minLength: 1,
        maxLength: 20,
      }),
      (steps) => {
        const { heard, down, move, up } = hand();
        down("island", 0, 0);
        for (const [x, y] of [...steps, [500, 300] as const]) expect(move(x, y)).toBe(false);
        up();
        expect(new Set(names(heard))).toEqual(new Set(["panBy"]));
        const way = heard.reduce(
          (sum, [, dx, dy]) => ({ x: sum.x + Number(dx), y: sum.y + Number(dy) }),
          { x: 0, y: 0 },
        );
        expect(way).toEqual({ x: 500, y: 300 });
      },
    ),
  );
});

it("keeps the places under two fingers under them as they go apart, close in and move", () => {
  const coordinate = fc.integer({ min: 0, max: 800 });
  const point = fc.record({ x: coordinate, y: coordinate });
  const far = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
  fc.assert(
    fc.property(point, point, point, point, (a, b, c, d) => {
      fc.pre([far(a, b), far(c, b), far(c, d)].every((apart) => apart > 20));
      const { heard, down, move } = hand({ finger: true });
      down("node", a.x, a.y, 1);
      down(null, b.x, b.y, 2);
      expect(move(c.x, c.y, 1)).toBe(false);
      expect(move(d.x, d.y, 2)).toBe(false);
      // A place of the picture is where the pans and zooms take it.
      const moved = (from: Point) =>
        heard.reduce<Point>((at, told) => {
          if (told[0] === "panBy") return { x: at.x + told[1], y: at.y + told[2] };
          if (told[0] !== "zoomAt") return at;
          const [, by, about] = told;
          return { x: about.x + (at.x - about.x) * by, y: about.y + (at.y - about.y) * by };
        }, from);
      const middle = moved({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
      expect(middle.x).toBeCloseTo((c.x + d.x) / 2, 6);
      expect(middle.y).toBeCloseTo((c.y + d.y) / 2, 6);
      expect(far(moved(a), moved(b))).toBeCloseTo(far(c, d), 6);
    }),
  );
});

it("hears a finger that rests for half a second, trembling or not, and then no pick", () => {
  const { heard, down, move, up } = hand({ finger: true });
  down("node", 100, 100);
  vi.advanceTimersByTime(200);
  expect(move(104, 97)).toBe(true);
  vi.advanceTimersByTime(300);
  expect(move(300, 300)).toBe(true);
  up();
  expect(heard).toEqual([["menu", "node", { x: 100, y: 100 }]]);
});

it.each<[string, (one: ReturnType<typeof hand>) => void]>([
  ["moves", ({ move }) => move(112, 100)],
  ["lifts", ({ up }) => up()],
  ["is not alone", ({ down }) => down(null, 300, 300, 2)],
  ["is taken away", ({ gestures }) => gestures.cancel()],
])("asks for no menu where the finger %s", (_what, meanwhile) => {
  const one = hand({ finger: true });
  one.down("node", 100, 100);
  vi.advanceTimersByTime(200);
  meanwhile(one);
  vi.advanceTimersByTime(1000);
  expect(names(one.heard)).not.toContain("menu");
});

it("asks for no menu by a resting mouse, over nothing, or where there is none", () => {
  for (const [one, target] of [
    [hand(), "node"],
    [hand({ finger: true }), null],
    [hand({ finger: true, without: ["menu"] }), "node"],
  ] as const) {
    one.down(target, 10, 10);
    vi.advanceTimersByTime(1000);
    one.up();
    expect(names(one.heard)).toEqual(["pick"]);
  }
});

it("takes the next press for a new one after a menu", () => {
  const { heard, down, up } = hand({ finger: true });
  down("node", 10, 10);
  vi.advanceTimersByTime(500);
  up();
  vi.advanceTimersByTime(500);
  down("node", 10, 10);
  up();
  expect(names(heard)).toEqual(["menu", "pick"]);
});

it("drops what it holds when a second finger comes, and the last finger left pans", () => {
  const { heard, down, move, up } = hand({ finger: true });
  down("node", 0, 0, 1);
  move(30, 0, 1);
  down(null, 200, 0, 2);
  up(1);
  move(210, 5, 2);
  up(2);
  expect(heard).toEqual([
    ["drag", "node", { x: 30, y: 0 }],
    ["drop", "node", { x: 30, y: 0 }],
    ["panBy", 10, 5],
  ]);
});

it("leaves a dragged thing where it is when the drag is taken away", () => {
  const { heard, gestures, down, move, up } = hand();
  down("node", 0, 0);
  move(30, 0);
  gestures.cancel();
  move(90, 0);
  up();
  expect(names(heard)).toEqual(["drag", "drop"]);
});

it("zooms out as far by a wheel as it zoomed in, by px and by lines", () => {
  const { heard, gestures } = hand();
  for (const unit of ["px", "lines"] as const)
    for (const delta of [-3, 3]) gestures.wheel(delta, unit, { x: 1, y: 2 });
  const factors = heard.map(([, factor]) => Number(factor));
  expect(factors[0]).toBeGreaterThan(1);
  expect(factors[2]).toBeGreaterThan(factors[0] ?? 0);
  expect((factors[0] ?? 0) * (factors[1] ?? 0)).toBeCloseTo(1);
  expect((factors[2] ?? 0) * (factors[3] ?? 0)).toBeCloseTo(1);
});
