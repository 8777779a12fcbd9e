import { type Filter, optionsByFacet } from "../inference/filters/facets.ts";
import { type AtlasGraph, NODE_KINDS, type NodeKind } from "./atlasGraph.ts";
import type { DealBrief } from "./atlasIndex.ts";

/** What the filters leave of the graph. */
export interface Remaining {
  graph: AtlasGraph;
  deals: ReadonlyMap<string, DealBrief>;
  /** What was kept though it does not fit. */
  outside?: readonly string[];
}

/** The kinds of nodes that the filters ask for; all where they ask for none. */
function kindsOf(filters: readonly Filter[]): ReadonlySet<NodeKind> {
  const asked = optionsByFacet(filters).get("kind");
  return new Set(NODE_KINDS.filter((kind) => asked?.includes(kind) ?? true));
}

/**
 * The graph with only the deals that fit: their parties and drugs, what touches those drugs beside companies
 * (targets, payloads, regulators, derived payloads), and of all that only the kinds that are asked for.
 * `fit` is null when no filter asks for deals; `keep` (nodes or deals) stays whatever the filters say.
 */
export function filteredGraph(
  whole: Remaining,
  fit: ReadonlySet<string> | null,
  filters: readonly Filter[],
  keep: readonly string[],
): Remaining {
  const { graph } = whole;
  const kept = new Set(keep.flatMap((id) => endsOf(whole.deals.get(id)) ?? [id]));
  const deals = new Map(
    [...whole.deals].filter(([id]) => fit === null || fit.has(id) || keep.includes(id)),
  );
  const reached =
    fit === null
      ? new Set(graph.nodes())
      : reachedBy(
          graph,
          [...whole.deals.values()].filter(({ id }) => fit.has(id)),
        );
  const kinds = kindsOf(filters);
  const rest = graph.copy() as AtlasGraph;
  graph.forEachEdge((edge, { deal }) => {
    if (deal !== null && !deals.has(deal)) rest.dropEdge(edge);
  });
  const fits = (id: string) => reached.has(id) && kinds.has(graph.getNodeAttribute(id, "kind"));
  graph.forEachNode((id) => {
    if (!kept.has(id) && !fits(id)) rest.dropNode(id);
  });
  const outside = keep.filter((id) =>
    whole.deals.has(id) ? fit !== null && !fit.has(id) : graph.hasNode(id) && !fits(id),
  );
  return { graph: rest, deals, outside };
}

/** How many nodes of each kind the filters on deals leave. */
export function kindCounts(graph: AtlasGraph): Map<NodeKind, number> {
  const counts = new Map<NodeKind, number>(NODE_KINDS.map((kind) => [kind, 0]));
  graph.forEachNode((_id, { kind }) => counts.set(kind, (counts.get(kind) ?? 0) + 1));
  return counts;
}

const endsOf = (deal: DealBrief | undefined) =>
  deal && [...deal.parties.map(({ id }) => id), ...deal.assets];

/** Parties and drugs of the deals, and what those drugs bind, carry and went through. */
function reachedBy(graph: AtlasGraph, deals: readonly DealBrief[]): Set<string> {
  const reached = new Set(deals.flatMap((deal) => endsOf(deal) ?? []));
  for (const id of [...reached])
    if (graph.hasNode(id) && graph.getNodeAttribute(id, "kind") === "drug")
      addMakeUp(graph, id, reached);
  return reached;
}

function addMakeUp(graph: AtlasGraph, drug: string, reached: Set<string>): void {
  for (const part of graph.outNeighbors(drug)) {
    const { kind } = graph.getNodeAttributes(part);
    if (kind === "drug" || reached.has(part)) continue;
    reached.add(part);
    // The payload that another derives from explains it.
    if (kind === "payload") for (const parent of graph.outNeighbors(part)) reached.add(parent);
  }
}
