import { LICENSING_PARTS } from "../../graph/lensParts.ts";
import type { Lens } from "./lens.ts";

/** Who licensed to whom. */
export const licensing = {
  key: "licensing",
  word: "licensing",
  title: "Licensing",
  picture: "Companies joined by deals",
  about: "companies joined by deals",
  strokes: ["Alt+1"],
  list: "Companies with deals",
  parts: LICENSING_PARTS,
  legend: LICENSING_PARTS,
  rows: "kinds",
  selection: "names",
  lights: "lines",
  async load(data) {
    const [{ licensingScene }, { licensing }] = await Promise.all([
      import("../licensingScene.ts"),
      data.places(),
    ]);
    return (drawn, { selection }, breadth) => {
      const narrow = breadth === "narrow";
      return licensingScene(drawn, narrow ? licensing.narrow : licensing.wide, selection, narrow);
    };
  },
} as const satisfies Lens;
