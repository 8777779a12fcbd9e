import type { Emphasis, LabelSide } from "./scene.ts";

/** How far each node stands in front, by the number of its links in the picture: the first `direct`, the next `second`, then the rest. */
export function importance(
  links: ReadonlyMap<string, number>,
  direct: number,
  second: number,
): (id: string) => Emphasis {
  const counts = [...links.values()].sort((a, b) => b - a);
  const least = (rank: number) => Math.max(counts[Math.min(rank, counts.length) - 1] ?? 0, 1);
  const [first, next] = [least(direct), least(second)];
  return (id) => {
    const count = links.get(id) ?? 0;
    return count >= first ? "direct" : count >= next ? "second" : "minor";
  };
}

/** How many lines end at each node. */
export function linkCounts(
  edges: readonly { source: string; target: string }[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { source, target } of edges)
    for (const id of [source, target]) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** The side away from what a node is linked to, where its label crosses no line of its own. */
export function outwardSides(
  places: ReadonlyMap<string, { x: number; y: number }>,
  edges: readonly { source: string; target: string }[],
): (id: string) => LabelSide {
  const pulls = new Map<string, { x: number; y: number }>();
  for (const { source, target } of edges) {
    const [from, to] = [places.get(source), places.get(target)];
    if (!from || !to) continue;
    const reach = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const [x, y] = [(to.x - from.x) / reach, (to.y - from.y) / reach];
    for (const [id, way] of [
      [source, 1],
      [target, -1],
    ] as const) {
      const pull = pulls.get(id) ?? { x: 0, y: 0 };
      pulls.set(id, { x: pull.x + way * x, y: pull.y + way * y });
    }
  }
  return (id) => {
    const { x, y } = pulls.get(id) ?? { x: 0, y: 0 };
    if (Math.abs(y) > 2 * Math.abs(x)) return y > 0 ? "below" : "above";
    return x > 0 ? "left" : "right";
  };
}
