import type Sigma from "sigma";
import type { EdgeProgram, NodeProgram } from "sigma/rendering";
import type { RenderParams } from "sigma/types";
import type { SceneEdge, SceneNode } from "../layout/scene.ts";
import type { DrawStyle } from "./drawStyle.ts";
import { curveProgram } from "./edgeProgram.ts";
import { DIM, edgeLook, nodeLook } from "./encoding.ts";
import { edgeDimmed, edgeSelected, type Lighting, litParts, nodeDimmed } from "./litParts.ts";
import { shapeProgram } from "./nodeProgram.ts";
import { NoProgram } from "./noProgram.ts";
import type { Palette } from "./palette.ts";

const FADE_MS = 200;

/** What the layer draws from, read when it does. */
export interface LitSource {
  readonly nodes: ReadonlyMap<string, SceneNode>;
  readonly edges: ReadonlyMap<string, SceneEdge>;
  readonly lighting: Lighting;
  readonly palette: Palette;
}

/**
 * What is lit or selected, drawn once more above the picture, which fades as one sheet: hovering and selecting
 * never draw the whole again. It lives in the layer that Sigma keeps for hovered nodes.
 */
export class LitLayer {
  private gl: WebGLRenderingContext | null = null;
  private sigma: Sigma | null = null;
  private programs: { nodes: NodeProgram; edges: EdgeProgram } | null = null;
  /** Holds the canvases of the whole picture. */
  private readonly sheet = document.createElement("div");
  /** Something has changed since the programs were filled. */
  private stale = true;

  constructor(
    private readonly source: LitSource,
    private readonly style: DrawStyle,
    still: boolean,
  ) {
    this.sheet.style.transition = still ? "none" : `opacity ${FADE_MS}ms`;
  }

  /** The class that Sigma hands its layer to, and draws at the end of each of its own frames. */
  programClass() {
    const layer = this;
    return class extends NoProgram {
      constructor(gl: WebGLRenderingContext, _picking: WebGLFramebuffer | null, sigma: Sigma) {
        super();
        layer.gl = gl;
        layer.sigma = sigma;
        layer.programs = null;
      }
      override render(params: RenderParams): void {
        layer.render(params);
      }
    };
  }

  /** Puts the canvases of the whole picture on the sheet, below this layer. */
  mount(sigma: Sigma): void {
    const { edges, nodes } = sigma.getCanvases();
    edges?.before(this.sheet);
    this.sheet.replaceChildren(...[edges, nodes].filter((canvas) => canvas !== undefined));
    sigma.on("afterProcess", () => this.change());
    this.change();
  }

  /** What is lit or selected, its place or its look has changed; it is drawn with the next frame. */
  change(): void {
    this.stale = true;
    this.sheet.style.opacity = this.source.lighting.lit === null ? "1" : String(DIM);
  }

  /** Draws this layer alone, with the camera of the last frame. */
  draw(): void {
    if (!this.gl || !this.sigma) return;
    this.gl.clear(this.gl.COLOR_BUFFER_BIT);
    this.render(this.sigma.getRenderParams());
  }

  private render(params: RenderParams): void {
    if (this.stale) this.fill();
    this.programs?.edges.render(params);
    this.programs?.nodes.render(params);
  }

  private fill(): void {
    const { gl, sigma, source } = this;
    if (!gl || !sigma) return;
    this.stale = false;
    const parts = litParts(source, source.lighting);
    const nodes = parts.nodes
      .flatMap((node) => this.node(sigma, node))
      .sort((a, b) => a.zIndex - b.zIndex);
    const edges = parts.edges
      .flatMap((edge) => this.edge(sigma, edge))
      .sort((a, b) => a.data.zIndex - b.data.zIndex);
    // Compiled when something is lit for the first time, so that the first frame needn't wait for it.
    if (!this.programs && nodes.length + edges.length === 0) return;
    this.programs ??= {
      nodes: new (shapeProgram(this.style))(gl, null, sigma),
      edges: new (curveProgram(this.style))(gl, null, sigma),
    };
    this.programs.nodes.reallocate(nodes.length);
    this.programs.edges.reallocate(edges.length);
    for (const [i, data] of nodes.entries()) this.programs.nodes.process(0, i, data);
    for (const [i, { data, from, to }] of edges.entries())
      this.programs.edges.process(0, i, from, to, data);
  }

  private node(sigma: Sigma, node: SceneNode) {
    const { lighting, palette } = this.source;
    const drawn = sigma.getNodeDisplayData(node.id);
    return drawn
      ? [
          {
            ...drawn,
            ...nodeLook(
              node,
              palette,
              nodeDimmed(node, lighting.lit),
              lighting.selection.has(node.id),
            ),
          },
        ]
      : [];
  }

  private edge(sigma: Sigma, edge: SceneEdge) {
    const { nodes, lighting, palette } = this.source;
    const drawn = sigma.getEdgeDisplayData(edge.id);
    const [source, target] = [nodes.get(edge.source), nodes.get(edge.target)];
    const [from, to] = [
      sigma.getNodeDisplayData(edge.source),
      sigma.getNodeDisplayData(edge.target),
    ];
    if (!drawn || !source || !target || !from || !to) return [];
    const dimmed = edgeDimmed(edge, lighting.lit);
    const lit = lighting.lit !== null && !dimmed;
    const look = edgeLook(
      edge,
      palette,
      { source, target },
      dimmed,
      edgeSelected(edge, lighting.selection),
      lit,
    );
    return [{ data: { ...drawn, hidden: false, ...look }, from, to }];
  }
}
