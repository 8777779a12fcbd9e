import { MultiDirectedGraph } from "graphology";
import type Sigma from "sigma";
import type { Scene, SceneEdge, SceneNode } from "../layout/scene.ts";
import { type Camera, fittedCamera, type Insets, zoomOf } from "./camera.ts";
import type { DrawStyle } from "./drawStyle.ts";
import { edgeLook, nodeLook } from "./encoding.ts";
import { type GestureAnswers, Gestures } from "./gestures.ts";
import { hullAt, hullsOnScreen } from "./hulls.ts";
import { LitLayer } from "./litLayer.ts";
import { edgeDrawn, edgeNear, type Lighting } from "./litParts.ts";
import { NextFrame } from "./nextFrame.ts";
import { PALETTES, type Palette, type Theme } from "./palette.ts";
import { PictureLabels } from "./pictureLabels.ts";
import type { PictureView } from "./pictureView.ts";
import type { SceneLabel } from "./sceneLabels.ts";
import { startSigma } from "./startSigma.ts";

export interface PictureOptions extends GestureAnswers {
  theme: Theme;
  insets: Insets;
  reducedMotion: boolean;
  onCamera(camera: Camera): void;
  onContextLost(): void;
}

const CAMERA_MS = 320;
const MOST_TRIES = 3;
/** How far from a thin line a click still means it, px. */
const PICK_REACH = 6;
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
  private readonly whole = new NextFrame(() => this.sigma?.refresh());
  /** What lies above it. */
  private readonly above = new NextFrame(() => {
    this.litLayer.draw();
    this.drawLabels();
  });
  private moving = false;
  private losses: number[] = [];
  private waiting: ResizeObserver | null = null;
  private camera: Camera | null = null;
  private readonly style: DrawStyle;
  private readonly labels = new PictureLabels();
  private readonly litLayer: LitLayer;
  private readonly gestures: Gestures;

  constructor(
    private readonly container: HTMLElement,
    private options: PictureOptions,
  ) {
    this.palette = PALETTES[options.theme];
    this.style = { paper: this.palette.paper, focus: this.palette.focus, scale: 1 };
    this.litLayer = new LitLayer(this, this.style, options.reducedMotion);
    const touched = {
      node: (id: string) => this.nodes.get(id),
      edge: (id: string) => this.edges.get(id),
      under: (place: { x: number; y: number }) => this.under(place),
      move: (id: string, place: { x: number; y: number }) =>
        this.updatePositions(new Map([[id, place]]), id),
    };
    this.gestures = new Gestures(container, touched, options);
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
      if ((id === hand || id !== this.gestures.dragged) && this.graph.hasNode(id))
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
    this.sigma?.resize();
    this.whole.ask();
  }

  /** Brings the focus of the scene whole between the insets. */
  fit(animate: boolean): void {
    if (!this.sigma) return;
    const { width, height } = this.sigma.getDimensions();
    this.moveTo(fittedCamera(this.scene.focus, this.options.insets, width, height), animate);
  }

  zoomBy(factor: number): void {
    const now = this.getCamera();
    this.moveTo({ ...now, ratio: now.ratio / factor }, true);
  }

  getCamera(): Camera {
    const state = this.sigma?.getCamera().getState();
    return state
      ? { x: state.x, y: state.y, ratio: state.ratio }
      : (this.camera ?? { x: 0.5, y: 0.5, ratio: 1 });
  }

  setCamera(camera: Camera): void {
    this.moveTo(camera, false);
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
    this.waiting?.disconnect();
    this.above.cancel();
    this.whole.cancel();
    this.sigma?.kill();
    this.labels.remove();
    this.sigma = null;
  }

  private moveTo(camera: Camera, animate: boolean): void {
    this.camera = camera;
    const own = this.sigma?.getCamera();
    if (!own) return;
    this.moving = true;
    const done = () => {
      this.moving = false;
    };
    if (animate && !this.options.reducedMotion)
      own.animate(camera, { duration: CAMERA_MS, easing: "quadraticOut" }).then(done, done);
    else {
      own.setState({ ...camera, angle: 0 });
      done();
    }
  }

  /** Sigma throws on a container without size: wait for one. */
  private mount(): void {
    if (this.container.clientWidth === 0 || this.container.clientHeight === 0) {
      this.waiting = new ResizeObserver(() => {
        if (this.container.clientWidth > 0 && this.container.clientHeight > 0) {
          this.waiting?.disconnect();
          this.mount();
          this.fit(false);
        }
      });
      this.waiting.observe(this.container);
      return;
    }
    const sigma = startSigma(this.graph, this.container, {
      style: this.style,
      nodeReducer: (id, place) => ({ ...place, ...this.nodeData(id) }),
      edgeReducer: (id) => this.edgeData(id),
      hover: this.litLayer.programClass(),
    });
    this.sigma = sigma;
    this.labels.mount(this.container);
    this.litLayer.mount(sigma);
    if (this.camera) sigma.getCamera().setState({ ...this.camera, angle: 0 });
    this.listen(sigma);
    this.whole.ask();
  }

  private nodeData(id: string) {
    const node = this.nodes.get(id);
    return node
      ? { ...nodeLook(node, this.palette, false, false), type: "circle", label: null }
      : {};
  }

  private edgeData(id: string) {
    const edge = this.edges.get(id);
    const source = edge && this.nodes.get(edge.source);
    const target = edge && this.nodes.get(edge.target);
    if (!edge || !source || !target || !edgeDrawn(edge, null)) return { hidden: true };
    return { ...edgeLook(edge, this.palette, { source, target }, false, false), type: "line" };
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
      const { width, height } = sigma.getDimensions();
      const zoom = zoomOf(sigma.getCamera(), width, height);
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
    sigma.getCamera().on("updated", () => {
      this.camera = this.getCamera();
      if (!this.moving) this.options.onCamera(this.camera);
    });
    for (const canvas of Object.values(sigma.getCanvases())) {
      canvas.addEventListener("webglcontextlost", () => this.rebuild(), { once: true });
    }
  }

  /** A lost context is gone for Sigma: kill it and start again with the same view, at most three times a minute. */
  private rebuild(): void {
    const old = this.sigma;
    if (!old) return;
    const now = performance.now();
    this.losses = [...this.losses.filter((time) => now - time < 60_000), now];
    this.camera = this.getCamera();
    this.sigma = null;
    setTimeout(() => {
      old.kill();
      if (this.losses.length > MOST_TRIES) this.options.onContextLost();
      else this.mount();
    });
  }

  /** What a click selects where Sigma finds nothing: a line that is drawn only while it is lit, or an island. */
  private under(place: { x: number; y: number }): string | null {
    const { sigma } = this;
    if (!sigma) return null;
    const { lit } = this.lighting;
    const silent = this.scene.edges.filter(
      (edge) => edge.emphasis === "silent" && edgeDrawn(edge, lit),
    );
    const line = edgeNear(silent, (id) => this.positionOf(id), place, PICK_REACH);
    const hulls = hullsOnScreen(this.scene.hulls ?? [], (at) => sigma.graphToViewport(at));
    return line?.picks ?? hullAt(hulls, place)?.id ?? null;
  }
}
