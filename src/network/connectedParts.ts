/** Links of a graph, each in both directions. */
export type Links = ReadonlyMap<string, ReadonlySet<string>>;

/** The connected parts, the largest first. */
export function connectedParts(links: Links): Map<string, ReadonlySet<string>>[] {
  const seen = new Set<string>();
  const parts = [...links.keys()].sort().flatMap((id) => {
    if (seen.has(id)) return [];
    const part = new Set([id]);
    for (const one of part) for (const other of links.get(one) ?? []) part.add(other);
    for (const one of part) seen.add(one);
    return [
      new Map([...part].sort().map((one) => [one, links.get(one) ?? new Set<string>()] as const)),
    ];
  });
  return parts.sort((a, b) => b.size - a.size);
}
