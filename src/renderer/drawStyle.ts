/** What every node and edge of a picture shares; the WebGL programs read it at each frame. */
export interface DrawStyle {
  paper: string;
  focus: string;
  /** Shapes shrink with a small picture, down to a half. */
  scale: number;
}
