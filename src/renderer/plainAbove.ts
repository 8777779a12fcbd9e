import { FONTS, widthOf } from "./labelLayer.ts";
import type { Palette } from "./palette.ts";
import type { PlainMarks } from "./plainMarks.ts";

/** What is lifted above the rest: a node with its neighbours, or a way. The first row leads. */
export interface Lifted {
  rows: readonly number[];
  /** Pairs of rows; `arrow` where the edge leads from the first to the second. */
  lines: readonly { from: number; to: number; arrow: boolean }[];
}

/** All that stands above the marks, as it is drawn in one frame. */
export interface Above {
  marks: PlainMarks;
  lifted: Lifted | null;
  palette: Palette;
  colours: readonly string[];
  /** Rows by weight, the heaviest first: who is labelled when there is room. */
  order: readonly number[];
  pinned: ReadonlySet<number>;
  labelOf(row: number): string | null;
  at(row: number): { x: number; y: number };
  width: number;
  height: number;
  /** Where something else stands over the picture, which no label may touch. */
  covered: readonly Box[];
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const MOST_LABELS = 60;
const LONGEST = 40;
const [TALL, GAP] = [17, 4];
/** With more nodes than this labels may stand over marks. */
const MOST_KEPT_CLEAR = 3000;

/** Draws what is lifted, pins, and labels where they are clear of each other: first of the lifted, then of the heaviest. */
export function drawAbove(pen: CanvasRenderingContext2D, above: Above): void {
  drawLifted(pen, above);
  drawPins(pen, above);
  pen.font = FONTS.small.font;
  pen.textAlign = "left";
  pen.textBaseline = "middle";
  pen.lineJoin = "round";
  const { lifted, order, palette } = above;
  const first = new Set(lifted?.rows);
  const boxes = [...marksInSight(above), ...above.covered.map((box) => ({ row: -1, box }))];
  let count = 0;
  for (const row of lifted
    ? [...lifted.rows, ...order.filter((other) => !first.has(other))]
    : order) {
    if (count >= MOST_LABELS) break;
    const words = wordsOf(row, above);
    const box = words && placed(row, widthOf(pen, { text: words, font: "small" }), boxes, above);
    if (!words || !box) continue;
    boxes.push({ row: -1, box });
    count++;
    pen.globalAlpha = lifted && !first.has(row) ? 0.55 : 1;
    pen.lineWidth = 4;
    pen.strokeStyle = palette.paper;
    pen.strokeText(words, box.left, (box.top + box.bottom) / 2);
    pen.fillStyle = palette.ink;
    pen.fillText(words, box.left, (box.top + box.bottom) / 2);
  }
  pen.globalAlpha = 1;
}

/** The label of a node in sight, cut where it is long; a label of a megabyte is cut before it is looked at. */
function wordsOf(row: number, { marks, at, width, height, labelOf }: Above): string | null {
  if (marks.radii[row] === 0) return null;
  const { x, y } = at(row);
  if (x < 0 || y < 8 || x > width || y > height - 8) return null;
  const label = labelOf(row)
    ?.slice(0, 4 * LONGEST)
    .replace(/\s+/g, " ")
    .trim();
  if (!label) return null;
  const letters = [...label];
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join("")}…` : label;
}

function marksInSight({ marks, at, width, height }: Above): { row: number; box: Box }[] {
  if (marks.radii.length > MOST_KEPT_CLEAR) return [];
  const boxes: { row: number; box: Box }[] = [];
  marks.radii.forEach((radius, row) => {
    const { x, y } = at(row);
    const half = 0.8 * radius;
    if (radius > 0 && x > -half && y > -half && x < width + half && y < height + half)
      boxes.push({
        row,
        box: { left: x - half, right: x + half, top: y - half, bottom: y + half },
      });
  });
  return boxes;
}

/** Where a label has room: right of its mark, left, below or above it; of a lifted node at least clear of other labels. */
function placed(
  row: number,
  wide: number,
  boxes: readonly { row: number; box: Box }[],
  above: Above,
): Box | null {
  const { marks, at, width, height, lifted } = above;
  const { x, y } = at(row);
  const away = (marks.radii[row] ?? 4) + GAP;
  const box = (left: number, middle: number): Box => ({
    left,
    right: left + wide,
    top: middle - TALL / 2,
    bottom: middle + TALL / 2,
  });
  const choices = [
    box(x + away, y),
    box(x - away - wide, y),
    box(x - wide / 2, y + away + TALL / 2),
    box(x - wide / 2, y - away - TALL / 2),
  ];
  const inside = ({ left, right, top, bottom }: Box) =>
    left >= 4 && right <= width - 4 && top >= 0 && bottom <= height;
  const clear = (wanted: Box, ofMarks: boolean) =>
    boxes.every(
      ({ row: other, box: { left, right, top, bottom } }) =>
        other === row ||
        (other >= 0 && !ofMarks && other !== lifted?.rows[0]) ||
        wanted.left > right + GAP ||
        wanted.right + GAP < left ||
        wanted.top > bottom ||
        wanted.bottom < top,
    );
  const free = choices.filter(inside);
  return (
    free.find((wanted) => clear(wanted, true)) ??
    (lifted?.rows.includes(row) ? free.find((wanted) => clear(wanted, false)) : null) ??
    null
  );
}

function drawLifted(
  pen: CanvasRenderingContext2D,
  { marks, lifted, palette, colours, at }: Above,
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
    drawMark(pen, group, x, y, (marks.radii[row] ?? 4) + (i === 0 ? 2 : 0));
    pen.fillStyle = colours[group] ?? palette.ink3;
    pen.fill();
    pen.lineWidth = i === 0 ? 2.5 : 1;
    pen.strokeStyle = i === 0 ? palette.focus : palette.paper;
    pen.stroke();
  });
}

/** The outline of a mark, as the graphics card draws its group: circle, square, diamond, triangle, and round for all others. */
function drawMark(
  pen: CanvasRenderingContext2D,
  group: number,
  x: number,
  y: number,
  radius: number,
): void {
  pen.beginPath();
  if (group === 1) pen.rect(x - 0.86 * radius, y - 0.86 * radius, 1.72 * radius, 1.72 * radius);
  else if (group === 2 || group === 3) {
    const corners = group === 2 ? DIAMOND : TRIANGLE;
    corners.forEach(([dx, dy], i) => {
      if (i === 0) pen.moveTo(x + dx * radius, y + dy * radius);
      else pen.lineTo(x + dx * radius, y + dy * radius);
    });
    pen.closePath();
  } else pen.arc(x, y, radius, 0, 2 * Math.PI);
}

const DIAMOND = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
] as const;
const TRIANGLE = [
  [0, -1],
  [1, 0.8],
  [-1, 0.8],
] as const;

/** A filled head that touches the mark it leads to. */
function drawHead(
  pen: CanvasRenderingContext2D,
  from: { x: number; y: number },
  to: { x: number; y: number },
  short: number,
): void {
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
function drawPins(pen: CanvasRenderingContext2D, { marks, pinned, palette, at }: Above): void {
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
