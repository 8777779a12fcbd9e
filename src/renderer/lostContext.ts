const [MOST, WITHIN_MS] = [3, 60_000];

/** What a picture does when the graphics card lets it go. */
export interface Recovery {
  /** Stops drawing on the lost canvases at once; the answer throws them away. */
  release(): () => void;
  /** Starts again on canvases of its own, with the same view. */
  rebuild(): void;
  /** It was lost again and again: the reader is told. */
  giveUp(): void;
}

/** What becomes of a lost graphics context: the picture is built again, at most three times a minute, and then given up. */
export class LostContext {
  private losses: number[] = [];
  private watched = new AbortController();

  constructor(private readonly recovery: Recovery) {}

  /** Watches these canvases from now on, and no others; the first loss counts for all of them. */
  watch(canvases: Iterable<EventTarget>): void {
    this.stop();
    this.watched = new AbortController();
    const { signal } = this.watched;
    for (const canvas of canvases)
      canvas.addEventListener("webglcontextlost", () => this.lost(), { signal });
  }

  stop(): void {
    this.watched.abort();
  }

  private lost(): void {
    this.stop();
    const now = performance.now();
    this.losses = [...this.losses.filter((time) => now - time < WITHIN_MS), now];
    const discard = this.recovery.release();
    // Other canvases of the picture hear of their own loss first.
    setTimeout(() => {
      discard();
      if (this.losses.length > MOST) this.recovery.giveUp();
      else this.recovery.rebuild();
    });
  }
}
