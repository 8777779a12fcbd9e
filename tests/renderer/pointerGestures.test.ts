import { expect, it } from "vitest";
import { listenToPointers } from "../../src/renderer/pointerGestures.ts";

/** A canvas 100 px from the left and 50 from the top of the page, on which everything right of 500 is a thing. */
function canvas() {
  const target = new EventTarget();
  const told: unknown[][] = [];
  const tell =
    (name: string) =>
    (...words: unknown[]) =>
      void told.push([name, ...words]);
  const stop = listenToPointers<string>(
    Object.assign(target, {
      getBoundingClientRect: () => ({ left: 100, top: 50 }),
      setPointerCapture: tell("captured"),
    }) as unknown as HTMLCanvasElement,
    {
      grip: ({ x }) => ({ target: x > 500 ? "thing" : null, movable: x > 500 }),
      hover: tell("hover"),
    },
    {
      pick: tell("pick"),
      drag: tell("drag"),
      drop: tell("drop"),
      panBy: tell("pan"),
      zoomAt: tell("zoom"),
    },
  );
  const send = (type: string, clientX: number, clientY: number, more: object = {}) => {
    const event = new Event(type, { cancelable: true });
    const usual = { pointerId: 7, pointerType: "mouse", button: 0, buttons: 0 };
    target.dispatchEvent(Object.assign(event, usual, { clientX, clientY }, more));
    return event;
  };
  return { told, send, stop };
}
const HELD = { buttons: 1 };

it("picks, drags and pans in px of the canvas, and captures the pointer", () => {
  const { told, send } = canvas();
  send("pointerdown", 700, 60, HELD);
  send("pointerup", 700, 60);
  send("pointerdown", 700, 60, HELD);
  send("pointermove", 720, 70, HELD);
  send("pointerup", 720, 70);
  send("pointerdown", 110, 60, HELD);
  send("pointermove", 130, 70, HELD);
  send("pointerup", 130, 70);
  expect(told).toEqual([
    ["captured", 7],
    ["pick", "thing", { x: 600, y: 10 }],
    ["captured", 7],
    ["drag", "thing", { x: 620, y: 20 }],
    ["drop", "thing", { x: 620, y: 20 }],
    ["captured", 7],
    ["pan", 20, 10],
  ]);
});

it("hovers by a mouse without a button, not by a finger, and says when the pointer has left", () => {
  const { told, send } = canvas();
  send("pointermove", 110, 60);
  send("pointermove", 110, 60, { pointerType: "touch" });
  send("pointermove", 110, 60, HELD);
  send("pointerleave", 0, 0);
  expect(told).toEqual([
    ["hover", { x: 10, y: 10 }],
    ["hover", null],
  ]);
});

it("zooms by the wheel about its place, in px or lines, and keeps the page from scrolling", () => {
  const { told, send } = canvas();
  expect(send("wheel", 110, 60, { deltaY: -100, deltaMode: 0 }).defaultPrevented).toBe(true);
  send("wheel", 110, 60, { deltaY: -3, deltaMode: 1 });
  const factors = told.map(([name, factor, at]) => {
    expect([name, at]).toEqual(["zoom", { x: 10, y: 10 }]);
    return Number(factor);
  });
  expect(factors[0]).toBeCloseTo(Math.exp(0.16));
  expect(factors[1]).toBeCloseTo(Math.exp(0.15));
});

it("takes no press of another button, and hears nothing once it has ended", () => {
  const { told, send, stop } = canvas();
  send("pointerdown", 700, 60, { button: 2, buttons: 2 });
  send("pointerup", 700, 60);
  stop();
  send("pointerdown", 700, 60, HELD);
  send("pointerup", 700, 60);
  send("wheel", 110, 60, { deltaY: 1, deltaMode: 0 });
  expect(told).toEqual([]);
});
