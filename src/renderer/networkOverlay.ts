import type { Box } from "./box.ts";
import type { Point, Size } from "./camera.ts";
import { drawLines, widthOf } from "./labelLayer.ts";
import { networkLabels } from "./networkLabels.ts";
import { GROUP_SHAPES, type NetworkMarks, RING } from "./networkMarks.ts";
import { outlinePath } from "./outlinePath.ts";
import type { Palette } from "./palette.ts";

/** What is lifted above the rest: a node with its neighbours, or a way. The first row leads. */
export interface Lifted {
  rows: readonly number[];
  /** Pairs of rows; `arrow` where the edge leads from the first to the second. */
  lines: readonly { from: number; to: number; arrow: boolean }[];
}

/** All that stands above the marks, as it is drawn in one frame. */
export interface Overlay extends Size {
  marks: NetworkMarks;
  lifted: Lifted | null;
  palette: Palette;
  /** Of the groups. */
  colours: readonly string[];
  /** Rows by weight, the heaviest first: who is labelled when there is room. */
  order: readonly number[];
  pinned: ReadonlySet<number>;
  labelOf(row: number): string | null;
  at(row: number): Point;
  /** Where something else stands over the picture, which no label may touch. */
  covered: readonly Box[];
}

/** Draws what is lifted, pins, and labels where they are clear of each other. */
export function drawOverlay(pen: CanvasRenderingContext2D, overlay: Overlay): void {
  const { lifted, palette } = overlay;
  drawLifted(pen, overlay);
  drawPins(pen, overlay);
  const rows = lifted?.rows ?? [];
  const labels = networkLabels({ ...overlay, lifted: rows }, (text) =>
    widthOf(pen, { text, font: "small" }),
  );
  const first = new Set(rows);
  for (const { row, words, ...box } of labels)
    drawLines(pen, box, [{ text: words, font: "small" }], {
      palette,
      align: "center",
      alpha: lifted && !first.has(row) ? 0.55 : 1,
    });
}

function drawLifted(
  pen: CanvasRenderingContext2D,
  { marks, lifted, palette, colours, at }: Overlay,
): void {
  if (!lifted) return;
  pen.strokeStyle = palette.ink2;
  pen.fillStyle = palette.ink2;
  pen.lineWidth = 1.4;
  for (const { from, to, arrow } of lifted.lines) {
    const [begin, end] = [at(from), at(to)];
    pen.beginPath();
    pen.moveTo(begin.x, begin.y);
    pen.lineTo(end.x, end.y);
    pen.stroke();
    if (arrow) drawHead(pen, begin, end, (marks.radii[to] ?? 4) + 1);
  }
  lifted.rows.forEach((row, i) => {
    const { x, y } = at(row);
    const group = marks.groups[row] ?? 5;
    const radius = (marks.radii[row] ?? 4) + (i === 0 ? 2 : 0);
    const mark = new Path2D(outlinePath(GROUP_SHAPES[group] ?? "circle", x, y, radius));
    pen.fillStyle = colours[group] ?? palette.ink3;
    pen.fill(mark);
    if (group === RING.group) drawHole(pen, palette, x, y, radius);
    pen.lineWidth = i === 0 ? 2.5 : 1;
    pen.strokeStyle = i === 0 ? palette.focus : palette.paper;
    pen.stroke(mark);
  });
}

function drawHole(
  pen: CanvasRenderingContext2D,
  { paper }: Palette,
  x: number,
  y: number,
  radius: number,
): void {
  pen.globalAlpha = 1 - RING.left;
  pen.fillStyle = paper;
  pen.fill(new Path2D(outlinePath("circle", x, y, RING.hole * radius)));
  pen.globalAlpha = 1;
}

/** A filled head that touches the mark it leads to. */
function drawHead(pen: CanvasRenderingContext2D, from: Point, to: Point, short: number): void {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < short + 10) return;
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const [x, y] = [to.x - dx * short, to.y - dy * short];
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(x - 9 * dx + 3.6 * dy, y - 9 * dy - 3.6 * dx);
  pen.lineTo(x - 9 * dx - 3.6 * dy, y - 9 * dy + 3.6 * dx);
  pen.fill();
}

/** A dot in the middle of each node that was put where it stands. */
function drawPins(pen: CanvasRenderingContext2D, { marks, pinned, palette, at }: Overlay): void {
  pen.fillStyle = palette.paper;
  for (const row of pinned) {
    const radius = marks.radii[row] ?? 0;
    if (radius === 0) continue;
    const { x, y } = at(row);
    pen.beginPath();
    pen.arc(x, y, Math.max(1.2, radius * 0.3), 0, 2 * Math.PI);
    pen.fill();
  }
}
