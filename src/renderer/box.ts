/** A rectangle on the screen, px, y downward. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** True when two boxes share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** True when a box lies in another, edges included. */
export function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

const CELL = 32;
/** The cells of one column of the screen. */
const ROWS = 65_536;

/** Boxes by the cells that they touch, so that few are looked at for one place of a large picture. A point is a box without size. */
export class BoxIndex {
  private readonly cells = new Map<number, Box[]>();

  constructor(boxes: Iterable<Box> = []) {
    for (const box of boxes) this.add(box);
  }

  add(box: Box): void {
    someCell(box, (cell) => {
      const known = this.cells.get(cell);
      if (known) known.push(box);
      else this.cells.set(cell, [box]);
      return false;
    });
  }

  /** True when one of the boxes overlaps. */
  meets(box: Box): boolean {
    return someCell(
      box,
      (cell) => this.cells.get(cell)?.some((other) => overlap(box, other)) ?? false,
    );
  }

  /** How many points lie inside a box; a box with a size counts once for each cell. */
  count(box: Box): number {
    let count = 0;
    someCell(box, (cell) => {
      for (const other of this.cells.get(cell) ?? []) if (overlap(box, other)) count++;
      return false;
    });
    return count;
  }
}

/** Goes through the cells that a box touches until one answers true. */
function someCell({ x, y, width, height }: Box, test: (cell: number) => boolean): boolean {
  const [left, top] = [Math.floor(x / CELL), Math.floor(y / CELL)];
  const [right, bottom] = [Math.floor((x + width) / CELL), Math.floor((y + height) / CELL)];
  for (let column = left; column <= right; column++)
    for (let row = top; row <= bottom; row++) if (test(column * ROWS + row)) return true;
  return false;
}
