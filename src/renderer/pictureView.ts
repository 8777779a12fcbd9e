import type { Scene } from "../layout/scene.ts";
import type { DrawnHull } from "./hulls.ts";
import type { SceneLabel } from "./sceneLabels.ts";

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
