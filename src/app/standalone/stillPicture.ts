import type { Scene } from "../../layout/scene.ts";
import { curvePoints } from "../../renderer/curvePoints.ts";
import { canvasMeasure, paintFigure } from "../../renderer/figure/paintFigure.ts";
import { pictureMarks } from "../../renderer/figure/pictureMarks.ts";
import { hullsOnScreen } from "../../renderer/hulls.ts";
import { PALETTES } from "../../renderer/palette.ts";
import type { PictureView } from "../../renderer/pictureView.ts";
import { sceneLabels } from "../../renderer/sceneLabels.ts";
import { element } from "./element.ts";

const ROOM = 24;
const REACH = 14;
const STEP = 1.35;
const LARGEST = 3;
/** A press that moves less is a click, px. */
const LEAST_DRAG = 4;

/** A scene drawn on a canvas with the marks of the figures: moved by drag, zoomed by wheel or buttons, picked by click. */
export class StillPicture {
  readonly section = element("section", { className: "picture", ariaLabel: "Picture" });
  private readonly canvas = element("canvas", {
    role: "img",
    ariaLabel: "The picture; the list beside it names everything in it",
  });
  private readonly dark = window.matchMedia("(prefers-color-scheme: dark)");
  /** The middle in picture units, and the px of one unit. */
  private camera = { x: 0, y: 0, zoom: 1 };
  private selected: string | null = null;
  private belonging: readonly string[] = [];
  private frame = 0;

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
      this.redraw();
    }).observe(this.section);
    this.dark.addEventListener("change", () => this.redraw());
    void document.fonts.ready.then(() => this.redraw());
    this.canvas.addEventListener("wheel", (event) => {
      event.preventDefault();
      this.zoomBy(event.deltaY < 0 ? 1.15 : 1 / 1.15, { x: event.offsetX, y: event.offsetY });
    });
    this.followPointer();
  }

  /** Lights a thing with its neighbours, and what else belongs to it. */
  select(id: string | null, belonging: readonly string[]): void {
    this.selected = id;
    this.belonging = belonging;
    this.redraw();
  }

  private get size() {
    return { width: this.section.clientWidth, height: this.section.clientHeight };
  }

  private at({ x, y }: { x: number; y: number }) {
    const { width, height } = this.size;
    return {
      x: (x - this.camera.x) * this.camera.zoom + width / 2,
      y: (this.camera.y - y) * this.camera.zoom + height / 2,
    };
  }

  private fit(): void {
    const { minX, maxX, minY, maxY } = this.scene.focus;
    const { width, height } = this.size;
    const zoom = Math.min(
      (width - 2 * ROOM) / (maxX - minX),
      (height - 2 * ROOM) / (maxY - minY),
      1.25,
    );
    this.camera = { x: (minX + maxX) / 2, y: (minY + maxY) / 2, zoom: Math.max(zoom, 0.05) };
    this.redraw();
  }

  private zoomBy(
    factor: number,
    about = { x: this.size.width / 2, y: this.size.height / 2 },
  ): void {
    const { x, y, zoom } = this.camera;
    const next = Math.min(Math.max(zoom * factor, 0.05), LARGEST);
    const [dx, dy] = [about.x - this.size.width / 2, about.y - this.size.height / 2];
    this.camera = { x: x + dx / zoom - dx / next, y: y - dy / zoom + dy / next, zoom: next };
    this.redraw();
  }

  private followPointer(): void {
    let from: { x: number; y: number; moved: boolean } | null = null;
    this.canvas.addEventListener("pointerdown", ({ offsetX, offsetY, pointerId }) => {
      from = { x: offsetX, y: offsetY, moved: false };
      this.canvas.setPointerCapture(pointerId);
    });
    this.canvas.addEventListener("pointermove", ({ offsetX, offsetY }) => {
      if (!from) return;
      const [dx, dy] = [offsetX - from.x, offsetY - from.y];
      if (!from.moved && Math.hypot(dx, dy) < LEAST_DRAG) return;
      this.camera = {
        ...this.camera,
        x: this.camera.x - dx / this.camera.zoom,
        y: this.camera.y + dy / this.camera.zoom,
      };
      from = { x: offsetX, y: offsetY, moved: true };
      this.redraw();
    });
    this.canvas.addEventListener("pointerup", ({ offsetX, offsetY }) => {
      if (from && !from.moved) this.on.onPick(this.pick({ x: offsetX, y: offsetY }));
      from = null;
    });
  }

  /** The nearest node under a place, else the deal whose line passes there. */
  private pick(place: { x: number; y: number }): string | null {
    const far = (at: { x: number; y: number }) => Math.hypot(at.x - place.x, at.y - place.y);
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
    return Math.min(Math.max(this.camera.zoom, this.scene.leastScale ?? 0.6), 1);
  }

  private redraw(): void {
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.draw());
  }

  private draw(): void {
    this.frame = 0;
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
      zoom: this.camera.zoom,
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
    const ends = this.scene.edges.filter(({ source, target, picks }) =>
      [source, target, picks].includes(selected),
    );
    const lit = new Set([
      ...ends.flatMap(({ source, target }) => [source, target]),
      ...this.belonging,
    ]);
    if (this.scene.nodes.some(({ id }) => id === selected)) lit.add(selected);
    return lit.size > 0 ? lit : null;
  }
}
