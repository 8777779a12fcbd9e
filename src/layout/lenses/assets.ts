import { ASSET_PARTS } from "../../graph/lensParts.ts";
import type { Lens } from "./lens.ts";

/** Which company has which drug, and what it binds. */
export const assets = {
  key: "assets",
  word: "assets",
  title: "Assets",
  picture: "Drugs, who has them and what they bind",
  about: "drugs, who has them and what they bind",
  strokes: ["Alt+2"],
  list: "Companies, drugs, targets, regulators",
  parts: ASSET_PARTS,
  legend: ASSET_PARTS,
  rows: "kinds",
  selection: "names",
  lights: "lines",
  async load(data) {
    const [{ assetsScene }, { assets }] = await Promise.all([
      import("../assetsScene.ts"),
      data.places(),
    ]);
    return (drawn, _view, breadth) => {
      const narrow = breadth === "narrow";
      return assetsScene(drawn, narrow ? assets.narrow : assets.wide, narrow);
    };
  },
} as const satisfies Lens;
