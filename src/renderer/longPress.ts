const PRESS_MS = 500;
/** A resting finger trembles by so many px. */
const TREMBLE = 8;

interface Point {
  x: number;
  y: number;
}

/** A finger that rests in one place for half a second asks for something; moving, lifting or a second finger cancels. */
export class LongPress {
  /** The press was heard: the lift that follows is no tap. */
  heard = false;
  private from: Point | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Fingers came down; one alone may become a press. */
  down(fingers: number, at: Point, act: () => void): void {
    this.cancel();
    this.heard = false;
    if (fingers !== 1) return;
    this.from = { x: at.x, y: at.y };
    this.timer = setTimeout(() => {
      this.heard = true;
      this.from = null;
      act();
    }, PRESS_MS);
  }

  /** The finger moved; true while it still counts as resting. */
  rests(at: Point): boolean {
    if (this.from && Math.hypot(at.x - this.from.x, at.y - this.from.y) <= TREMBLE) return true;
    this.cancel();
    return false;
  }

  cancel(): void {
    clearTimeout(this.timer);
    this.from = null;
  }
}

/** The fingers on the screen behind an event; 0 where it came from a mouse. */
export function fingersOf(event: MouseEvent | TouchEvent): number {
  return "touches" in event ? event.touches.length : 0;
}
