import type { Adjacency } from "./adjacency.ts";

/** So many visits of a row, on average, that a level may take. */
const VISITS = 12;
const LEVELS = 6;
/** Rows that are visited in one step. */
const STEP = 5000;

/** A weighted graph between groups: rows of neighbours with the weight between them; a group's own edges stand in `inside`, twice. */
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
export function communitiesOf(adjacency: Adjacency): Uint32Array {
  const steps = communitySteps(adjacency);
  for (;;) {
    const { value, done } = steps.next();
    if (done) return value;
  }
}

/** The same in steps of some hundredths of a second, for who has other things to answer between. */
export function* communitySteps(adjacency: Adjacency): Generator<undefined, Uint32Array> {
  const n = adjacency.starts.length - 1;
  let level = weightedOf(adjacency);
  let group = Uint32Array.from({ length: n }, (_, row) => row);
  for (let i = 0; i < LEVELS; i++) {
    const { moved, of, groups } = yield* localMoving(level);
    group = group.map((at) => of[at] ?? 0);
    if (!moved) break;
    level = aggregated(level, of, groups);
    yield;
  }
  return bySize(group);
}

function weightedOf({ starts, others }: Adjacency): Weighted {
  const inside = new Float64Array(starts.length - 1);
  for (let row = 0; row < inside.length; row++)
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++)
      if (others[at] === row) inside[row] = (inside[row] ?? 0) + 2;
  return { starts, others, weights: new Float64Array(others.length).fill(1), inside };
}

/**
 * Moves every row to the neighbouring group that gains most, until none gains. Only rows beside one that moved are visited again
 * (Traag, Waltman and van Eck, 2019).
 */
function* localMoving({
  starts,
  others,
  weights,
  inside,
}: Weighted): Generator<undefined, { moved: boolean; of: Uint32Array; groups: number }> {
  const n = inside.length;
  const strength = inside.slice();
  let all = 0;
  for (let row = 0; row < n; row++) {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++)
      if (others[at] !== row) strength[row] = (strength[row] ?? 0) + (weights[at] ?? 0);
    all += strength[row] ?? 0;
  }
  const of = Uint32Array.from({ length: n }, (_, row) => row);
  const total = strength.slice();
  const towards = new Float64Array(n);
  const near = new Uint32Array(n);
  // A ring of the rows that wait; each waits once at most.
  const queue = of.slice();
  const waits = new Uint8Array(n).fill(1);
  let [first, waiting, moved] = [0, all > 0 ? n : 0, false];
  for (let visits = 0; waiting > 0 && visits < VISITS * n; visits++) {
    if (visits % STEP === STEP - 1) yield;
    const row = queue[first] ?? 0;
    first = first + 1 === n ? 0 : first + 1;
    waiting--;
    waits[row] = 0;
    const own = of[row] ?? 0;
    const mine = strength[row] ?? 0;
    const end = starts[row + 1] ?? 0;
    let count = 0;
    for (let at = starts[row] ?? 0; at < end; at++) {
      const other = others[at] ?? 0;
      if (other === row) continue;
      const there = of[other] ?? 0;
      if (towards[there] === 0) near[count++] = there;
      towards[there] = (towards[there] ?? 0) + (weights[at] ?? 0);
    }
    total[own] = (total[own] ?? 0) - mine;
    let best = own;
    let most = (towards[own] ?? 0) - (mine * (total[own] ?? 0)) / all;
    for (let i = 0; i < count; i++) {
      const there = near[i] ?? 0;
      const gain = (towards[there] ?? 0) - (mine * (total[there] ?? 0)) / all;
      if (gain > most + 1e-12) [best, most] = [there, gain];
      towards[there] = 0;
    }
    total[best] = (total[best] ?? 0) + mine;
    if (best === own) continue;
    of[row] = best;
    moved = true;
    for (let at = starts[row] ?? 0; at < end; at++) {
      const other = others[at] ?? 0;
      if (waits[other] === 1 || of[other] === best) continue;
      waits[other] = 1;
      queue[(first + waiting++) % n] = other;
    }
  }
  const names = new Map<number, number>();
  for (const at of of) if (!names.has(at)) names.set(at, names.size);
  return { moved, of: of.map((at) => names.get(at) ?? 0), groups: names.size };
}

function aggregated(
  { starts, others, weights, inside }: Weighted,
  of: Uint32Array,
  groups: number,
): Weighted {
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
  const order = new Map(
    [...sizes].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([at], i) => [at, i]),
  );
  return group.map((at) => order.get(at) ?? 0);
}
