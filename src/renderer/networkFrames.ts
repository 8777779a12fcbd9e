import type { Box } from "./box.ts";
import { type Camera, type Size, toScreen } from "./camera.ts";
import type { NetworkCanvas } from "./networkCanvas.ts";
import { groupColours, type NetworkMarks, placeOf } from "./networkMarks.ts";
import { drawOverlay, type Lifted } from "./networkOverlay.ts";
import { NextFrame } from "./nextFrame.ts";
import { channels, type Palette } from "./palette.ts";
import { takeCanvas } from "./preparedCanvas.ts";

/** What a frame shows, read when it is drawn. */
export interface Shown {
  readonly marks: NetworkMarks;
  readonly camera: Camera;
  readonly lifted: Lifted | null;
  readonly palette: Palette;
  readonly order: readonly number[];
  readonly pinned: ReadonlySet<number>;
  /** The camera is under way. */
  readonly moving: boolean;
  labelOf(row: number): string | null;
}

/** How much of their colour marks lose to the paper, and lines keep, while something is lifted. */
const [MARKS_FADE, LINES_KEEP] = [0.72, 0.45];

/** The two canvases of a network's picture, marks below and what is lifted or named above, and the frames on them. */
export class NetworkFrames {
  readonly above = document.createElement("canvas");
  private readonly pen = this.above.getContext("2d");
  private canvas: HTMLCanvasElement | null = null;
  private drawing: NetworkCanvas | null = null;
  private smooth = true;
  private begun = false;
  /** The marks of the last frame are still right. */
  private marksStand = false;
  private readonly next = new NextFrame(() => this.paint());

  constructor(
    private readonly holder: HTMLElement,
    private readonly edges: number,
    private readonly shown: Shown,
  ) {
    holder.append(this.above);
  }

  /** Takes a new canvas; `null` where the browser has no WebGL. */
  mount(): HTMLCanvasElement | null {
    const taken = takeCanvas(this.edges);
    if (!taken || !this.pen) return null;
    this.canvas = taken.canvas;
    this.drawing = taken.drawing;
    this.smooth = taken.smooth;
    this.above.before(taken.canvas);
    // Another size makes the graphics card finish what it has; now it has nothing yet.
    this.takeSize();
    this.set(this.shown.marks);
    return taken.canvas;
  }

  /** Stops drawing on the canvas of the marks; the answer takes it away. */
  release(): () => void {
    const { canvas } = this;
    this.drawing = null;
    this.canvas = null;
    return () => canvas?.remove();
  }

  get size(): Size {
    return { width: this.holder.clientWidth, height: this.holder.clientHeight };
  }

  /** True where the holder has another size than what was drawn last. */
  get resized(): boolean {
    const { width, height, ratio } = this.pixels();
    return (
      this.above.width !== Math.round(width * ratio) ||
      this.above.height !== Math.round(height * ratio)
    );
  }

  /** Hands the marks to the graphics card. */
  set(marks: NetworkMarks): void {
    this.drawing?.set(marks);
    this.redraw();
  }

  /** Puts one node where the marks say that it is now. */
  move(row: number): void {
    const { x, y } = placeOf(this.shown.marks, row);
    this.drawing?.move(row, x, y);
    this.redraw();
  }

  redraw(): void {
    this.marksStand = false;
    this.next.ask();
  }

  end(): void {
    this.next.cancel();
    this.release()();
    this.above.remove();
  }

  private pixels() {
    return { ...this.size, ratio: window.devicePixelRatio || 1 };
  }

  private takeSize(): void {
    const { width, height, ratio } = this.pixels();
    const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
    for (const each of [this.canvas, this.above])
      if (each && (each.width !== w || each.height !== h))
        Object.assign(each, { width: w, height: h });
  }

  private paint(): void {
    const { width, height, ratio } = this.pixels();
    const { marks, camera, palette } = this.shown;
    if (width === 0 || height === 0 || !this.pen) return;
    this.takeSize();
    const colours = groupColours(palette);
    if (!this.marksStand) this.paintMarks(colours);
    if (!this.begun && marks.radii.length > 0) {
      this.begun = true;
      performance.mark("own-drawn");
      // Names and all else above come a frame later: the first one hands the whole network to the graphics card.
      this.redraw();
      this.marksStand = true;
      return;
    }
    this.marksStand = false;
    this.pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.pen.clearRect(0, 0, width, height);
    const { lifted, order, pinned } = this.shown;
    drawOverlay(this.pen, {
      ...{ marks, palette, colours, lifted, order, pinned, width, height },
      labelOf: (row) => this.shown.labelOf(row),
      at: (row) => toScreen(camera, { width, height }, placeOf(marks, row)),
      covered: coveredIn(this.holder),
    });
  }

  private paintMarks(colours: readonly string[]): void {
    const { width, height, ratio } = this.pixels();
    const { camera, lifted, marks, moving, palette } = this.shown;
    const strength = Math.min(0.5, Math.max(0.035, 13 / Math.sqrt(marks.ends.length / 2 + 1)));
    this.drawing?.draw({
      x: camera.x,
      y: camera.y,
      scaleX: (2 * camera.scale) / width,
      scaleY: (2 * camera.scale) / height,
      ratio,
      colours: colours.map((colour) =>
        mixed(channels(colour), channels(palette.paper), lifted ? MARKS_FADE : 0),
      ),
      line: channels(palette.line),
      lineAlpha: moving && !this.smooth ? 0 : (lifted ? LINES_KEEP : 1) * strength,
    });
  }
}

/** What stands in the holder beside the canvases: the legend. */
function coveredIn(holder: HTMLElement): Box[] {
  return [...holder.children].flatMap((child) =>
    child instanceof HTMLElement && !(child instanceof HTMLCanvasElement)
      ? {
          x: child.offsetLeft,
          y: child.offsetTop,
          width: child.offsetWidth,
          height: child.offsetHeight,
        }
      : [],
  );
}

type Channels = readonly [number, number, number];

function mixed(colour: Channels, paper: Channels, part: number): [number, number, number] {
  const mix = (a: number, b: number) => a + (b - a) * part;
  return [mix(colour[0], paper[0]), mix(colour[1], paper[1]), mix(colour[2], paper[2])];
}
