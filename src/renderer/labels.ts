import type { LabelSide } from "../layout/scene.ts";

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A label that wants a place; all in px of the viewport, y downward. */
export interface LabelWish {
  id: string;
  /** Larger is placed first. */
  weight: number;
  width: number;
  height: number;
  /** Where the thing is, and how far its shape reaches. */
  anchor: { x: number; y: number; reachX: number; reachY: number };
  sides: readonly LabelSide[];
  /** A label that matters more than a crossed line is placed even across one; `far`: rather farther off than across one. */
  mustStand: boolean | "far";
  /** In a row of its like: straight beside its thing or not at all. */
  straight?: boolean;
}

export interface PlacedLabel extends Box {
  id: string;
  side: LabelSide;
}

/** What labels must keep clear of. */
export interface Obstacles {
  boxes: readonly Box[];
  /** Points along every drawn edge. */
  points: readonly { x: number; y: number }[];
  bounds: Box;
}

const GAP = 7;

/** True when two boxes share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function boxAt(wish: LabelWish, side: LabelSide): Box {
  const { width, height, anchor } = wish;
  const { x, y, reachX, reachY } = anchor;
  if (side === "right") return { x: x + reachX + GAP, y: y - height / 2, width, height };
  if (side === "left") return { x: x - reachX - GAP - width, y: y - height / 2, width, height };
  if (side === "above") return { x: x - width / 2, y: y - reachY - GAP - height, width, height };
  return { x: x - width / 2, y: y + reachY + GAP - 2, width, height };
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

const CELL = 32;

/** Answers how many of some points lie inside a box; points are kept by cells, since a large picture has many. */
function pointGrid(points: Obstacles["points"]): (box: Box) => number {
  const cells = new Map<number, { x: number; y: number }[]>();
  const cell = (x: number, y: number) => Math.floor(x / CELL) * 65_536 + Math.floor(y / CELL);
  for (const point of points) {
    const key = cell(point.x, point.y);
    const known = cells.get(key);
    if (known) known.push(point);
    else cells.set(key, [point]);
  }
  return (box) => {
    let count = 0;
    const [right, bottom] = [box.x + box.width, box.y + box.height];
    for (let x = Math.floor(box.x / CELL) * CELL; x < right; x += CELL)
      for (let y = Math.floor(box.y / CELL) * CELL; y < bottom; y += CELL)
        for (const point of cells.get(cell(x, y)) ?? [])
          if (point.x > box.x && point.x < right && point.y > box.y && point.y < bottom) count++;
    return count;
  };
}

/**
 * A place for each label by weight: on the first wished side that meets no label, node or line;
 * then with small shifts; then, for labels that must stand, across as little of lines as can be but never on another label or node.
 * What fits nowhere is left out.
 */
export function placeLabels(wishes: readonly LabelWish[], obstacles: Obstacles): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const { bounds } = obstacles;
  const inside = (box: Box) =>
    box.x >= bounds.x &&
    box.y >= bounds.y &&
    box.x + box.width <= bounds.x + bounds.width &&
    box.y + box.height <= bounds.y + bounds.height;
  const free = (box: Box) =>
    inside(box) &&
    !placed.some((other) => overlap(box, other)) &&
    !obstacles.boxes.some((other) => overlap(box, other));
  const meets = pointGrid(obstacles.points);
  const crossed = (box: Box) =>
    meets({ x: box.x - 1, y: box.y + 2, width: box.width + 2, height: box.height - 4 });
  for (const wish of [...wishes].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))) {
    const spotsAt = (shifts: typeof SHIFTS) =>
      shifts
        .flatMap(([dx, dy]) =>
          wish.sides.map((side) => {
            const box = boxAt(wish, side);
            return { ...box, x: box.x + dx, y: box.y + dy, side };
          }),
        )
        .filter(free);
    const spots = spotsAt(wish.straight ? STRAIGHT : SHIFTS);
    const clear = (box: Box) => crossed(box) === 0;
    const standing = () => {
      const far = wish.mustStand === "far" && !wish.straight ? spotsAt(FARTHER) : [];
      const counted = [...spots, ...far].map((spot) => ({ spot, count: crossed(spot) }));
      return far.find(clear) ?? counted.sort((a, b) => a.count - b.count)[0]?.spot;
    };
    const spot = spots.find(clear) ?? (wish.mustStand ? standing() : undefined);
    if (spot) placed.push({ id: wish.id, ...spot });
  }
  return placed;
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
