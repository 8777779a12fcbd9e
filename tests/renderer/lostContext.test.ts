import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { LostContext } from "../../src/renderer/lostContext.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A picture on two canvases that starts again on two others, and what happened to it. */
function picture() {
  const happened: string[] = [];
  let canvases: EventTarget[] = [];
  const mount = () => {
    canvases = [new EventTarget(), new EventTarget()];
    context.watch(canvases);
  };
  const context = new LostContext({
    release: () => {
      happened.push("release");
      return () => happened.push("discard");
    },
    rebuild: () => {
      happened.push("rebuild");
      mount();
    },
    giveUp: () => happened.push("give up"),
  });
  mount();
  const lose = () => {
    for (const canvas of canvases) canvas.dispatchEvent(new Event("webglcontextlost"));
  };
  return { happened, context, lose };
}

it("stops drawing at once and starts again after the event, once for all canvases", () => {
  const { happened, lose } = picture();
  lose();
  expect(happened).toEqual(["release"]);
  vi.runAllTimers();
  expect(happened).toEqual(["release", "discard", "rebuild"]);
});

it("gives up at the fourth loss within a minute", () => {
  const { happened, lose } = picture();
  for (let i = 0; i < 4; i++) {
    lose();
    vi.advanceTimersByTime(10_000);
  }
  expect(happened.filter((what) => what === "rebuild")).toHaveLength(3);
  expect(happened.at(-1)).toBe("give up");
});

it("goes on where it is lost now and then", () => {
  const { happened, lose } = picture();
  for (let i = 0; i < 12; i++) {
    lose();
    vi.advanceTimersByTime(25_000);
  }
  expect(happened.filter((what) => what === "rebuild")).toHaveLength(12);
});

it("hears nothing once it has ended", () => {
  const { happened, context, lose } = picture();
  context.stop();
  lose();
  vi.runAllTimers();
  expect(happened).toEqual([]);
});
