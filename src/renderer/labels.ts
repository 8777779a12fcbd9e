import type { LabelSide } from "../layout/scene.ts";
import { type Box, BoxIndex, isWithin } from "./box.ts";

/** A label that wants a place; all in px of the viewport, y downward. */
export interface LabelWish {
  id: string;
  /** Larger is placed first. */
  weight: number;
  width: number;
  height: number;
  /** Where the thing is, and how far its shape reaches. */
  anchor: { x: number; y: number; reachX: number; reachY: number };
  /** Between the shape and the label; 7 when absent. */
  gap?: number;
  sides: readonly LabelSide[];
  /** A label that matters more than a crossed line is placed even across one; `far`: rather farther off than across one. */
  mustStand: boolean | "far";
  /** In a row of its like: straight beside its thing or not at all. */
  straight?: boolean;
  /** Where no place is clear of marks it stands over one. */
  overMarks?: boolean;
}

export interface PlacedLabel extends Box {
  id: string;
  side: LabelSide;
}

/** What labels must keep clear of. */
export interface Obstacles {
  boxes: readonly Box[];
  /** Marks that a label may cover where it is wished. */
  marks?: readonly Box[];
  /** Points along every drawn edge. */
  points?: readonly { x: number; y: number }[];
  bounds: Box;
}

const GAP = 7;

type Spot = Box & { side: LabelSide };

/** Where a label stands on a side of its thing, a little off the straight place. */
function spotAt(wish: LabelWish, side: LabelSide, dx: number, dy: number): Spot {
  const { width, height, anchor, gap = GAP } = wish;
  const { reachX, reachY } = anchor;
  let [x, y] = [anchor.x - width / 2 + dx, anchor.y - height / 2 + dy];
  if (side === "right") x = anchor.x + reachX + gap + dx;
  else if (side === "left") x = anchor.x - reachX - gap - width + dx;
  else if (side === "above") y = anchor.y - reachY - gap - height + dy;
  else y = anchor.y + reachY + gap - 2 + dy;
  return { x, y, width, height, side };
}

/** Small shifts off the straight place, tried when the place itself is taken. */
const SHIFTS: readonly [number, number][] = [
  [0, 0],
  [0, -12],
  [0, 12],
  [14, 0],
  [-14, 0],
  [26, 10],
  [-26, 10],
  [26, -10],
  [-26, -10],
];
const STRAIGHT = SHIFTS.slice(0, 1);
/** Places farther off, tried by the first of a picture before they would stand across a line. */
const FARTHER: readonly [number, number][] = [16, 28].flatMap((far) =>
  [-1, -0.5, 0, 0.5, 1].flatMap((part): [number, number][] => [
    [part * far, -far],
    [part * far, far],
    [-far, part * far],
    [far, part * far],
  ]),
);

/** Finds places for labels one after the other: what has a place keeps it, so the most important are placed first. */
export class LabelPlacer {
  private readonly taken: BoxIndex;
  private readonly marks: BoxIndex;
  private readonly points: BoxIndex;
  private readonly bounds: Box;

  constructor({ boxes, marks = [], points = [], bounds }: Obstacles) {
    this.taken = new BoxIndex(boxes);
    this.marks = new BoxIndex(marks);
    this.points = new BoxIndex(points.map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
    this.bounds = bounds;
  }

  /**
   * A place on the first wished side that meets no label, mark or line; then with small shifts; then, for a label
   * that must stand, across as little of lines as can be but never on another label or mark.
   */
  place(wish: LabelWish): PlacedLabel | null {
    const spot = this.spot(wish, false) ?? (wish.overMarks ? this.spot(wish, true) : undefined);
    if (!spot) return null;
    this.taken.add(spot);
    return { id: wish.id, ...spot };
  }

  private spot(wish: LabelWish, overMarks: boolean): Spot | undefined {
    const near = this.search(wish, wish.straight ? STRAIGHT : SHIFTS, overMarks);
    if (near.clear || !wish.mustStand) return near.clear;
    const far =
      wish.mustStand === "far" && !wish.straight
        ? this.search(wish, FARTHER, overMarks)
        : { clear: undefined, crossed: [] };
    return (
      far.clear ??
      [...near.crossed, ...far.crossed]
        .map((spot) => ({ spot, count: this.points.count(innerPart(spot)) }))
        .sort((a, b) => a.count - b.count)[0]?.spot
    );
  }

  /** The first spot that meets nothing, and those before it that only lines cross. */
  private search(wish: LabelWish, shifts: typeof SHIFTS, overMarks: boolean) {
    const crossed: Spot[] = [];
    for (const [dx, dy] of shifts)
      for (const side of wish.sides) {
        const spot = spotAt(wish, side, dx, dy);
        if (!isWithin(spot, this.bounds) || this.taken.meets(spot)) continue;
        if (!overMarks && this.marks.meets(spot)) continue;
        if (!this.points.meets(innerPart(spot))) return { clear: spot, crossed };
        crossed.push(spot);
      }
    return { clear: undefined, crossed };
  }
}

/** The part of a label that no line may cross; they may touch its upper and lower edge. */
const innerPart = ({ x, y, width, height }: Box): Box => ({
  x: x - 1,
  y: y + 2,
  width: width + 2,
  height: height - 4,
});

/** A place for each label that fits somewhere, by weight; `LabelPlacer` says where. */
export function placeLabels(wishes: readonly LabelWish[], obstacles: Obstacles): PlacedLabel[] {
  const placer = new LabelPlacer(obstacles);
  return [...wishes]
    .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
    .flatMap((wish) => placer.place(wish) ?? []);
}

/** Takes out control and direction-override characters and cuts what no reader would read. */
export function cleanLabel(text: string, most = 42): string {
  const clean = text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    "",
  );
  const letters = Array.from(clean);
  return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : clean;
}

/** As much of a name as a room (px) holds. */
export function cutToRoom(text: string, room: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= room) return text;
  const letters = Array.from(text);
  while (letters.length > 1 && widthOf(`${letters.join("")}…`) > room) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
