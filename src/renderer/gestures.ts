import type { Point } from "./camera.ts";

/** A finger or a mouse with its button down; px of the picture. */
export interface Pointer extends Point {
  /** Tells fingers apart. */
  id: number;
  finger: boolean;
}

/** What hands can ask of a picture; places in px of the picture, `T` is what stands on it. A picture answers what it can. */
export interface Intentions<T> {
  /** Something, or nothing, was pressed and let go in one place. */
  pick(target: T | null, at: Point): void;
  /** It was picked once more in the same place, right after. */
  pickTwice?(target: T | null, at: Point): void;
  /** More was asked for: a long press of one finger, or the second button of a mouse. */
  menu?(target: T, at: Point): void;
  /** Something that can be moved follows the pointer. */
  drag?(target: T, at: Point): void;
  /** It was let go somewhere else than it was taken up. */
  drop?(target: T, at: Point): void;
  panBy?(dx: number, dy: number): void;
  zoomAt?(factor: number, at: Point): void;
}

/** What a press begins on. */
export interface Grip<T> {
  target: T | null;
  /** A drag takes it along. */
  movable: boolean;
}

const PRESS_MS = 500;
const TWICE_MS = 300;
/** A press that moves no more is none that drags, px; a resting finger trembles. */
const [STILL, TREMBLE] = [4, 8];
/** Fingers that touch each other must not blow the picture up, px. */
const LEAST_APART = 8;
/** By which a double click comes closer, and by which a wheel does for one px and one line of its way. */
export const CLOSER = 2.2;
const [BY_PX, BY_LINE] = [0.0016, 0.05];

interface Press<T> extends Grip<T> {
  from: Point;
  at: Point;
  state: "still" | "moved" | "heard" | "shared";
}

/** Recognises what pointers and wheels mean: pick, double pick, long press, drag, pan, pinch. It knows no page: events are told to it. */
export class GestureRecogniser<T> {
  private readonly down = new Map<number, Point>();
  private press: Press<T> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private last: (Point & { time: number }) | null = null;

  constructor(private readonly on: Intentions<T>) {}

  /** What a pressed pointer holds or is about to drag. */
  get held(): T | null {
    return this.press?.movable && this.press.state !== "heard" ? this.press.target : null;
  }

  /** A pointer came down on something; a second one ends what the first was about. */
  begin({ id, x, y, finger }: Pointer, grip: Grip<T>): void {
    const at = { x, y };
    if (this.down.size > 0) this.share();
    else {
      this.press = { ...grip, from: at, at, state: "still" };
      const { target } = grip;
      if (finger && target !== null && this.on.menu)
        this.timer = setTimeout(() => this.openMenu(target, at), PRESS_MS);
    }
    this.down.set(id, at);
  }

  /** A pointer that is down moved; true where the picture must not follow it. */
  move({ id, x, y, finger }: Pointer): boolean {
    const before = this.down.get(id);
    const { press } = this;
    if (!before || !press) return false;
    const now = { x, y };
    if (press.state === "heard") return true;
    if (press.state === "still") {
      const far = apart(now, press.from);
      if (finger ? far <= TREMBLE : far < STILL) return finger || press.movable;
      clearTimeout(this.timer);
      press.state = "moved";
    }
    this.down.set(id, now);
    if (this.down.size > 1) this.pinch(id, before, now);
    else if (press.movable && press.target !== null) {
      press.at = now;
      this.on.drag?.(press.target, now);
      return true;
    } else this.on.panBy?.(x - before.x, y - before.y);
    return false;
  }

  /** A pointer was lifted, at a time in ms. */
  end(id: number, time: number): void {
    if (!this.down.delete(id) || this.down.size > 0) return;
    const press = this.release();
    if (press?.state === "still") this.pick(press, time);
  }

  /** Nothing more comes of what is under way; something dragged stays where it is. */
  cancel(): void {
    this.down.clear();
    this.release();
  }

  /** A menu was asked for, whatever else the pointer is about. */
  openMenu(target: T, at: Point): void {
    clearTimeout(this.timer);
    if (this.press) this.press.state = "heard";
    this.on.menu?.(target, at);
  }

  /** A wheel turned by px, or by lines. */
  wheel(delta: number, unit: "px" | "lines", at: Point): void {
    this.on.zoomAt?.(Math.exp(-delta * (unit === "px" ? BY_PX : BY_LINE)), at);
  }

  private pick({ target, at }: Press<T>, time: number): void {
    const { last, on } = this;
    const again = last !== null && time - last.time <= TWICE_MS && apart(last, at) <= TREMBLE;
    this.last = again ? null : { ...at, time };
    if (again && on.pickTwice) on.pickTwice(target, at);
    else on.pick(target, at);
  }

  private pinch(id: number, before: Point, now: Point): void {
    const other = [...this.down].find(([each]) => each !== id)?.[1];
    if (!other) return;
    const spread = (finger: Point) => Math.max(LEAST_APART, apart(finger, other));
    this.on.panBy?.((now.x - before.x) / 2, (now.y - before.y) / 2);
    const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
    this.on.zoomAt?.(spread(now) / spread(before), middle);
  }

  /** Another finger came: what was dragged is let go, and nothing will be picked. */
  private share(): void {
    if (this.release())
      this.press = { target: null, movable: false, from: ORIGIN, at: ORIGIN, state: "shared" };
  }

  /** Ends the press; what was dragged is dropped. */
  private release(): Press<T> | null {
    clearTimeout(this.timer);
    const { press } = this;
    this.press = null;
    if (press?.state === "moved" && press.movable && press.target !== null)
      this.on.drop?.(press.target, press.at);
    return press;
  }
}

const ORIGIN: Point = { x: 0, y: 0 };

const apart = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
