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
    const { left, right, top, bottom } = cellsOf(box);
    for (let column = left; column <= right; column++)
      for (let row = top; row <= bottom; row++) {
        const known = this.cells.get(column * ROWS + row);
        if (known) known.push(box);
        else this.cells.set(column * ROWS + row, [box]);
      }
  }

  /** True when one of the boxes overlaps. */
  meets(box: Box): boolean {
    return this.count(box, 1) > 0;
  }

  /** How many points lie inside a box, counted up to a most; a box with a size counts once for each cell. */
  count(box: Box, most = Number.POSITIVE_INFINITY): number {
    let count = 0;
    if (this.cells.size === 0) return count;
    const { left, right, top, bottom } = cellsOf(box);
    for (let column = left; column <= right; column++)
      for (let row = top; row <= bottom; row++) {
        const known = this.cells.get(column * ROWS + row);
        if (!known) continue;
        for (const other of known) if (overlap(box, other) && ++count >= most) return count;
      }
    return count;
  }
}

/** The first and last cell that a box touches, across and down. */
function cellsOf({ x, y, width, height }: Box) {
  return {
    left: Math.floor(x / CELL),
    right: Math.floor((x + width) / CELL),
    top: Math.floor(y / CELL),
    bottom: Math.floor((y + height) / CELL),
  };
}
