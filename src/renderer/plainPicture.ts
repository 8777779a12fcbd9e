import { FONTS } from "./labelLayer.ts";
import { channels, PALETTES, type Palette, type Theme } from "./palette.ts";
import { PlainCanvas, type PlainMarks } from "./plainMarks.ts";

const REACH = 12;
const MOST_LABELS = 60;
/** With more edges than this the lines wait until the camera rests. */
const MANY_EDGES = 40_000;
const REST_MS = 140;

/** What is lifted above the rest: a node with its neighbours, or a way. */
export interface Lifted {
  rows: readonly number[];
  /** Pairs of rows. */
  lines: readonly (readonly [number, number])[];
}

interface PlainPictureOptions {
  theme: Theme;
  /** How many edges are to come: very many are drawn without smoothing. */
  edges: number;
  /** A node was picked, or nothing. */
  onPick(row: number | null): void;
  /** The label of a node as far as the page knows it. */
  labelOf(row: number): string | null;
}

/** A picture of any graph, drawn from columns. It holds no graph: only places, ends, radii and groups. */
export interface PlainPicture {
  setMarks(marks: PlainMarks): void;
  /** Rows by weight, the heaviest first: who is labelled when there is room. */
  setOrder(rows: readonly number[]): void;
  setLifted(lifted: Lifted | null): void;
  setTheme(theme: Theme): void;
  fit(): void;
  zoomBy(factor: number): void;
  panBy(dx: number, dy: number): void;
  /** Brings a node into the middle. */
  show(row: number): void;
  redraw(): void;
  end(): void;
}

/** Colours of the groups, in the order of their marks: circle, square, diamond, triangle, ring, everything else. */
export function groupColours(palette: Palette): string[] {
  return [palette.company, palette.drug, palette.target, palette.payload, palette.regulator, palette.ink3];
}

/** Draws into the holder; `null` where the browser has no WebGL. */
export function createPlainPicture(holder: HTMLElement, { theme, edges: many, onPick, labelOf }: PlainPictureOptions): PlainPicture | null {
  const canvas = layer(holder);
  const above = layer(holder);
  let marks: PlainMarks = { places: new Float32Array(), ends: new Uint32Array(), radii: new Float32Array(), groups: new Float32Array() };
  let order: readonly number[] = [];
  let lifted: Lifted | null = null;
  let palette = PALETTES[theme];
  let drawing = PlainCanvas.on(canvas, many <= MANY_EDGES);
  const pen = above.getContext("2d");
  if (!drawing || !pen) {
    canvas.remove();
    above.remove();
    return null;
  }
  const camera = { x: 0, y: 0, scale: 1 };
  let [frame, rest, moving] = [0, 0, false];

  const size = () => ({ width: holder.clientWidth, height: holder.clientHeight, ratio: window.devicePixelRatio || 1 });
  const at = (row: number) => {
    const { width, height } = size();
    return {
      x: ((marks.places[2 * row] ?? 0) - camera.x) * camera.scale + width / 2,
      y: (camera.y - (marks.places[2 * row + 1] ?? 0)) * camera.scale + height / 2,
    };
  };
  const paint = () => {
    frame = 0;
    const { width, height, ratio } = size();
    if (width === 0 || height === 0) return;
    for (const each of [canvas, above]) {
      const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
      if (each.width !== w || each.height !== h) [each.width, each.height] = [w, h];
    }
    const edges = marks.ends.length / 2;
    const strength = lifted ? 0.45 : 1;
    drawing?.draw({
      x: camera.x,
      y: camera.y,
      scaleX: (2 * camera.scale) / width,
      scaleY: (2 * camera.scale) / height,
      ratio,
      colours: groupColours(palette).map((colour) => mixed(channels(colour), channels(palette.paper), lifted ? 0.72 : 0)),
      line: channels(palette.line),
      lineAlpha: moving && edges > MANY_EDGES ? 0 : strength * Math.min(0.5, Math.max(0.035, 13 / Math.sqrt(edges + 1))),
    });
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, width, height);
    drawAbove(pen, { marks, lifted, palette, order, labelOf, at, width, height });
  };
  const redraw = () => {
    if (frame === 0) frame = requestAnimationFrame(paint);
  };
  const moved = () => {
    moving = true;
    window.clearTimeout(rest);
    rest = window.setTimeout(() => {
      moving = false;
      redraw();
    }, REST_MS);
    redraw();
  };
  const zoomAt = (factor: number, x: number, y: number) => {
    const { width, height } = size();
    const scale = Math.min(400, Math.max(1e-4, camera.scale * factor));
    const [dx, dy] = [x - width / 2, y - height / 2];
    camera.x += dx / camera.scale - dx / scale;
    camera.y -= dy / camera.scale - dy / scale;
    camera.scale = scale;
    moved();
  };
  const panBy = (dx: number, dy: number) => {
    camera.x -= dx / camera.scale;
    camera.y += dy / camera.scale;
    moved();
  };
  const pickAt = (x: number, y: number): number | null => {
    let [best, nearest] = [-1, Number.POSITIVE_INFINITY];
    for (let row = 0; row < marks.radii.length; row++) {
      const radius = marks.radii[row] ?? 0;
      if (radius === 0) continue;
      const place = at(row);
      const far = Math.hypot(place.x - x, place.y - y) - radius;
      if (far < nearest) [best, nearest] = [row, far];
    }
    return nearest <= REACH ? best : null;
  };
  const stopGestures = gestures(above, { panBy, zoomAt, pick: (x, y) => onPick(pickAt(x, y)) });
  const fit = () => {
    const { width, height } = size();
    const box = boxOf(marks);
    if (!box || width === 0) return;
    camera.x = (box.left + box.right) / 2;
    camera.y = (box.low + box.high) / 2;
    camera.scale = Math.min((width - 80) / Math.max(box.right - box.left, 1e-6), (height - 80) / Math.max(box.high - box.low, 1e-6), 60);
    redraw();
  };
  canvas.addEventListener("webglcontextlost", (event) => {
    event.preventDefault();
    drawing = null;
  });
  canvas.addEventListener("webglcontextrestored", () => {
    drawing = PlainCanvas.on(canvas, many <= MANY_EDGES);
    drawing?.set(marks);
    redraw();
  });
  const sized = new ResizeObserver(redraw);
  sized.observe(holder);
  return {
    setMarks(next) {
      marks = next;
      drawing?.set(marks);
      redraw();
    },
    setOrder(rows) {
      order = rows;
      redraw();
    },
    setLifted(next) {
      lifted = next;
      redraw();
    },
    setTheme(next) {
      palette = PALETTES[next];
      redraw();
    },
    fit,
    zoomBy: (factor) => zoomAt(factor, holder.clientWidth / 2, holder.clientHeight / 2),
    panBy,
    show(row) {
      camera.x = marks.places[2 * row] ?? 0;
      camera.y = marks.places[2 * row + 1] ?? 0;
      redraw();
    },
    redraw,
    end() {
      cancelAnimationFrame(frame);
      window.clearTimeout(rest);
      sized.disconnect();
      stopGestures();
      canvas.remove();
      above.remove();
    },
  };
}

function layer(holder: HTMLElement): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  holder.append(canvas);
  return canvas;
}

function mixed(
  colour: readonly [number, number, number],
  paper: readonly [number, number, number],
  part: number,
): [number, number, number] {
  const mix = (a: number, b: number) => a + (b - a) * part;
  return [mix(colour[0], paper[0]), mix(colour[1], paper[1]), mix(colour[2], paper[2])];
}

function boxOf({ places, radii }: PlainMarks): { left: number; right: number; low: number; high: number } | null {
  const box = {
    left: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    low: Number.POSITIVE_INFINITY,
    high: Number.NEGATIVE_INFINITY,
  };
  for (let row = 0; row < radii.length; row++) {
    if (radii[row] === 0) continue;
    const [x, y] = [places[2 * row] ?? 0, places[2 * row + 1] ?? 0];
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.low = Math.min(box.low, y);
    box.high = Math.max(box.high, y);
  }
  return Number.isFinite(box.left) ? box : null;
}

interface Above {
  marks: PlainMarks;
  lifted: Lifted | null;
  palette: Palette;
  order: readonly number[];
  labelOf(row: number): string | null;
  at(row: number): { x: number; y: number };
  width: number;
  height: number;
}

/** What is lifted, and labels where they are clear of each other: first of the lifted, then of the heaviest. */
function drawAbove(pen: CanvasRenderingContext2D, { marks, lifted, palette, order, labelOf, at, width, height }: Above): void {
  const colours = groupColours(palette);
  if (lifted) {
    pen.strokeStyle = palette.ink2;
    pen.lineWidth = 1.4;
    for (const [a, b] of lifted.lines) {
      const [from, to] = [at(a), at(b)];
      pen.beginPath();
      pen.moveTo(from.x, from.y);
      pen.lineTo(to.x, to.y);
      pen.stroke();
    }
    lifted.rows.forEach((row, i) => {
      const { x, y } = at(row);
      pen.beginPath();
      pen.arc(x, y, (marks.radii[row] ?? 4) + (i === 0 ? 2 : 0), 0, 2 * Math.PI);
      pen.fillStyle = colours[marks.groups[row] ?? 5] ?? palette.ink3;
      pen.fill();
      pen.lineWidth = i === 0 ? 2.5 : 1;
      pen.strokeStyle = i === 0 ? palette.focus : palette.paper;
      pen.stroke();
    });
  }
  pen.font = FONTS.small.font;
  pen.textAlign = "left";
  pen.textBaseline = "middle";
  pen.lineJoin = "round";
  const taken: { x: number; y: number; right: number }[] = [];
  for (const row of lifted ? [...lifted.rows, ...order] : order) {
    if (taken.length >= MOST_LABELS) break;
    if (marks.radii[row] === 0) continue;
    const { x, y } = at(row);
    if (x < 0 || y < 8 || x > width || y > height - 8) continue;
    const label = labelOf(row);
    if (label === null || label === "") continue;
    const words = label.length > 40 ? `${label.slice(0, 39)}…` : label;
    const left = x + (marks.radii[row] ?? 4) + 4;
    const right = left + pen.measureText(words).width;
    if (right > width - 4 || taken.some((box) => Math.abs(box.y - y) < 17 && left < box.right + 8 && box.x < right + 8)) continue;
    taken.push({ x: left, y, right });
    pen.lineWidth = 4;
    pen.strokeStyle = palette.paper;
    pen.strokeText(words, left, y);
    pen.fillStyle = lifted && !lifted.rows.includes(row) ? palette.ink3 : palette.ink;
    pen.fillText(words, left, y);
  }
}

interface Moves {
  panBy(dx: number, dy: number): void;
  zoomAt(factor: number, x: number, y: number): void;
  pick(x: number, y: number): void;
}

/** Drag pans, wheel and pinch zoom, a press without a drag picks; the answer ends it. */
function gestures(canvas: HTMLCanvasElement, { panBy, zoomAt, pick }: Moves): () => void {
  const held = new Map<number, { x: number; y: number }>();
  let dragged = false;
  const place = (event: PointerEvent | WheelEvent) => {
    const frame = canvas.getBoundingClientRect();
    return { x: event.clientX - frame.left, y: event.clientY - frame.top };
  };
  const stop = new AbortController();
  const { signal } = stop;
  const down = (event: PointerEvent) => {
    canvas.setPointerCapture(event.pointerId);
    if (held.size === 0) dragged = false;
    held.set(event.pointerId, place(event));
  };
  const move = (event: PointerEvent) => {
    const before = held.get(event.pointerId);
    if (!before) return;
    const now = place(event);
    const other = [...held].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      dragged = true;
      const apart = (a: { x: number; y: number }) => Math.max(8, Math.hypot(a.x - other.x, a.y - other.y));
      zoomAt(apart(now) / apart(before), (now.x + other.x) / 2, (now.y + other.y) / 2);
    } else if (dragged || Math.hypot(now.x - before.x, now.y - before.y) > 3) {
      dragged = true;
      panBy(now.x - before.x, now.y - before.y);
    } else return;
    held.set(event.pointerId, now);
  };
  const up = (event: PointerEvent) => {
    if (held.delete(event.pointerId) && held.size === 0 && !dragged && event.type === "pointerup") {
      const { x, y } = place(event);
      pick(x, y);
    }
  };
  canvas.addEventListener("pointerdown", down, { signal });
  canvas.addEventListener("pointermove", move, { signal });
  canvas.addEventListener("pointerup", up, { signal });
  canvas.addEventListener("pointercancel", up, { signal });
  canvas.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const { x, y } = place(event);
      zoomAt(Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0016)), x, y);
    },
    { signal, passive: false },
  );
  return () => stop.abort();
}
