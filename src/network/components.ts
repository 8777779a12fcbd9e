/** Links of a graph, each in both directions. */
export type Links = ReadonlyMap<string, ReadonlySet<string>>;

/** The connected component of every row, by the least of its rows: union-find with path halving. */
export function componentsOf(
  rows: number,
  { sources, targets }: { sources: ArrayLike<number>; targets: ArrayLike<number> },
): Uint32Array {
  const parent = Uint32Array.from({ length: rows }, (_, row) => row);
  const root = (row: number): number => {
    let at = row;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  for (let edge = 0; edge < sources.length; edge++) {
    const [a, b] = [root(sources[edge] ?? 0), root(targets[edge] ?? 0)];
    parent[Math.max(a, b)] = Math.min(a, b);
  }
  return parent.map((_, row) => root(row));
}

/** The connected parts of a graph, the largest first, those of one size by their least id. */
export function connectedParts(links: Links): Map<string, ReadonlySet<string>>[] {
  const ids = [...links.keys()].sort();
  const row = new Map(ids.map((id, i) => [id, i]));
  const ends = ids.flatMap((id, i) =>
    [...(links.get(id) ?? [])].flatMap((other) => {
      const at = row.get(other);
      return at === undefined ? [] : [[i, at] as const];
    }),
  );
  const component = componentsOf(ids.length, {
    sources: ends.map(([source]) => source),
    targets: ends.map(([, target]) => target),
  });
  const parts = new Map<number, Map<string, ReadonlySet<string>>>();
  for (const [i, id] of ids.entries()) {
    const key = component[i] ?? i;
    const part = parts.get(key) ?? new Map<string, ReadonlySet<string>>();
    parts.set(key, part.set(id, links.get(id) ?? new Set()));
  }
  return [...parts.values()].sort((a, b) => b.size - a.size);
}
