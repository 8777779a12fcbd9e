import type { PlainNetwork } from "./plainNetwork.ts";

const ROUNDS = 12;
const LEVELS = 6;

/** A network between groups: rows of neighbours with the weight between them; a group's own edges stand in `inside`, twice. */
interface Weighted {
  starts: Uint32Array;
  others: Uint32Array;
  weights: Float64Array;
  inside: Float64Array;
}

/**
 * The community of every node, numbered by size, the largest first: the Louvain method (Blondel and others, 2008) on unit weights.
 * Nodes are visited in the order of their rows, so that the same graph gives the same communities.
 */
export function communitiesOf(network: PlainNetwork): Uint32Array {
  const n = network.starts.length - 1;
  let level = weightedOf(network);
  let group = Uint32Array.from({ length: n }, (_, row) => row);
  for (let i = 0; i < LEVELS; i++) {
    const { moved, of, groups } = settle(level);
    group = group.map((at) => of[at] ?? 0);
    if (!moved) break;
    level = condensed(level, of, groups);
  }
  return bySize(group);
}

function weightedOf({ starts, others }: PlainNetwork): Weighted {
  const inside = new Float64Array(starts.length - 1);
  for (let row = 0; row < inside.length; row++)
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) if (others[at] === row) inside[row] = (inside[row] ?? 0) + 2;
  return { starts, others, weights: new Float64Array(others.length).fill(1), inside };
}

/** Moves every row to the neighbouring group that gains most, until a round moves none. */
function settle({ starts, others, weights, inside }: Weighted): { moved: boolean; of: Uint32Array; groups: number } {
  const n = inside.length;
  const strength = new Float64Array(n);
  let all = 0;
  for (let row = 0; row < n; row++) {
    let sum = inside[row] ?? 0;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) if (others[at] !== row) sum += weights[at] ?? 0;
    strength[row] = sum;
    all += sum;
  }
  const of = Uint32Array.from({ length: n }, (_, row) => row);
  const total = strength.slice();
  const towards = new Float64Array(n);
  let moved = false;
  for (let round = 0; round < ROUNDS && all > 0; round++) {
    let changed = false;
    for (let row = 0; row < n; row++) {
      const own = of[row] ?? 0;
      const mine = strength[row] ?? 0;
      const near: number[] = [];
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
        const other = others[at] ?? 0;
        if (other === row) continue;
        const there = of[other] ?? 0;
        if (towards[there] === 0) near.push(there);
        towards[there] = (towards[there] ?? 0) + (weights[at] ?? 0);
      }
      total[own] = (total[own] ?? 0) - mine;
      const gain = (there: number) => (towards[there] ?? 0) - (mine * (total[there] ?? 0)) / all;
      let [best, most] = [own, gain(own)];
      for (const there of near) {
        const value = gain(there);
        if (value > most + 1e-12) [best, most] = [there, value];
      }
      total[best] = (total[best] ?? 0) + mine;
      of[row] = best;
      changed ||= best !== own;
      for (const there of near) towards[there] = 0;
    }
    if (!changed) break;
    moved = true;
  }
  const names = new Map<number, number>();
  for (const at of of) if (!names.has(at)) names.set(at, names.size);
  return { moved, of: of.map((at) => names.get(at) ?? 0), groups: names.size };
}

function condensed({ starts, others, weights, inside }: Weighted, of: Uint32Array, groups: number): Weighted {
  const between = Array.from({ length: groups }, () => new Map<number, number>());
  const own = new Float64Array(groups);
  for (let row = 0; row < inside.length; row++) {
    const group = of[row] ?? 0;
    own[group] = (own[group] ?? 0) + (inside[row] ?? 0);
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
      if (others[at] === row) continue;
      const other = of[others[at] ?? 0] ?? 0;
      const weight = weights[at] ?? 0;
      if (other === group) own[group] = (own[group] ?? 0) + weight;
      else between[group]?.set(other, (between[group]?.get(other) ?? 0) + weight);
    }
  }
  const result = new Uint32Array(groups + 1);
  between.forEach((row, i) => {
    result[i + 1] = (result[i] ?? 0) + row.size;
  });
  return {
    starts: result,
    others: Uint32Array.from(between.flatMap((row) => [...row.keys()])),
    weights: Float64Array.from(between.flatMap((row) => [...row.values()])),
    inside: own,
  };
}

function bySize(group: Uint32Array): Uint32Array {
  const sizes = new Map<number, number>();
  for (const at of group) sizes.set(at, (sizes.get(at) ?? 0) + 1);
  const order = new Map([...sizes].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([at], i) => [at, i]));
  return group.map((at) => order.get(at) ?? 0);
}
