import type { PlainMarks } from "./plainMarks.ts";

/** What the camera looks at (units of the graph) and how large that is drawn (px for one unit). */
export interface PlainView {
  x: number;
  y: number;
  scale: number;
}

const [LEAST, MOST] = [1e-6, 1e7];
const MARGIN = 40;
/** A graph of a few nodes is not blown up to fill the picture; with more, also places between 0 and 1 fill it. */
const [FEW, MOST_FITTED] = [8, 60];

/** From places of the graph to the screen and back; y points up in the graph and down on the screen. */
export class PlainCamera implements PlainView {
  x = 0;
  y = 0;
  scale = 1;

  /** @param size of the picture, px */
  constructor(readonly size: () => { width: number; height: number }) {}

  toScreen(x: number, y: number): { x: number; y: number } {
    const { width, height } = this.size();
    return { x: (x - this.x) * this.scale + width / 2, y: (this.y - y) * this.scale + height / 2 };
  }
  toGraph(x: number, y: number): { x: number; y: number } {
    const { width, height } = this.size();
    return { x: (x - width / 2) / this.scale + this.x, y: this.y - (y - height / 2) / this.scale };
  }
  panBy(dx: number, dy: number): void {
    this.x -= dx / this.scale;
    this.y += dy / this.scale;
  }
  /** Zooms about a point of the screen, which stays where it is. */
  zoomAt(factor: number, x: number, y: number): void {
    const before = this.toGraph(x, y);
    this.scale = Math.min(MOST, Math.max(LEAST, this.scale * factor));
    const after = this.toGraph(x, y);
    this.x += before.x - after.x;
    this.y += before.y - after.y;
  }
  look({ x, y, scale }: PlainView): void {
    this.x = x;
    this.y = y;
    this.scale = Math.min(MOST, Math.max(LEAST, scale));
  }
  /** Shows all that is drawn. */
  fit({ places, radii }: PlainMarks): void {
    const { width, height } = this.size();
    let [left, right, low, high] = [
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
    ];
    for (let row = 0; row < radii.length; row++) {
      if (radii[row] === 0) continue;
      const [x, y] = [places[2 * row] ?? 0, places[2 * row + 1] ?? 0];
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < low) low = y;
      if (y > high) high = y;
    }
    if (!Number.isFinite(left) || width === 0 || height === 0) return;
    const [across, up] = [Math.max(1e-6, right - left), Math.max(1e-6, high - low)];
    // Labels stand to the right of their marks, and need more room than the marks.
    const [wide, tall] = [
      Math.max(40, width - 2 * MARGIN - Math.min(160, width / 5)),
      Math.max(40, height - 2 * MARGIN),
    ];
    this.scale = Math.min(wide / across, tall / up, radii.length < FEW ? MOST_FITTED : MOST);
    this.x = (left + right) / 2;
    this.y = (low + high) / 2;
  }
}
