import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import type { Bounds, Scene, SceneEdge, SceneNode } from "../layout/scene.ts";
import type { DrawStyle } from "./drawStyle.ts";
import { curveProgram } from "./edgeProgram.ts";
import { edgeLook, nodeLook } from "./encoding.ts";
import { type DrawnHull, drawHulls, hullsOnScreen } from "./hulls.ts";
import { drawLines, forgetWidths, LabelCanvas } from "./labelLayer.ts";
import { fingersOf, LongPress } from "./longPress.ts";
import { shapeProgram } from "./nodeProgram.ts";
import { NoProgram } from "./noProgram.ts";
import { PALETTES, type Theme } from "./palette.ts";
import { type SceneLabel, sceneLabels } from "./sceneLabels.ts";

/** There is no WebGL here; the page goes on without a picture. */
export class NoWebGLError extends Error {}

export interface Camera {
  x: number;
  y: number;
  ratio: number;
}

export interface PictureOptions {
  theme: Theme;
  /** The px at each side that the page covers. */
  insets: { left: number; right: number; top: number; bottom: number };
  reducedMotion: boolean;
  onSelect(id: string | null): void;
  onExpand(id: string): void;
  /** A menu was asked for, at a place of the page (px). */
  onMenu(id: string, x: number, y: number): void;
  onHover(id: string | null): void;
  onDrag(id: string, x: number, y: number): void;
  /** A node was let go somewhere else than it was taken up, picture units. */
  onDragEnd(id: string, x: number, y: number): void;
  onCamera(camera: Camera): void;
  onContextLost(): void;
}

/** What stands on the canvas, for a figure of it; all places in px, y downward. */
export interface PictureView {
  width: number;
  height: number;
  scene: Scene;
  /** How much smaller than nominal the shapes are drawn. */
  scale: number;
  places: ReadonlyMap<string, { x: number; y: number }>;
  hulls: readonly DrawnHull[];
  labels: readonly SceneLabel[];
  lit: ReadonlySet<string> | null;
}

/** Half the side of the square that Sigma normalises to the unit square, picture units. */
const HALF = 1000;
const LARGEST = 1.25;
const CAMERA_MS = 320;
const MOST_TRIES = 3;
/** A press that moves less is a click, px. */
const LEAST_DRAG = 4;
const EMPTY: Scene = { nodes: [], edges: [], focus: { minX: -100, maxX: 100, minY: -100, maxY: 100 } };

/** Draws scenes with Sigma on a container that has a size; the first `setScene` throws `NoWebGLError` where nothing can be drawn. */
export function createPicture(container: HTMLElement, options: PictureOptions): Picture {
  return new Picture(container, options);
}

export class Picture {
  private scene: Scene = EMPTY;
  private sigma: Sigma | null = null;
  private labelCanvas: LabelCanvas | null = null;
  /** Until the first whole frame is asked for, Sigma’s own renders draw no labels. */
  private drawn = false;
  private graph = new MultiDirectedGraph();
  private nodes = new Map<string, SceneNode>();
  private edges = new Map<string, SceneEdge>();
  private labels: SceneLabel[] = [];
  /** The view that the labels were placed for; none after nodes, scene or typeface have changed. */
  private labelledView: string | null = null;
  private theme: Theme;
  private readonly style: DrawStyle;
  private selection: ReadonlySet<string> = new Set();
  private lit: ReadonlySet<string> | null = null;
  private dragged: string | null = null;
  /** Where a press on a node began (px), until it has moved far enough to be a drag. */
  private pressedAt: { x: number; y: number } | null = null;
  /** A node was just let go: the click that the browser reports after it is none. */
  private dropped = false;
  private readonly press = new LongPress();
  private moving = false;
  private losses: number[] = [];
  private waiting: ResizeObserver | null = null;
  private camera: Camera | null = null;
  /** The px of one picture unit. */
  private zoom = 1;

  constructor(
    private readonly container: HTMLElement,
    private options: PictureOptions,
  ) {
    this.theme = options.theme;
    this.style = { paper: this.palette.paper, focus: this.palette.focus, scale: 1 };
  }

  private get palette() {
    return PALETTES[this.theme];
  }

  /** Shows another scene; the camera stays. */
  setScene(scene: Scene): void {
    this.scene = scene;
    this.labelledView = null;
    this.nodes = new Map(scene.nodes.map((node) => [node.id, node]));
    this.edges = new Map(scene.edges.map((edge) => [edge.id, edge]));
    this.graph = new MultiDirectedGraph();
    for (const node of scene.nodes) this.graph.addNode(node.id, { x: node.x, y: node.y });
    for (const edge of scene.edges) {
      if (this.graph.hasNode(edge.source) && this.graph.hasNode(edge.target)) this.graph.addEdgeWithKey(edge.id, edge.source, edge.target);
    }
    if (this.sigma) this.sigma.setGraph(this.graph);
    else if (!this.waiting) this.mount();
    this.draw();
  }

  /** Moves nodes (picture units) without another scene. */
  updatePositions(places: ReadonlyMap<string, { x: number; y: number }>): void {
    this.labelledView = null;
    for (const [id, place] of places) {
      if (id !== this.dragged && this.graph.hasNode(id)) this.graph.mergeNodeAttributes(id, place);
    }
  }

  setSelection(ids: ReadonlySet<string>): void {
    this.selection = ids;
    this.draw();
  }

  /** What stays at full strength; `null` for everything. */
  setLit(ids: ReadonlySet<string> | null): void {
    this.lit = ids;
    this.draw();
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    Object.assign(this.style, { paper: this.palette.paper, focus: this.palette.focus });
    this.draw();
  }

  setInsets(insets: PictureOptions["insets"]): void {
    this.options = { ...this.options, insets };
  }

  /** The container or the typeface has changed. */
  resize(): void {
    forgetWidths();
    this.labelledView = null;
    this.sigma?.resize();
    this.draw();
  }

  /** Brings the focus of the scene whole between the insets, never larger than 1.25 times its natural size. */
  fit(animate: boolean): void {
    if (!this.sigma) return;
    const { width, height } = this.sigma.getDimensions();
    const camera = fittedCamera(this.scene.focus, this.options.insets, width, height);
    this.moveTo(camera, animate);
  }

  zoomBy(factor: number): void {
    const now = this.getCamera();
    this.moveTo({ ...now, ratio: now.ratio / factor }, true);
  }

  getCamera(): Camera {
    const state = this.sigma?.getCamera().getState();
    return state ? { x: state.x, y: state.y, ratio: state.ratio } : (this.camera ?? { x: 0.5, y: 0.5, ratio: 1 });
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
    return this.labels;
  }

  kill(): void {
    this.waiting?.disconnect();
    this.sigma?.kill();
    this.labelCanvas?.remove();
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
    if (animate && !this.options.reducedMotion) own.animate(camera, { duration: CAMERA_MS, easing: "quadraticOut" }).then(done, done);
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
      nodeProgramClasses: { circle: shapeProgram(this.style) },
      nodeHoverProgramClasses: { circle: NoProgram },
      edgeProgramClasses: { line: curveProgram(this.style), arrow: NoProgram },
      defaultDrawNodeHover: () => undefined,
      nodeReducer: (id, place) => ({ ...place, ...this.nodeData(id) }),
      edgeReducer: (id) => this.edgeData(id),
    });
    this.sigma = sigma;
    sigma.setCustomBBox({ x: [-HALF, HALF], y: [-HALF, HALF] });
    this.labelCanvas?.remove();
    this.labelCanvas = new LabelCanvas(this.container);
    if (this.camera) sigma.getCamera().setState({ ...this.camera, angle: 0 });
    this.listen(sigma);
    this.draw();
  }

  private nodeData(id: string) {
    const node = this.nodes.get(id);
    if (!node) return {};
    const dimmed = this.lit !== null && !this.lit.has(id);
    return { ...nodeLook(node, this.palette, dimmed, this.selection.has(id)), type: "circle", label: null };
  }

  private edgeData(id: string) {
    const edge = this.edges.get(id);
    const source = edge && this.nodes.get(edge.source);
    const target = edge && this.nodes.get(edge.target);
    if (!edge || !source || !target) return { hidden: true };
    const dimmed = this.lit !== null && !(this.lit.has(edge.source) && this.lit.has(edge.target));
    if (edge.emphasis === "silent" && (dimmed || this.lit === null)) return { hidden: true };
    return {
      ...edgeLook(edge, this.palette, { source, target }, dimmed, this.selection.has(edge.picks), this.lit !== null && !dimmed),
      type: "line",
    };
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
      labels: this.labels,
      lit: this.lit,
    };
  }

  /** Draws what is due at once instead of with the next frame. */
  drawNow(): void {
    this.drawn = true;
    this.sigma?.refresh();
  }

  private draw(): void {
    this.sigma?.scheduleRefresh();
  }

  private listen(sigma: Sigma): void {
    const { options } = this;
    sigma.on("beforeRender", () => {
      const { width, height } = sigma.getDimensions();
      const pxPerUnit = Math.min(width, height) / (2 * HALF) / sigma.getCamera().ratio;
      this.zoom = pxPerUnit;
      this.style.scale = Math.min(Math.max(pxPerUnit, this.scene.leastScale ?? 0.6), 1);
    });
    sigma.on("afterRender", () => this.drawLabels(sigma));
    sigma.on("clickNode", ({ node }) => {
      if (!this.press.heard && !this.dropped) options.onSelect(node);
    });
    sigma.on("doubleClickNode", ({ node, event }) => {
      event.preventSigmaDefault();
      options.onExpand(node);
    });
    sigma.on("rightClickNode", ({ node, event }) => {
      event.preventSigmaDefault();
      event.original.preventDefault();
      this.openMenu(node, event);
    });
    sigma.on("clickEdge", ({ edge }) => {
      if (!this.dropped) options.onSelect(this.edges.get(edge)?.picks ?? null);
    });
    sigma.on("clickStage", ({ event }) => {
      if (!this.dropped) options.onSelect(this.hullAt(sigma, event));
    });
    sigma.on("enterNode", ({ node }) => options.onHover(this.nodes.get(node)?.emphasis === "faint" ? null : node));
    sigma.on("leaveNode", () => options.onHover(null));
    sigma.on("enterEdge", ({ edge }) => {
      const found = this.edges.get(edge);
      options.onHover(found?.emphasis === "shown" && found.kind === "deal" ? found.picks : null);
    });
    sigma.on("leaveEdge", () => options.onHover(null));
    sigma.on("downNode", ({ node, event }) => {
      const fingers = fingersOf(event.original);
      this.dragged = fingers > 1 || this.nodes.get(node)?.emphasis === "faint" ? null : node;
      this.pressedAt = { x: event.x, y: event.y };
      if (fingers > 0) this.press.down(fingers, event, () => this.openMenu(node, event));
    });
    sigma.on("moveBody", ({ event }) => {
      if (fingersOf(event.original) > 0 && (this.press.heard || this.press.rests(event))) {
        event.preventSigmaDefault();
        return;
      }
      if (!this.dragged) return;
      if (this.pressedAt && Math.hypot(event.x - this.pressedAt.x, event.y - this.pressedAt.y) >= LEAST_DRAG) this.pressedAt = null;
      event.preventSigmaDefault();
      event.original.preventDefault();
      event.original.stopPropagation();
      if (this.pressedAt) return;
      const { x, y } = sigma.viewportToGraph(event);
      this.labelledView = null;
      this.graph.mergeNodeAttributes(this.dragged, { x, y });
      options.onDrag(this.dragged, x, y);
    });
    const letGo = () => {
      this.press.cancel();
      const { dragged } = this;
      this.dragged = null;
      if (dragged === null || this.pressedAt || !this.graph.hasNode(dragged)) return;
      this.dropped = true;
      const { x, y } = this.graph.getNodeAttributes(dragged);
      options.onDragEnd(dragged, x, y);
    };
    const takeUp = () => {
      this.dropped = false;
    };
    sigma.getMouseCaptor().on("mousedown", takeUp);
    sigma.getTouchCaptor().on("touchdown", takeUp);
    sigma.getMouseCaptor().on("mouseup", letGo);
    sigma.getTouchCaptor().on("touchup", letGo);
    sigma.getCamera().on("updated", () => {
      this.camera = this.getCamera();
      if (!this.moving) options.onCamera(this.camera);
    });
    for (const canvas of Object.values(sigma.getCanvases())) {
      canvas.addEventListener("webglcontextlost", () => this.rebuild(), { once: true });
    }
  }

  /** Asks for the menu of a node at a place of the container. */
  private openMenu(node: string, { x, y }: { x: number; y: number }): void {
    this.dragged = null;
    const frame = this.container.getBoundingClientRect();
    this.options.onMenu(node, frame.left + x, frame.top + y);
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

  /** The island under a place of the container (px), its title included. */
  private hullAt(sigma: Sigma, { x, y }: { x: number; y: number }): string | null {
    const under = hullsOnScreen(this.scene.hulls ?? [], (place) => sigma.graphToViewport(place)).find(
      ({ title, ...disc }) =>
        Math.hypot(x - disc.x, y - disc.y) <= disc.reach ||
        (Math.abs(x - disc.x) <= title.width / 2 && y >= title.y && y <= title.y + title.height),
    );
    return under?.hull.id ?? null;
  }

  private drawLabels(sigma: Sigma): void {
    const context = this.labelCanvas?.context;
    if (!context || !this.drawn) return;
    const { width, height } = sigma.getDimensions();
    this.labelCanvas?.clear(width, height);
    const hulls = hullsOnScreen(this.scene.hulls ?? [], (place) => sigma.graphToViewport(place));
    drawHulls(context, hulls, this.palette);
    // What is lit or selected moves no label: they are placed again only when camera, size or nodes have changed.
    const { x, y, ratio } = sigma.getCamera().getState();
    const view = [x, y, ratio, width, height].join();
    if (view !== this.labelledView) {
      this.labelledView = view;
      this.labels = sceneLabels(
        this.scene,
        {
          width,
          height,
          scale: this.style.scale,
          zoom: this.zoom,
          at: (id) => this.positionOf(id),
          taken: hulls.map(({ title }) => title),
        },
        context,
      );
    }
    for (const label of this.labels) {
      const dimmed = this.lit !== null && !label.owners.every((id) => this.lit?.has(id));
      const align = label.side === "right" ? "left" : label.side === "left" ? "right" : "center";
      drawLines(context, label, label.lines, { palette: this.palette, align, alpha: dimmed ? 0.45 : 1 });
    }
  }
}

/** Sigma throws a bare TypeError where there is no WebGL; asking for a context beforehand would cost a frame. */
function startSigma(graph: MultiDirectedGraph, container: HTMLElement, settings: ConstructorParameters<typeof Sigma>[2]): Sigma {
  try {
    return new Sigma(graph, container, settings);
  } catch (fault) {
    const canvas = document.createElement("canvas");
    if (canvas.getContext("webgl2") ?? canvas.getContext("webgl")) throw fault;
    container.replaceChildren();
    throw new NoWebGLError("This browser has no WebGL.");
  }
}

/** The camera that shows some bounds (picture units) whole between insets (px). */
export function fittedCamera(bounds: Bounds, insets: PictureOptions["insets"], width: number, height: number): Camera {
  const roomX = Math.max(width - insets.left - insets.right, 50);
  const roomY = Math.max(height - insets.top - insets.bottom, 50);
  const scale = Math.min(roomX / (bounds.maxX - bounds.minX), roomY / (bounds.maxY - bounds.minY), LARGEST);
  const targetX = insets.left + roomX / 2;
  const targetY = insets.top + roomY / 2;
  const x = (bounds.minX + bounds.maxX) / 2 + (width / 2 - targetX) / scale;
  const y = (bounds.minY + bounds.maxY) / 2 - (height / 2 - targetY) / scale;
  const side = 2 * HALF;
  return { x: x / side + 0.5, y: y / side + 0.5, ratio: Math.min(width, height) / side / scale };
}
