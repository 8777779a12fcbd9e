import { NextFrame } from "./nextFrame.ts";
import { channels, PALETTES, type Palette, type Theme } from "./palette.ts";
import { type Box, drawAbove, type Lifted } from "./plainAbove.ts";
import { PlainCamera, type PlainView } from "./plainCamera.ts";
import { plainGestures } from "./plainGestures.ts";
import { PlainCanvas, type PlainMarks } from "./plainMarks.ts";
import { takeCanvas } from "./preparedCanvas.ts";

const REACH = 12;
const REST_MS = 140;

interface PlainPictureOptions {
  theme: Theme;
  /** How many edges are to come: very many are drawn without smoothing. */
  edges: number;
  /** A node was picked, or nothing. */
  onPick(row: number | null): void;
  /** The pointer is over a node, or over nothing. */
  onHover(row: number | null): void;
  /** A node was dragged to a place of the graph. */
  onDrop(row: number, place: { x: number; y: number }): void;
  /** The camera rests after the reader moved it. */
  onRest(view: PlainView): void;
  /** The label of a node as far as the page knows it. */
  labelOf(row: number): string | null;
}

/** A picture of any graph, drawn from columns. It holds no graph: only places, ends, radii and groups. */
export interface PlainPicture {
  setMarks(marks: PlainMarks): void;
  /** Rows by weight, the heaviest first: who is labelled when there is room. */
  setOrder(rows: readonly number[]): void;
  setLifted(lifted: Lifted | null): void;
  setPinned(rows: ReadonlySet<number>): void;
  setTheme(theme: Theme): void;
  fit(): void;
  look(view: PlainView): void;
  zoomBy(factor: number): void;
  panBy(dx: number, dy: number): void;
  /** Brings a node into the middle unless it is well in sight. */
  show(row: number): void;
  /** Where a node stands on the picture, px. */
  at(row: number): { x: number; y: number };
  end(): void;
}

/** Colours of the groups, in the order of their marks: circle, square, diamond, triangle, ring, everything else. */
export function groupColours(palette: Palette): string[] {
  return [
    palette.company,
    palette.drug,
    palette.target,
    palette.payload,
    palette.regulator,
    palette.ink3,
  ];
}

/** Draws into the holder; `null` where the browser has no WebGL. */
export function createPlainPicture(
  holder: HTMLElement,
  options: PlainPictureOptions,
): PlainPicture | null {
  const above = document.createElement("canvas");
  const pen = above.getContext("2d");
  const taken = takeCanvas(options.edges);
  if (!taken || !pen) return null;
  const { canvas, smooth } = taken;
  let drawing: PlainCanvas | null = taken.drawing;
  holder.append(canvas, above);
  let marks: PlainMarks = {
    places: new Float32Array(),
    ends: new Uint32Array(),
    radii: new Float32Array(),
    groups: new Float32Array(),
  };
  let order: readonly number[] = [];
  let lifted: Lifted | null = null;
  let pinned: ReadonlySet<number> = new Set();
  let palette = PALETTES[options.theme];
  let [rest, moving] = [0, false];
  /** Whether anything has been drawn; the moment is marked, for whoever measures. */
  let told = false;
  /** The marks stand as they are to be drawn, and only what is above them is missing. */
  let marksStand = false;
  /** All is shown, also when the picture gets another size, until the reader moves the camera. */
  let fitted = false;
  /** The node that a press is on, and where the drag has taken it. */
  let held: { row: number; place: { x: number; y: number } | null } | null = null;
  const camera = new PlainCamera(() => ({
    width: holder.clientWidth,
    height: holder.clientHeight,
  }));
  const at = (row: number) =>
    camera.toScreen(marks.places[2 * row] ?? 0, marks.places[2 * row + 1] ?? 0);

  const takeSize = (width: number, height: number): number => {
    const ratio = window.devicePixelRatio || 1;
    for (const each of [canvas, above]) {
      const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
      if (each.width !== w || each.height !== h) [each.width, each.height] = [w, h];
    }
    return ratio;
  };
  // Another size makes the graphics card finish what it has; now it has nothing yet.
  takeSize(holder.clientWidth, holder.clientHeight);
  const drawMarks = (width: number, height: number, ratio: number, colours: readonly string[]) => {
    const edges = marks.ends.length / 2;
    drawing?.draw({
      x: camera.x,
      y: camera.y,
      scaleX: (2 * camera.scale) / width,
      scaleY: (2 * camera.scale) / height,
      ratio,
      colours: colours.map((colour) =>
        mixed(channels(colour), channels(palette.paper), lifted ? 0.72 : 0),
      ),
      line: channels(palette.line),
      lineAlpha:
        moving && !smooth
          ? 0
          : (lifted ? 0.45 : 1) * Math.min(0.5, Math.max(0.035, 13 / Math.sqrt(edges + 1))),
    });
  };
  const paint = () => {
    const { width, height } = camera.size();
    if (width === 0 || height === 0) return;
    const ratio = takeSize(width, height);
    const colours = groupColours(palette);
    if (!marksStand) drawMarks(width, height, ratio, colours);
    if (!told && marks.radii.length > 0) {
      told = true;
      performance.mark("own-drawn");
      // Names and all else above come a frame later: the first one hands the whole graph to the graphics card.
      redraw();
      marksStand = true;
      return;
    }
    marksStand = false;
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    pen.clearRect(0, 0, width, height);
    drawAbove(pen, {
      marks,
      lifted,
      palette,
      colours,
      order,
      pinned,
      labelOf: options.labelOf,
      at,
      width,
      height,
      covered: coveredIn(holder),
    });
  };
  const next = new NextFrame(paint);
  const redraw = () => {
    marksStand = false;
    next.ask();
  };
  const moved = () => {
    fitted = false;
    moving = true;
    window.clearTimeout(rest);
    rest = window.setTimeout(() => {
      moving = false;
      options.onRest({ x: camera.x, y: camera.y, scale: camera.scale });
      redraw();
    }, REST_MS);
    redraw();
  };
  const nodeAt = (x: number, y: number): number | null => {
    let [best, nearest] = [-1, Number.POSITIVE_INFINITY];
    const from = camera.toGraph(x, y);
    for (let row = 0; row < marks.radii.length; row++) {
      const radius = marks.radii[row] ?? 0;
      if (radius === 0) continue;
      const dx = ((marks.places[2 * row] ?? 0) - from.x) * camera.scale;
      const dy = ((marks.places[2 * row + 1] ?? 0) - from.y) * camera.scale;
      const far = Math.sqrt(dx * dx + dy * dy) - radius;
      if (far < nearest) [best, nearest] = [row, far];
    }
    return nearest <= REACH ? best : null;
  };
  /** The layout may go on meanwhile; what is held stays at the pointer. */
  const moveHeld = () => {
    if (!held?.place) return;
    const { row, place } = held;
    marks.places[2 * row] = place.x;
    marks.places[2 * row + 1] = place.y;
    drawing?.move(row, place.x, place.y);
  };
  const stopGestures = plainGestures(above, {
    panBy: (dx, dy) => {
      camera.panBy(dx, dy);
      moved();
    },
    zoomAt: (factor, x, y) => {
      camera.zoomAt(factor, x, y);
      moved();
    },
    pick: (x, y) => options.onPick(nodeAt(x, y)),
    hover: (place) => {
      const row = place && nodeAt(place.x, place.y);
      above.style.cursor = row === null ? "" : "pointer";
      options.onHover(row);
    },
    take: (x, y) => {
      const row = nodeAt(x, y);
      held = row === null ? null : { row, place: null };
      return held !== null;
    },
    drag: (x, y) => {
      if (!held) return;
      held.place = camera.toGraph(x, y);
      moveHeld();
      redraw();
    },
    drop: () => {
      if (held?.place) options.onDrop(held.row, held.place);
      held = null;
    },
  });
  canvas.addEventListener("webglcontextlost", (event) => {
    event.preventDefault();
    drawing = null;
  });
  canvas.addEventListener("webglcontextrestored", () => {
    drawing = PlainCanvas.on(canvas, smooth);
    drawing?.set(marks);
    redraw();
  });
  const sized = new ResizeObserver(() => {
    const { width, height } = camera.size();
    const ratio = window.devicePixelRatio || 1;
    // It is told of the first size too, which is drawn already.
    if (canvas.width === Math.round(width * ratio) && canvas.height === Math.round(height * ratio))
      return;
    if (fitted) camera.fit(marks);
    redraw();
  });
  sized.observe(holder);
  return {
    setMarks(next) {
      marks = next;
      drawing?.set(marks);
      moveHeld();
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
    setPinned(rows) {
      pinned = rows;
      redraw();
    },
    setTheme(next) {
      palette = PALETTES[next];
      redraw();
    },
    fit() {
      fitted = true;
      camera.fit(marks);
      redraw();
    },
    look(view) {
      fitted = false;
      camera.look(view);
      redraw();
    },
    zoomBy(factor) {
      camera.zoomAt(factor, holder.clientWidth / 2, holder.clientHeight / 2);
      moved();
    },
    panBy(dx, dy) {
      camera.panBy(dx, dy);
      moved();
    },
    show(row) {
      const { x, y } = at(row);
      const { width, height } = camera.size();
      if (x > width * 0.15 && x < width * 0.85 && y > height * 0.15 && y < height * 0.85) return;
      camera.look({
        x: marks.places[2 * row] ?? 0,
        y: marks.places[2 * row + 1] ?? 0,
        scale: camera.scale,
      });
      moved();
    },
    at,
    end() {
      next.cancel();
      window.clearTimeout(rest);
      sized.disconnect();
      stopGestures();
      canvas.remove();
      above.remove();
    },
  };
}

/** What stands in the holder beside the canvases: the legend. */
function coveredIn(holder: HTMLElement): Box[] {
  const others = [...holder.children].filter(
    (child) => child instanceof HTMLElement && !(child instanceof HTMLCanvasElement),
  );
  return (others as HTMLElement[]).map(
    ({ offsetLeft: left, offsetTop: top, offsetWidth, offsetHeight }) => ({
      left,
      top,
      right: left + offsetWidth,
      bottom: top + offsetHeight,
    }),
  );
}

type Channels = readonly [number, number, number];

function mixed(colour: Channels, paper: Channels, part: number): [number, number, number] {
  const mix = (a: number, b: number) => a + (b - a) * part;
  return [mix(colour[0], paper[0]), mix(colour[1], paper[1]), mix(colour[2], paper[2])];
}
