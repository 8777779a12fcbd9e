import type { Lens } from "./lens.ts";

/** Everything at once. */
export const whole = {
  key: "whole",
  word: "everything",
  title: "Everything",
  picture: "The licensing web",
  about: "the whole graph",
  strokes: ["Alt+4"],
  list: "Everything, by kind",
  parts: null,
  legend: null,
  rows: "kinds",
  selection: null,
  lights: "graph",
  async load() {
    const { wholeScene } = await import("../wholeScene.ts");
    return (drawn, _view, breadth) => wholeScene(drawn, breadth === "narrow");
  },
} as const satisfies Lens;
