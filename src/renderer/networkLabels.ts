import type { LabelSide } from "../layout/scene.ts";
import type { Box } from "./box.ts";
import type { Point, Size } from "./camera.ts";
import { cleanLabel, LabelPlacer, type LabelWish, type PlacedLabel } from "./labels.ts";
import type { NetworkMarks } from "./networkMarks.ts";

/** What the labels of a network are placed for; all in px of the picture. */
export interface Labelled extends Size {
  marks: NetworkMarks;
  /** Rows that are lifted above the rest, the first of them leading; they are named first. */
  lifted: readonly number[];
  /** Rows by weight, the heaviest first: who is named when there is room. */
  order: readonly number[];
  labelOf(row: number): string | null;
  at(row: number): Point;
  /** Where something else stands over the picture, which no label may touch. */
  covered: readonly Box[];
}

/** A label with its place, wide enough for its words and `SIDE_ROOM` at each side. */
export interface NetworkLabel extends PlacedLabel {
  row: number;
  words: string;
}

const MOST = 60;
const LONGEST = 40;
const [HEIGHT, GAP, SIDE_ROOM, MARGIN] = [17, 4, 2, 4];
/** With more nodes than this labels may stand over marks. */
const MOST_KEPT_CLEAR = 3000;
const SIDES: readonly LabelSide[] = ["right", "left", "below", "above"];

/** Labels clear of each other: first of what is lifted, which may stand over marks but the first, then of the heaviest. */
export function networkLabels(
  labelled: Labelled,
  widthOf: (words: string) => number,
): NetworkLabel[] {
  const { lifted, order, marks, width, height } = labelled;
  const first = new Set(lifted);
  const placer = new LabelPlacer({
    ...obstaclesOf(labelled),
    bounds: { x: MARGIN, y: 0, width: width - 2 * MARGIN, height },
  });
  const placed: NetworkLabel[] = [];
  const name = (row: number) => {
    if (placed.length >= MOST) return;
    const words = wordsOf(row, labelled);
    if (!words) return;
    const reach = marks.radii[row] ?? 0;
    const wish: LabelWish = {
      id: String(row),
      weight: 0,
      width: widthOf(words) + 2 * SIDE_ROOM,
      height: HEIGHT,
      anchor: { ...labelled.at(row), reachX: reach, reachY: reach },
      gap: GAP,
      sides: SIDES,
      mustStand: false,
      straight: true,
      overMarks: first.has(row),
    };
    const place = placer.place(wish);
    if (place) placed.push({ ...place, row, words });
  };
  for (const row of lifted) name(row);
  for (const row of order) {
    if (placed.length >= MOST) break;
    if (!first.has(row)) name(row);
  }
  return placed;
}

/** The words of a node in sight, cut where they are long; a label of a megabyte is cut before it is looked at. */
function wordsOf(row: number, { marks, at, width, height, labelOf }: Labelled): string | null {
  if (!marks.radii[row]) return null;
  const { x, y } = at(row);
  if (x < 0 || y < 8 || x > width || y > height - 8) return null;
  const label = labelOf(row)
    ?.slice(0, 4 * LONGEST)
    .replace(/\s+/g, " ")
    .trim();
  return label ? cleanLabel(label, LONGEST) : null;
}

/** What stands over the picture and the mark that leads, which stay clear, and the other marks in sight. */
function obstaclesOf({ marks, at, width, height, lifted, covered }: Labelled) {
  const boxes = [...covered];
  const others: Box[] = [];
  if (marks.radii.length <= MOST_KEPT_CLEAR)
    marks.radii.forEach((radius, row) => {
      if (radius === 0) return;
      const { x, y } = at(row);
      const half = 0.8 * radius;
      if (x < -half || y < -half || x > width + half || y > height + half) return;
      const box = { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
      (row === lifted[0] ? boxes : others).push(box);
    });
  return { boxes, marks: others };
}
