import { NetworkCanvas } from "./networkCanvas.ts";

/** With more edges than this lines are drawn without smoothing, and wait until the camera rests. */
const MANY_EDGES = 20_000;

/** A canvas that the graphics card has set up. */
interface PreparedCanvas {
  canvas: HTMLCanvasElement;
  smooth: boolean;
  drawing: NetworkCanvas;
}

let ready: PreparedCanvas | null = null;

/** Asks the graphics card for a canvas beforehand, while nothing else is under way: the next picture of as many edges takes it. */
export function prepareCanvas(edges: number): void {
  const smooth = edges <= MANY_EDGES;
  if (ready?.smooth === smooth && !ready.drawing.lost) return;
  const canvas = document.createElement("canvas");
  const drawing = NetworkCanvas.on(canvas, smooth);
  ready = drawing && { canvas, smooth, drawing };
}

/** The canvas that stands ready, or a new one; `null` where the browser has no WebGL. */
export function takeCanvas(edges: number): PreparedCanvas | null {
  prepareCanvas(edges);
  const taken = ready;
  ready = null;
  return taken;
}
