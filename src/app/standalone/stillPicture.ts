import type { Scene } from "../../layout/scene.ts";
import { curvePoints } from "../../renderer/bentLine.ts";
import {
  type Camera,
  fitted,
  type Point,
  panned,
  type ScaleLimits,
  toScreen,
  zoomedAt,
} from "../../renderer/camera.ts";
import { canvasMeasure, paintFigure } from "../../renderer/figure/paintFigure.ts";
import { pictureMarks } from "../../renderer/figure/pictureMarks.ts";
import { CLOSER } from "../../renderer/gestures.ts";
import { hullsOnScreen } from "../../renderer/hulls.ts";
import { NextFrame } from "../../renderer/nextFrame.ts";
import { PALETTES } from "../../renderer/palette.ts";
import type { PictureView } from "../../renderer/pictureView.ts";
import { listenToPointers } from "../../renderer/pointerGestures.ts";
import { sceneLabels } from "../../renderer/sceneLabels.ts";
import { element } from "./element.ts";

const ROOM = { left: 24, right: 24, top: 24, bottom: 24 };
const REACH = 14;
const STEP = 1.35;
const LIMITS: ScaleLimits = [0.05, 3];
const FITTED: ScaleLimits = [0.05, 1.25];

/** A scene drawn on a canvas with the marks of the figures: moved by drag, zoomed by wheel or buttons, picked by click. */
export class StillPicture {
  readonly section = element("section", { className: "picture", ariaLabel: "Picture" });
  private readonly canvas = element("canvas", {
    role: "img",
    ariaLabel: "The picture; the list beside it names everything in it",
  });
  private readonly dark = window.matchMedia("(prefers-color-scheme: dark)");
  private camera: Camera = { x: 0, y: 0, scale: 1 };
  private selected: string | null = null;
  private belonging: readonly string[] = [];
  private readonly frame = new NextFrame(() => this.draw());

  constructor(
    private readonly scene: Scene,
    private readonly on: { onPick(id: string | null): void },
  ) {
    const tools = element("div", { className: "tools" });
    const tool = (words: string, label: string, run: () => void) =>
      element("button", { type: "button", textContent: words, ariaLabel: label, onclick: run });
    tools.append(
      tool("+", "Zoom in", () => this.zoomBy(STEP)),
      tool("−", "Zoom out", () => this.zoomBy(1 / STEP)),
      tool("Fit", "Fit the whole picture", () => this.fit()),
    );
    this.section.append(this.canvas, tools);
  }

  /** Draws once it stands in the page, and again whenever its size, the theme or the typeface changes. */
  start(): void {
    let first = true;
    new ResizeObserver(() => {
      if (first) this.fit();
      first = false;
      this.frame.ask();
    }).observe(this.section);
    this.dark.addEventListener("change", () => this.frame.ask());
    void document.fonts.ready.then(() => this.frame.ask());
    listenToPointers<string>(
      this.canvas,
      {
        grip: (point) => ({ target: this.pick(point), movable: false }),
        hover: () => undefined,
      },
      {
        pick: (id) => this.on.onPick(id),
        pickTwice: (id, point) => {
          if (id === null) this.zoomBy(CLOSER, point);
        },
        panBy: (dx, dy) => this.moveTo(panned(this.camera, dx, dy)),
        zoomAt: (factor, point) => this.zoomBy(factor, point),
      },
    );
  }

  /** Lights a thing with its neighbours, and what else belongs to it. */
  select(id: string | null, belonging: readonly string[]): void {
    this.selected = id;
    this.belonging = belonging;
    this.frame.ask();
  }

  private get size() {
    return { width: this.section.clientWidth, height: this.section.clientHeight };
  }

  private at(place: Point): Point {
    return toScreen(this.camera, this.size, place);
  }

  private moveTo(camera: Camera): void {
    this.camera = camera;
    this.frame.ask();
  }

  private fit(): void {
    this.moveTo(fitted(this.scene.focus, this.size, ROOM, FITTED));
  }

  private zoomBy(factor: number, about?: Point): void {
    const { width, height } = this.size;
    const middle = { x: width / 2, y: height / 2 };
    this.moveTo(zoomedAt(this.camera, this.size, factor, about ?? middle, LIMITS));
  }

  /** The nearest node under a place, else the deal whose line passes there. */
  private pick(place: Point): string | null {
    const far = (at: Point) => Math.hypot(at.x - place.x, at.y - place.y);
    const nodes = this.scene.nodes.map((node) => ({
      id: node.id,
      off: far(this.at(node)) - node.radius * this.scale(),
    }));
    const [nearest] = nodes.sort((a, b) => a.off - b.off);
    if (nearest && nearest.off <= REACH) return nearest.id;
    const byId = new Map(this.scene.nodes.map((node) => [node.id, node]));
    const lines = this.scene.edges.flatMap(({ kind, source, target, bend, picks }) => {
      const [a, b] = [byId.get(source), byId.get(target)];
      if (kind !== "deal" || !a || !b) return [];
      return [{ picks, off: Math.min(...curvePoints(this.at(a), this.at(b), bend, 30).map(far)) }];
    });
    const [line] = lines.sort((a, b) => a.off - b.off);
    return line && line.off <= REACH ? line.picks : null;
  }

  private scale(): number {
    return Math.min(Math.max(this.camera.scale, this.scene.leastScale ?? 0.6), 1);
  }

  private draw(): void {
    const { width, height } = this.size;
    const context = this.canvas.getContext("2d");
    if (!context || width === 0 || height === 0) return;
    const view = this.view(width, height, context);
    const palette = PALETTES[this.dark.matches ? "dark" : "light"];
    const part = { x: 0, y: 0, width, height };
    const layers = pictureMarks(view, part, palette, canvasMeasure(), new Map()).map((layer) => ({
      ...layer,
      x: 0,
      y: 0,
    }));
    paintFigure(
      this.canvas,
      { width, height, ground: palette.paper, title: "", description: "", layers },
      window.devicePixelRatio || 1,
    );
    Object.assign(this.canvas.style, { width: `${width}px`, height: `${height}px` });
  }

  private view(width: number, height: number, context: CanvasRenderingContext2D): PictureView {
    const places = new Map(this.scene.nodes.map((node) => [node.id, this.at(node)]));
    const hulls = hullsOnScreen(this.scene.hulls ?? [], (place) => this.at(place));
    const screen = {
      width,
      height,
      scale: this.scale(),
      zoom: this.camera.scale,
      insets: { left: 0, right: 0 },
      at: (id: string) => places.get(id) ?? null,
      taken: hulls.map(({ title }) => title),
    };
    const labels = sceneLabels(this.scene, screen, context);
    return {
      width,
      height,
      scene: this.scene,
      scale: this.scale(),
      places,
      hulls,
      labels,
      lit: this.lit(),
    };
  }

  /** The selected thing with its neighbours, or the ends of the selected deal. */
  private lit(): ReadonlySet<string> | null {
    const { selected } = this;
    if (selected === null || selected === this.scene.lead) return null;
    const ends = this.scene.edges.filter(({ source, target, picks, deals = [picks] }) =>
      [source, target, ...deals].includes(selected),
    );
    const lit = new Set([
      ...ends.flatMap(({ source, target }) => [source, target]),
      ...this.belonging,
    ]);
    if (this.scene.nodes.some(({ id }) => id === selected)) lit.add(selected);
    return lit.size > 0 ? lit : null;
  }
}
