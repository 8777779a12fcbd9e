/** A place that may be moved. */
export interface Movable {
  x: number;
  y: number;
}

/** How two of some places keep apart. */
export interface Distance<P extends Movable> {
  /** How far apart they want to be. */
  least(a: P, b: P): number;
  /** The share of what lacks that the earlier of two gives way by; the later gives the rest. Half when absent. */
  give?(a: P, b: P): number;
  /** How much of what lacks is made up at once. All when absent. */
  strength?: number;
}

/** What parts two that stand on one another. */
const NUDGE = 0.01;

/**
 * Moves places apart, pair by pair in their order, until no two are too near or the rounds are over. The places are changed.
 */
export function separate<P extends Movable>(
  places: readonly P[],
  rounds: number,
  { least, give = () => 0.5, strength = 1 }: Distance<P>,
): void {
  for (let round = 0; round < rounds; round++) {
    let moved = false;
    for (const [i, a] of places.entries())
      for (let j = i + 1; j < places.length; j++) {
        const b = places[j];
        if (!b) continue;
        const dx = b.x - a.x || (i - j) * NUDGE;
        const dy = b.y - a.y || NUDGE;
        const distance = Math.hypot(dx, dy);
        const lack = least(a, b) - distance;
        if (lack <= 0) continue;
        const move = (strength * lack) / distance;
        const share = give(a, b);
        a.x -= dx * move * share;
        a.y -= dy * move * share;
        b.x += dx * move * (1 - share);
        b.y += dy * move * (1 - share);
        moved = true;
      }
    if (!moved) break;
  }
}
