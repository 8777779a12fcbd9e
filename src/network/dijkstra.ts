/** A step from a node to a neighbour: what it costs (not negative), and by which edge. */
export interface CostedStep {
  to: string;
  cost: number;
  edge: string;
}

/** How a node is best reached: the whole cost, and the last step. Where a path begins, `before` and `edge` are empty. */
export interface BestWay {
  cost: number;
  before: string;
  edge: string;
}

/**
 * The cheapest ways from a node to all that it reaches, or to `until` and all that is nearer (Dijkstra, 1959, with a binary
 * heap). Of equal ways the node with the lesser id and then the lesser edge goes first, so that data in any order give one answer.
 */
export function cheapestWays(
  from: string,
  stepsFrom: (node: string) => Iterable<CostedStep>,
  until?: string,
): Map<string, BestWay> {
  const best = new Map<string, BestWay>([[from, { cost: 0, before: "", edge: "" }]]);
  const done = new Set<string>();
  const open: Waiting[] = [{ node: from, cost: 0 }];
  for (let next = takeLeast(open); next !== undefined; next = takeLeast(open)) {
    const { node, cost } = next;
    if (node === until) break;
    if (done.has(node)) continue;
    done.add(node);
    for (const step of stepsFrom(node)) {
      if (done.has(step.to)) continue;
      const known = best.get(step.to);
      const way = { cost: cost + step.cost, before: node, edge: step.edge };
      if (known && !isBetter(way, known)) continue;
      best.set(step.to, way);
      if (way.cost !== known?.cost) put(open, { node: step.to, cost: way.cost });
    }
  }
  return best;
}

const isBetter = (way: BestWay, known: BestWay) =>
  way.cost < known.cost || (way.cost === known.cost && way.edge < known.edge);

/** A node in the heap; one that was reached more cheaply since is passed over. */
interface Waiting {
  node: string;
  cost: number;
}

const isBefore = (a: Waiting, b: Waiting) =>
  a.cost < b.cost || (a.cost === b.cost && a.node < b.node);

function put(heap: Waiting[], entry: Waiting): void {
  let at = heap.length;
  while (at > 0) {
    const above = (at - 1) >> 1;
    const parent = heap[above];
    if (!parent || !isBefore(entry, parent)) break;
    heap[at] = parent;
    at = above;
  }
  heap[at] = entry;
}

function takeLeast(heap: Waiting[]): Waiting | undefined {
  const least = heap[0];
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return least;
  let at = 0;
  for (;;) {
    const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]];
    const child = left && right && isBefore(right, left) ? right : left;
    if (!child || !isBefore(child, last)) break;
    heap[at] = child;
    at = 2 * at + (child === left ? 1 : 2);
  }
  heap[at] = last;
  return least;
}
