import { MultiDirectedGraph } from "graphology";
import type Sigma from "sigma";
import type { Scene, SceneEdge, SceneNode } from "../layout/scene.ts";
import type { Insets, Point } from "./camera.ts";
import type { DrawStyle } from "./drawStyle.ts";
import { hullsOnScreen } from "./hulls.ts";
import { LitLayer } from "./litLayer.ts";
import type { Lighting } from "./litParts.ts";
import { LostContext } from "./lostContext.ts";
import { NextFrame } from "./nextFrame.ts";
import { PALETTES, type Palette, type Theme } from "./palette.ts";
import { pickUnder } from "./pickUnder.ts";
import { PictureCamera } from "./pictureCamera.ts";
import { PictureLabels } from "./pictureLabels.ts";
import type { PictureView } from "./pictureView.ts";
import type { SceneLabel } from "./sceneLabels.ts";
import { sceneReducers } from "./sceneReducers.ts";
import { type SigmaCamera, zoomOf } from "./sigmaCamera.ts";
import { type GestureAnswers, SigmaGestures } from "./sigmaGestures.ts";
import { startSigma } from "./startSigma.ts";
import { hasSize, whenSized } from "./whenSized.ts";

export interface PictureOptions extends GestureAnswers {
  theme: Theme;
  insets: Insets;
  reducedMotion: boolean;
  /** The reader moved the camera. */
  onCamera(camera: SigmaCamera): void;
  onContextLost(): void;
}

const EMPTY: Scene = {
  nodes: [],
  edges: [],
  focus: { minX: -100, maxX: 100, minY: -100, maxY: 100 },
};

/** Draws scenes with Sigma on a container that has a size; the first `setScene` throws `NoWebGLError` where nothing can be drawn. */
export function createPicture(container: HTMLElement, options: PictureOptions): Picture {
  return new Picture(container, options);
}

export class Picture {
  nodes: ReadonlyMap<string, SceneNode> = new Map();
  edges: ReadonlyMap<string, SceneEdge> = new Map();
  lighting: Lighting = { lit: null, selection: new Set() };
  palette: Palette;
  private scene: Scene = EMPTY;
  private graph = new MultiDirectedGraph();
  private sigma: Sigma | null = null;
  /** Until the first whole frame is asked for, Sigma’s own renders draw no labels. */
  private drawn = false;
  /** The whole picture. Sigma's own way to wait for a frame reads the graph at once, each time it is asked. */
  private readonly whole = new NextFrame(() => {
    if (this.hasRoom()) this.sigma?.refresh();
  });
  /** What lies above it. */
  private readonly above = new NextFrame(() => {
    this.litLayer.draw();
    this.drawLabels();
  });
  /** Stops the wait for a size. */
  private waiting: (() => void) | null = null;
  private readonly style: DrawStyle;
  private readonly labels = new PictureLabels();
  private readonly litLayer: LitLayer;
  private readonly gestures: SigmaGestures;
  private readonly camera: PictureCamera;
  private readonly context: LostContext;

  constructor(
    private readonly container: HTMLElement,
    private options: PictureOptions,
  ) {
    this.palette = PALETTES[options.theme];
    this.style = { paper: this.palette.paper, focus: this.palette.focus, scale: 1 };
    this.litLayer = new LitLayer(this, this.style, options.reducedMotion);
    this.camera = new PictureCamera(options.reducedMotion, options.onCamera);
    this.context = new LostContext({
      rebuild: () => this.mount(),
      giveUp: options.onContextLost,
      release: () => this.release(),
    });
    const touched = {
      node: (id: string) => this.nodes.get(id),
      edge: (id: string) => this.edges.get(id),
      under: (point: Point) =>
        pickUnder(
          this.scene,
          this.lighting.lit,
          (id) => this.positionOf(id),
          (place) => this.sigma?.graphToViewport(place) ?? place,
          point,
        ),
      placeAt: (point: Point) => this.sigma?.viewportToGraph(point) ?? point,
      move: (id: string, place: Point) => this.updatePositions(new Map([[id, place]]), id),
    };
    this.gestures = new SigmaGestures(container, touched, options);
  }

  /** Shows another scene; the camera stays. */
  setScene(scene: Scene): void {
    this.scene = scene;
    this.labels.forget();
    this.nodes = new Map(scene.nodes.map((node) => [node.id, node]));
    this.edges = new Map(scene.edges.map((edge) => [edge.id, edge]));
    this.graph = new MultiDirectedGraph();
    for (const node of scene.nodes) this.graph.addNode(node.id, { x: node.x, y: node.y });
    for (const edge of scene.edges) {
      if (this.graph.hasNode(edge.source) && this.graph.hasNode(edge.target))
        this.graph.addEdgeWithKey(edge.id, edge.source, edge.target);
    }
    if (this.sigma) this.sigma.setGraph(this.graph);
    else if (!this.waiting) this.mount();
    this.whole.ask();
  }

  /** Moves nodes (picture units) without another scene; a node under the pointer goes only where `hand` says it does. */
  updatePositions(places: ReadonlyMap<string, { x: number; y: number }>, hand?: string): void {
    this.labels.forget();
    for (const [id, place] of places) {
      if ((id === hand || id !== this.gestures.held) && this.graph.hasNode(id))
        this.graph.mergeNodeAttributes(id, place);
    }
  }

  setSelection(ids: ReadonlySet<string>): void {
    this.light({ ...this.lighting, selection: ids });
  }

  /** What stays at full strength; `null` for everything. */
  setLit(ids: ReadonlySet<string> | null): void {
    this.light({ ...this.lighting, lit: ids });
  }

  setTheme(theme: Theme): void {
    this.palette = PALETTES[theme];
    Object.assign(this.style, { paper: this.palette.paper, focus: this.palette.focus });
    this.whole.ask();
  }

  setInsets(insets: Insets): void {
    this.options = { ...this.options, insets };
  }

  /** The container or the typeface has changed. */
  resize(): void {
    this.labels.forgetFaces();
    if (this.hasRoom()) this.sigma?.resize();
    this.whole.ask();
  }

  /** False where the container is not laid out, on paper for one: Sigma throws there, and what was drawn stays good. */
  private hasRoom(): boolean {
    return this.container.clientWidth > 0 && this.container.clientHeight > 0;
  }

  /** Brings the focus of the scene whole between the insets. */
  fit(animate: boolean): void {
    this.camera.fit(this.scene.focus, this.options.insets, animate);
  }

  zoomBy(factor: number): void {
    this.camera.zoomBy(factor);
  }

  getCamera(): SigmaCamera {
    return this.camera.state;
  }

  setCamera(camera: SigmaCamera): void {
    this.camera.moveTo(camera, false);
  }

  /** Where a node stands in the container, px. */
  positionOf(id: string): { x: number; y: number } | null {
    if (!this.sigma || !this.graph.hasNode(id)) return null;
    const { x, y } = this.graph.getNodeAttributes(id);
    return this.sigma.graphToViewport({ x, y });
  }

  /** The labels of the last frame, with their boxes. */
  placedLabels(): readonly SceneLabel[] {
    return this.labels.placed;
  }

  /** What stands on the canvas now; null where nothing is drawn. */
  view(): PictureView | null {
    const { sigma } = this;
    if (!sigma) return null;
    this.drawNow();
    const places = new Map<string, { x: number; y: number }>();
    for (const { id } of this.scene.nodes) {
      const at = this.positionOf(id);
      if (at) places.set(id, at);
    }
    return {
      ...sigma.getDimensions(),
      scene: this.scene,
      scale: this.style.scale,
      places,
      hulls: hullsOnScreen(this.scene.hulls ?? [], (place) => sigma.graphToViewport(place)),
      labels: this.labels.placed,
      lit: this.lighting.lit,
    };
  }

  /** Draws what is due at once instead of with the next frame. */
  drawNow(): void {
    this.whole.cancel();
    this.drawn = true;
    this.sigma?.refresh();
  }

  kill(): void {
    this.waiting?.();
    this.above.cancel();
    this.whole.cancel();
    this.context.stop();
    this.release()();
    this.labels.remove();
  }

  /** Sigma throws on a container without size: wait for one. */
  private mount(): void {
    if (!hasSize(this.container)) {
      this.waiting = whenSized(this.container, () => {
        this.waiting = null;
        this.mount();
        this.fit(false);
      });
      return;
    }
    const sigma = startSigma(this.graph, this.container, {
      style: this.style,
      ...sceneReducers(this),
      hover: this.litLayer.programClass(),
    });
    this.sigma = sigma;
    this.labels.mount(this.container);
    this.litLayer.mount(sigma);
    this.camera.attach(sigma);
    this.listen(sigma);
    this.whole.ask();
  }

  /** What is lit or selected lies above the picture and is drawn alone. */
  private light(lighting: Lighting): void {
    this.lighting = lighting;
    this.litLayer.change();
    if (this.sigma) this.above.ask();
  }

  private drawLabels(): void {
    if (this.sigma && this.drawn)
      this.labels.draw(this.sigma.getDimensions(), this.palette, this.lighting.lit);
  }

  private listen(sigma: Sigma): void {
    sigma.on("beforeRender", () => {
      const zoom = zoomOf(sigma.getCamera(), sigma.getDimensions());
      this.style.scale = Math.min(Math.max(zoom, this.scene.leastScale ?? 0.6), 1);
    });
    sigma.on("afterRender", () => {
      this.above.cancel();
      if (!this.drawn) return;
      this.labels.place(sigma, {
        scene: this.scene,
        scale: this.style.scale,
        insets: this.options.insets,
        at: (id) => this.positionOf(id),
      });
      this.drawLabels();
    });
    this.gestures.listen(sigma);
    this.context.watch(Object.values(sigma.getCanvases()));
  }

  /** Lets Sigma go, for which a lost context is gone; the answer throws it away. */
  private release(): () => void {
    const { sigma } = this;
    if (!sigma) return () => undefined;
    this.camera.detach();
    this.sigma = null;
    return () => sigma.kill();
  }
}
