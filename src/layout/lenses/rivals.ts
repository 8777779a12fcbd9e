import type { Lens } from "./lens.ts";

/** Which drugs rival which. */
export const rivals = {
  key: "rivals",
  word: "rivals",
  title: "Rivals",
  picture: "Clusters of rivals",
  about: "clusters of drugs alike",
  strokes: ["R", "Alt+3"],
  list: "Clusters of rivals",
  // The targets say what the rivals share; in the picture a cluster's title does.
  parts: { nodes: ["drug", "target"], edges: ["rival-stated", "rival-derived", "target"] },
  legend: { nodes: ["drug"], edges: ["rival-stated", "rival-derived"] },
  rows: "clusters",
  selection: "middle",
  lights: "lines",
  async load(data) {
    const [{ middleOf, rivalFocusScene }, { DRAWN_TIER, rivalsScene }, landscape] =
      await Promise.all([
        import("../rivalFocusScene.ts"),
        import("../rivalsScene.ts"),
        data.landscape(),
      ]);
    return (drawn, { folded, tier, selection }, breadth) => {
      const view = { folded, tier: tier ?? DRAWN_TIER, breadth };
      const middle = middleOf(drawn, landscape, selection, folded);
      return middle
        ? rivalFocusScene(drawn, landscape, middle, view)
        : rivalsScene(drawn, landscape, view);
    };
  },
} as const satisfies Lens;
