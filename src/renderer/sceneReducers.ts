import type { SceneEdge, SceneNode } from "../layout/scene.ts";
import type { Point } from "./camera.ts";
import { edgeLook, nodeLook } from "./encoding.ts";
import { edgeDrawn } from "./litParts.ts";
import type { Palette } from "./palette.ts";

/** What is drawn, read with each frame. */
export interface Drawn {
  readonly nodes: ReadonlyMap<string, SceneNode>;
  readonly edges: ReadonlyMap<string, SceneEdge>;
  readonly palette: Palette;
}

/** How Sigma draws the whole picture, in which nothing is lit or selected: the two reducers of its settings. */
export function sceneReducers(drawn: Drawn) {
  return {
    nodeReducer: (id: string, place: Partial<Point>) => {
      const node = drawn.nodes.get(id);
      if (!node) return place;
      return {
        ...place,
        ...nodeLook(node, drawn.palette, false, false),
        type: "circle",
        label: null,
      };
    },
    edgeReducer: (id: string) => {
      const edge = drawn.edges.get(id);
      const source = edge && drawn.nodes.get(edge.source);
      const target = edge && drawn.nodes.get(edge.target);
      if (!edge || !source || !target || !edgeDrawn(edge, null)) return { hidden: true };
      return { ...edgeLook(edge, drawn.palette, { source, target }, false, false), type: "line" };
    },
  };
}
