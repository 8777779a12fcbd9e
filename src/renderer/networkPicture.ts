import {
  type Camera,
  limited,
  type Point,
  panned,
  toPicture,
  toScreen,
  zoomedAt,
} from "./camera.ts";
import { CLOSER } from "./gestures.ts";
import { LostContext } from "./lostContext.ts";
import { LIMITS, networkCamera } from "./networkCamera.ts";
import { NetworkFrames, type Shown } from "./networkFrames.ts";
import { type NetworkMarks, NO_MARKS, nodeNear, placeOf } from "./networkMarks.ts";
import type { Lifted } from "./networkOverlay.ts";
import { PALETTES, type Palette, type Theme } from "./palette.ts";
import { listenToPointers } from "./pointerGestures.ts";

interface NetworkPictureOptions {
  theme: Theme;
  /** How many edges are to come: very many are drawn without smoothing. */
  edges: number;
  /** A node was picked, or nothing. */
  onPick(row: number | null): void;
  /** The pointer is over a node, or over nothing. */
  onHover(row: number | null): void;
  /** A node was dragged to a place of the network. */
  onDrop(row: number, place: Point): void;
  /** The camera rests after the reader moved it. */
  onRest(camera: Camera): void;
  /** The graphics card let the picture go again and again; it has ended. */
  onContextLost(): void;
  /** The label of a node as far as the page knows it. */
  labelOf(row: number): string | null;
}

/** How far from a mark a pointer still means it, px. */
const REACH = 12;
const REST_MS = 140;
/** A node within this share of the picture from its edge is not well in sight. */
const EDGE = 0.15;

/** Draws a network into a holder; `null` where the browser has no WebGL. */
export function createNetworkPicture(
  holder: HTMLElement,
  options: NetworkPictureOptions,
): NetworkPicture | null {
  const picture = new NetworkPicture(holder, options);
  if (picture.mount()) return picture;
  picture.end();
  return null;
}

/** A picture of any network, drawn from columns. It holds no graph: only places, ends, radii and groups. */
export class NetworkPicture implements Shown {
  marks: NetworkMarks = NO_MARKS;
  camera: Camera = { x: 0, y: 0, scale: 1 };
  lifted: Lifted | null = null;
  order: readonly number[] = [];
  pinned: ReadonlySet<number> = new Set();
  palette: Palette;
  moving = false;
  /** The camera shows all, also when the size changes, until the reader moves it. */
  private fitting = false;
  private rest: ReturnType<typeof setTimeout> | undefined;
  private held: { row: number; place: Point } | null = null;
  private readonly frames: NetworkFrames;
  private readonly context: LostContext;
  private readonly sized: ResizeObserver;
  private readonly stopGestures: () => void;

  constructor(
    holder: HTMLElement,
    private readonly options: NetworkPictureOptions,
  ) {
    this.palette = PALETTES[options.theme];
    this.frames = new NetworkFrames(holder, options.edges, this);
    const giveUp = () => {
      this.end();
      options.onContextLost();
    };
    this.context = new LostContext({
      release: () => this.frames.release(),
      rebuild: () => this.mount() || giveUp(),
      giveUp,
    });
    this.sized = new ResizeObserver(() => {
      // It is told of the first size too, which is drawn already.
      if (!this.frames.resized) return;
      if (this.fitting) this.fit();
      this.frames.redraw();
    });
    this.sized.observe(holder);
    this.stopGestures = this.listen();
  }

  /** Starts to draw; false where the browser has no WebGL. */
  mount(): boolean {
    const canvas = this.frames.mount();
    if (canvas) this.context.watch([canvas]);
    return canvas !== null;
  }

  setMarks(marks: NetworkMarks): void {
    this.marks = marks;
    // The layout may go on meanwhile; what is held stays at the pointer.
    this.putHeld();
    this.frames.set(marks);
  }

  /** Rows by weight, the heaviest first: who is labelled when there is room. */
  setOrder(rows: readonly number[]): void {
    this.order = rows;
    this.frames.redraw();
  }

  setLifted(lifted: Lifted | null): void {
    this.lifted = lifted;
    this.frames.redraw();
  }

  setPinned(rows: ReadonlySet<number>): void {
    this.pinned = rows;
    this.frames.redraw();
  }

  setTheme(theme: Theme): void {
    this.palette = PALETTES[theme];
    this.frames.redraw();
  }

  labelOf(row: number): string | null {
    return this.options.labelOf(row);
  }

  /** Shows all that is drawn. */
  fit(): void {
    this.fitting = true;
    this.camera = networkCamera(this.marks, this.frames.size) ?? this.camera;
    this.frames.redraw();
  }

  look(camera: Camera): void {
    this.fitting = false;
    this.camera = limited(camera, LIMITS);
    this.frames.redraw();
  }

  zoomBy(factor: number): void {
    const { width, height } = this.frames.size;
    this.zoomAt(factor, { x: width / 2, y: height / 2 });
  }

  panBy(dx: number, dy: number): void {
    this.moveTo(panned(this.camera, dx, dy));
  }

  /** Brings a node into the middle unless it is well in sight. */
  show(row: number): void {
    const { x, y } = this.at(row);
    const { width, height } = this.frames.size;
    const inSight = (at: number, length: number) => at > length * EDGE && at < length * (1 - EDGE);
    if (inSight(x, width) && inSight(y, height)) return;
    this.moveTo({ ...this.camera, ...placeOf(this.marks, row) });
  }

  /** Where a node stands on the picture, px. */
  at(row: number): Point {
    return toScreen(this.camera, this.frames.size, placeOf(this.marks, row));
  }

  end(): void {
    clearTimeout(this.rest);
    this.sized.disconnect();
    this.context.stop();
    this.stopGestures();
    this.frames.end();
  }

  private zoomAt(factor: number, point: Point): void {
    this.moveTo(zoomedAt(this.camera, this.frames.size, factor, point, LIMITS));
  }

  /** The reader moves the camera; once it rests, the page is told. */
  private moveTo(camera: Camera): void {
    this.camera = camera;
    this.fitting = false;
    this.moving = true;
    clearTimeout(this.rest);
    this.rest = setTimeout(() => {
      this.moving = false;
      this.options.onRest(this.camera);
      this.frames.redraw();
    }, REST_MS);
    this.frames.redraw();
  }

  private listen(): () => void {
    const { options } = this;
    const { above } = this.frames;
    const ground = {
      grip: (point: Point) => {
        const target = this.nodeAt(point);
        return { target, movable: target !== null };
      },
      hover: (point: Point | null) => {
        const row = point && this.nodeAt(point);
        above.style.cursor = row === null ? "" : "pointer";
        options.onHover(row);
      },
    };
    return listenToPointers<number>(above, ground, {
      pick: (row) => options.onPick(row),
      pickTwice: (row, point) => {
        if (row === null) this.zoomAt(CLOSER, point);
      },
      drag: (row, point) => {
        this.held = { row, place: toPicture(this.camera, this.frames.size, point) };
        this.putHeld();
        this.frames.move(row);
      },
      drop: (row) => {
        if (this.held) options.onDrop(row, this.held.place);
        this.held = null;
      },
      panBy: (dx, dy) => this.panBy(dx, dy),
      zoomAt: (factor, point) => this.zoomAt(factor, point),
    });
  }

  private nodeAt(point: Point): number | null {
    const place = toPicture(this.camera, this.frames.size, point);
    return nodeNear(this.marks, this.camera, place, REACH);
  }

  private putHeld(): void {
    if (!this.held) return;
    const { row, place } = this.held;
    this.marks.places[2 * row] = place.x;
    this.marks.places[2 * row + 1] = place.y;
  }
}
