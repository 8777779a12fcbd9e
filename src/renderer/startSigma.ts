import type { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import type { NodeProgramType } from "sigma/rendering";
import type { DrawStyle } from "./drawStyle.ts";
import { curveProgram } from "./edgeProgram.ts";
import { shapeProgram } from "./nodeProgram.ts";
import { NoProgram } from "./noProgram.ts";
import { HALF } from "./sigmaCamera.ts";

/** There is no WebGL here; the page goes on without a picture. */
export class NoWebGLError extends Error {}

type Settings = NonNullable<ConstructorParameters<typeof Sigma>[2]>;

/** What Sigma draws with: our programs for every node and edge, and for its layer of hovered nodes. */
export interface Programs {
  style: DrawStyle;
  nodeReducer: NonNullable<Settings["nodeReducer"]>;
  edgeReducer: NonNullable<Settings["edgeReducer"]>;
  hover: NodeProgramType;
}

/** Sigma on a container that has a size, with nothing but our own programs; throws `NoWebGLError` where it cannot draw. */
export function startSigma(
  graph: MultiDirectedGraph,
  container: HTMLElement,
  { style, nodeReducer, edgeReducer, hover }: Programs,
): Sigma {
  const settings: Settings = {
    renderLabels: false,
    enableEdgeEvents: true,
    zIndex: true,
    stagePadding: 0,
    minCameraRatio: 0.05,
    maxCameraRatio: 6,
    enableCameraRotation: false,
    // Under the names of Sigma's default types, so that those are not compiled beside ours.
    defaultNodeType: "circle",
    defaultEdgeType: "line",
    nodeProgramClasses: { circle: shapeProgram(style) },
    nodeHoverProgramClasses: { circle: hover },
    edgeProgramClasses: { line: curveProgram(style), arrow: NoProgram },
    defaultDrawNodeHover: () => undefined,
    nodeReducer,
    edgeReducer,
  };
  try {
    const sigma = new Sigma(graph, container, settings);
    sigma.setCustomBBox({ x: [-HALF, HALF], y: [-HALF, HALF] });
    return sigma;
  } catch (fault) {
    // Sigma throws a bare TypeError where there is no WebGL; asking for a context beforehand would cost a frame.
    const canvas = document.createElement("canvas");
    if (canvas.getContext("webgl2") ?? canvas.getContext("webgl")) throw fault;
    container.replaceChildren();
    throw new NoWebGLError("This browser has no WebGL.");
  }
}
