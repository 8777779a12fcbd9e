/** Drug id → the name of its group. A drug of no group stands alone under its own id. */
export type Partition = ReadonlyMap<string, string>;

const pairs = (n: number) => (n * (n - 1)) / 2;

/**
 * How far two partitions put the same pairs together, over the drugs that both hold: 1 the same, about 0 as by chance.
 * The adjusted Rand index (Hubert and Arabie, 1985); 1 where neither joins anything.
 */
export function adjustedRand(a: Partition, b: Partition): number {
  const shared = [...a.keys()].filter((id) => b.has(id));
  const joined = (name: (id: string) => string) => {
    const sizes = new Map<string, number>();
    for (const id of shared) sizes.set(name(id), (sizes.get(name(id)) ?? 0) + 1);
    return [...sizes.values()].reduce((sum, size) => sum + pairs(size), 0);
  };
  const both = joined((id) => `${a.get(id)} ${b.get(id)}`);
  const [inA, inB] = [joined((id) => a.get(id) ?? id), joined((id) => b.get(id) ?? id)];
  const expected = (inA * inB) / Math.max(1, pairs(shared.length));
  const most = (inA + inB) / 2;
  return most === expected ? 1 : (both - expected) / (most - expected);
}

/** Precision, recall and F1 of the group that fits a list best, among the drugs that any list names. */
export function bestMatch(found: Partition, list: readonly string[], named: ReadonlySet<string>) {
  const groups = new Map<string, string[]>();
  for (const [id, group] of found)
    if (named.has(id)) groups.set(group, [...(groups.get(group) ?? []), id]);
  const scores = [...groups.values()].map((members) => {
    const hits = members.filter((id) => list.includes(id)).length;
    const [precision, recall] = [hits / members.length, hits / list.length];
    return {
      precision,
      recall,
      f1: hits === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    };
  });
  return scores.reduce((best, score) => (score.f1 > best.f1 ? score : best), {
    precision: 0,
    recall: 0,
    f1: 0,
  });
}

/** Numbers from 0 to 1 that a seed fixes (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t ^= t + Math.imul(t ^ (t >>> 7), 61 | t);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The same things in another order (Fisher and Yates). */
export function shuffled<T>(things: readonly T[], random: () => number): T[] {
  const turned = [...things];
  for (let i = turned.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [turned[i], turned[j]] = [turned[j] as T, turned[i] as T];
  }
  return turned;
}
