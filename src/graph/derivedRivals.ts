import type { AtlasGraph } from "./atlasGraph.ts";

/** The pairs among some drugs that rival each other by rule and by no source; each pair once, in the order given. */
export function derivedRivals(
  graph: AtlasGraph,
  drugs: readonly string[],
): [a: string, b: string][] {
  const groups = new Map<number, string[]>();
  for (const id of drugs) {
    const kin = graph.hasNode(id) ? graph.getNodeAttribute(id, "kin") : undefined;
    if (kin !== undefined) groups.set(kin, [...(groups.get(kin) ?? []), id]);
  }
  const stated = (a: string, b: string) =>
    graph.hasEdge(`rival-stated:${a}>${b}`) || graph.hasEdge(`rival-stated:${b}>${a}`);
  return [...groups.values()].flatMap((group) =>
    group.flatMap((a, i) =>
      group
        .slice(i + 1)
        .filter((b) => !stated(a, b))
        .map((b): [string, string] => [a, b]),
    ),
  );
}
