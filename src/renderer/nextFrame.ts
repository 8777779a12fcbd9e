/** Work that is due with the next frame, however often it is asked for meanwhile. */
export class NextFrame {
  private handle = 0;

  constructor(private readonly run: () => void) {}

  ask(): void {
    if (this.handle !== 0) return;
    this.handle = requestAnimationFrame(() => {
      this.handle = 0;
      this.run();
    });
  }

  /** It was done already, or is wanted no more. */
  cancel(): void {
    cancelAnimationFrame(this.handle);
    this.handle = 0;
  }
}
