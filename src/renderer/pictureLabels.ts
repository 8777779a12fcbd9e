import type Sigma from "sigma";
import type { Scene } from "../layout/scene.ts";
import type { Insets } from "./camera.ts";
import { type DrawnHull, drawHulls, hullsOnScreen } from "./hulls.ts";
import { drawLines, forgetWidths, LabelCanvas } from "./labelLayer.ts";
import type { Palette } from "./palette.ts";
import { type SceneLabel, sceneLabels } from "./sceneLabels.ts";
import { zoomOf } from "./sigmaCamera.ts";

/** What the labels are placed for. */
export interface Labelled {
  scene: Scene;
  /** How much smaller than nominal the shapes are drawn. */
  scale: number;
  /** What the page covers at each side, px: no label stands there. */
  insets: Insets;
  at(id: string): { x: number; y: number } | null;
}

/** The labels and islands of a picture on a canvas above it; labels are placed again only when camera, size, nodes or typeface have changed. */
export class PictureLabels {
  /** Those of the last frame, with their boxes. */
  placed: SceneLabel[] = [];
  private hulls: DrawnHull[] = [];
  private placedFor: string | null = null;
  private canvas: LabelCanvas | null = null;

  mount(container: HTMLElement): void {
    this.canvas?.remove();
    this.canvas = new LabelCanvas(container);
  }

  /** Nodes or scene have changed. */
  forget(): void {
    this.placedFor = null;
  }

  /** Another typeface has come. */
  forgetFaces(): void {
    forgetWidths();
    this.forget();
  }

  remove(): void {
    this.canvas?.remove();
  }

  /** Finds the places for the frame that Sigma has just drawn. */
  place(sigma: Sigma, { scene, scale, insets, at }: Labelled): void {
    const context = this.canvas?.context;
    if (!context) return;
    const { width, height } = sigma.getDimensions();
    const camera = sigma.getCamera().getState();
    const view = [
      camera.x,
      camera.y,
      camera.ratio,
      width,
      height,
      insets.left,
      insets.right,
    ].join();
    this.hulls = hullsOnScreen(scene.hulls ?? [], (place) => sigma.graphToViewport(place));
    if (view === this.placedFor) return;
    this.placedFor = view;
    const taken = this.hulls.map(({ title }) => title);
    this.placed = sceneLabels(
      scene,
      { width, height, scale, zoom: zoomOf(camera, { width, height }), insets, at, taken },
      context,
    );
  }

  /** Draws what is placed. What is lit or selected moves no label, it only takes the rest back. */
  draw(
    { width, height }: { width: number; height: number },
    palette: Palette,
    lit: ReadonlySet<string> | null,
  ): void {
    const context = this.canvas?.context;
    if (!context) return;
    this.canvas?.clear(width, height);
    drawHulls(context, this.hulls, palette);
    for (const label of this.placed) {
      const dimmed = lit !== null && !label.owners.every((id) => lit.has(id));
      const align = label.side === "right" ? "left" : label.side === "left" ? "right" : "center";
      drawLines(context, label, label.lines, { palette, align, alpha: dimmed ? 0.45 : 1 });
    }
  }
}
