import type { AtlasGraph } from "../graph/atlasGraph.ts";
import { portfolios } from "./portfolios.ts";

/** A company with the drugs that are at home with it. */
export interface Satellite {
  id: string;
  drugs: readonly string[];
}

/** What stands together on the map: the hub, the things that belong to it alone, and the smaller companies that turn round it. */
export interface MapGroup {
  hub: string;
  own: string[];
  satellites: Satellite[];
}

/** A company with so many drugs, or so many companies linked to it, is a hub of its own. */
const HUB_DRUGS = 3;
const HUB_PARTNERS = 5;

/**
 * Every node of a graph in one group: a drug with its home, a small company with the largest company that it is linked to,
 * a target or a payload with the only group that knows it; what several groups share stands alone. Sorted by hub.
 */
export function mapGroups(graph: AtlasGraph): MapGroup[] {
  const drugs = new Map(portfolios(graph).map(({ owner, drugs }) => [owner, drugs]));
  const homes = new Map(
    [...drugs].flatMap(([owner, all]) => all.map((drug) => [drug, owner] as const)),
  );
  const partners = partnersOf(graph, homes);
  const drugCount = (id: string) => drugs.get(id)?.length ?? 0;
  const size = (id: string) => 2 * drugCount(id) + (partners.get(id)?.size ?? 0);
  const larger = (a: string, b: string) => size(a) - size(b) || (a < b ? 1 : -1);
  const isHub = (id: string) =>
    drugCount(id) >= HUB_DRUGS || (partners.get(id)?.size ?? 0) >= HUB_PARTNERS;
  const hubOf = (id: string): string => {
    const [above] = isHub(id)
      ? []
      : [...(partners.get(id) ?? [])]
          .filter((other) => larger(other, id) > 0)
          .sort((a, b) => larger(b, a));
    return above === undefined ? id : hubOf(above);
  };
  const groups = new Map<string, MapGroup>();
  const groupOf = (hub: string): MapGroup => {
    const group = groups.get(hub) ?? { hub, own: [], satellites: [] };
    groups.set(hub, group);
    return group;
  };
  const places = new Map<string, string>();
  for (const id of graph.filterNodes((_id, { kind }) => kind === "company").sort()) {
    const [hub, own] = [hubOf(id), drugs.get(id) ?? []];
    if (hub === id) groupOf(hub).own.push(...own);
    else groupOf(hub).satellites.push({ id, drugs: own });
    for (const one of [id, ...own]) places.set(one, hub);
  }
  for (const id of graph.filterNodes((id) => !places.has(id)).sort()) {
    const around = new Set(graph.neighbors(id).flatMap((other) => places.get(other) ?? []));
    const [only] = around;
    const { kind } = graph.getNodeAttributes(id);
    if (around.size === 1 && only !== undefined && kind !== "regulator") groupOf(only).own.push(id);
    else groupOf(id);
  }
  return [...groups.values()].sort((a, b) => (a.hub < b.hub ? -1 : 1));
}

/** The companies that a company has deals with, owns, is owned by, or shares a drug with. */
function partnersOf(
  graph: AtlasGraph,
  homes: ReadonlyMap<string, string>,
): Map<string, Set<string>> {
  const partners = new Map<string, Set<string>>();
  const add = (a: string, b: string) => partners.set(a, (partners.get(a) ?? new Set()).add(b));
  graph.forEachEdge((_id, { kind }, source, target) => {
    const other =
      kind === "deal" || kind === "ownership"
        ? target
        : kind === "rights" || kind === "originator"
          ? homes.get(target)
          : undefined;
    if (
      other === undefined ||
      other === source ||
      !other.startsWith("company:") ||
      !source.startsWith("company:")
    )
      return;
    add(source, other);
    add(other, source);
  });
  return partners;
}
