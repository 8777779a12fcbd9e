/** Points along a bent edge, px. */
export function curvePoints(
  a: { x: number; y: number },
  b: { x: number; y: number },
  bend: number,
  count: number,
): { x: number; y: number }[] {
  // On the screen y grows downward, so the left of a direction is the other way round.
  const cx = (a.x + b.x) / 2 + (b.y - a.y) * bend * 2;
  const cy = (a.y + b.y) / 2 - (b.x - a.x) * bend * 2;
  return Array.from({ length: count }, (_, i) => {
    const t = i / (count - 1);
    const u = 1 - t;
    return {
      x: u * u * a.x + 2 * u * t * cx + t * t * b.x,
      y: u * u * a.y + 2 * u * t * cy + t * t * b.y,
    };
  });
}
