import type { RenderParams } from "sigma/types";

/**
 * Draws nothing. Sigma compiles a program for its hover layer and for each of its default types whether they are used or not;
 * in their place this one saves the time of the first frame.
 */
export class NoProgram {
  reallocate(): void {}
  process(): void {}
  render(_params: RenderParams): void {}
  kill(): void {}
  drawLabel = undefined;
  drawHover = undefined;
}
