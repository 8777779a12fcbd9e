/** A graph so far as its radii go: how many nodes it has, and the degree of each. */
interface Degrees {
  nodes: number;
  degrees: Uint32Array;
}

/** On pages narrower than this (px) the nodes are smaller. */
const WIDE = 1000;

/** The radius of every node (px), 0 for one that does not remain: its area goes with a column, else with its neighbours. */
export function nodeRadii(
  graph: Degrees,
  sizes: Float32Array | null,
  kept: Uint8Array | null,
  width: number,
): Float32Array {
  const room = Math.min(1, Math.max(0.55, width / WIDE));
  const scale = room * radiusScale(graph);
  const values = sizes ?? graph.degrees;
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const span = most - least || 1;
  const radii = new Float32Array(graph.nodes);
  for (let row = 0; row < graph.nodes; row++) {
    if (kept?.[row] === 0) continue;
    const part = ((values[row] ?? Number.NaN) - least) / span;
    radii[row] = scale * (Number.isFinite(part) ? 4 + 11 * Math.sqrt(Math.max(0, part)) : 3);
  }
  return radii;
}

/** The more nodes, the smaller each. */
function radiusScale({ nodes }: Degrees): number {
  const steps: readonly (readonly [fewer: number, scale: number])[] = [
    [150, 1],
    [1000, 0.7],
    [4000, 0.5],
    [20_000, 0.36],
  ];
  return steps.find(([fewer]) => nodes < fewer)?.[1] ?? 0.28;
}
