import type { Along } from "./along.ts";
import { type AtlasGraph, type EdgeAttributes, type EdgeKind, PLAIN_EDGE } from "./atlasGraph.ts";
import type { RivalLandscape } from "./rivalLandscape.ts";

/** How a way is looked for. */
export interface Walk {
  along: Along | null;
  /** Through shared regulators, payloads and effector targets too. */
  hubs: boolean;
  /** Pairs of rival drugs (prefixed ids); the derived ones stand in no graph, and are walked along rivalry. */
  rivals: RivalLandscape["pairs"];
}

/** A shared target alone, across modalities, is too weak a reason to make a way. */
const WALKED_TIER = 3;

const OF_RIGHTS: readonly EdgeKind[] = ["deal", "originator", "rights", "ownership"];
const OF_RIVALRY: readonly EdgeKind[] = ["rival-stated", "rival-derived"];

/**
 * The part of the graph that a way between two nodes may use. An end is never a hub. Along rivalry, an end that is no drug
 * is left by its drugs and those of the companies that it owns; a drug of both ends makes them no rivals, and is left out.
 */
export function walkable(
  graph: AtlasGraph,
  from: string,
  to: string,
  { along, hubs, rivals }: Walk,
): AtlasGraph {
  const part = graph.copy() as AtlasGraph;
  if (!hubs)
    for (const node of graph.nodes())
      if (node !== from && node !== to && isHub(graph, node)) part.dropNode(node);
  if (along === "rights") keepEdges(part, (kind) => OF_RIGHTS.includes(kind));
  if (along === "rivalry") {
    addDerived(part, rivals);
    keepRivalry(part, from, to);
  }
  return part;
}

function keepEdges(
  graph: AtlasGraph,
  wanted: (kind: EdgeKind, source: string, target: string) => boolean,
): void {
  for (const edge of graph.filterEdges(
    (_edge, { kind }, source, target) => !wanted(kind, source, target),
  ))
    graph.dropEdge(edge);
}

function keepRivalry(graph: AtlasGraph, from: string, to: string): void {
  const isDrug = (node: string) => graph.getNodeAttribute(node, "kind") === "drug";
  const [own, others] = [holdersAt(graph, from, to), holdersAt(graph, to, from)];
  const drugsOf = (holders: readonly string[]) =>
    new Set(holders.flatMap((holder) => graph.neighbors(holder).filter(isDrug)));
  const theirs = drugsOf(others);
  for (const drug of drugsOf(own)) if (theirs.has(drug)) graph.dropNode(drug);
  const leaves = (holders: readonly string[], holder: string, other: string) =>
    holders.includes(holder) &&
    (holders.includes(other) || (isDrug(other) && other !== from && other !== to));
  keepEdges(
    graph,
    (kind, a, b) =>
      OF_RIVALRY.includes(kind) ||
      [own, others].some((holders) => leaves(holders, a, b) || leaves(holders, b, a)),
  );
}

/** Whose drugs speak for an end that is no drug: itself, and the companies that it owns and the other end does not. */
function holdersAt(graph: AtlasGraph, end: string, other: string): string[] {
  if (graph.getNodeAttribute(end, "kind") === "drug") return [];
  const owns = (owner: string, owned: string) => graph.hasEdge(`ownership:${owned}>${owner}`);
  return [
    end,
    ...graph.filterInNeighbors(
      end,
      (owned) => owned !== other && owns(end, owned) && !owns(other, owned),
    ),
  ];
}

/** Everyone meets there: a regulator, a payload, a target that drugs use only to call an effector cell. */
export function isHub(graph: AtlasGraph, node: string): boolean {
  const { kind } = graph.getNodeAttributes(node);
  if (kind !== "target") return kind === "regulator" || kind === "payload";
  return (
    graph.inDegree(node) > 0 && graph.everyInEdge(node, (_edge, { role }) => role === "effector")
  );
}

function addDerived(graph: AtlasGraph, rivals: Walk["rivals"]): void {
  const attributes: EdgeAttributes = { ...PLAIN_EDGE, kind: "rival-derived", directed: false };
  for (const [a, b, stated, tier] of rivals)
    if (!stated && tier <= WALKED_TIER && graph.hasNode(a) && graph.hasNode(b))
      graph.addEdgeWithKey(`rival-derived:${a}>${b}`, a, b, attributes);
}

/** The edges from two drugs to a target that both bind: what a derived rivalry rests on. */
export function sharedTargetEdges(
  graph: AtlasGraph,
  a: string,
  b: string,
): { target: string; edges: string[] }[] {
  const binds = (drug: string) =>
    graph.filterOutEdges(drug, (_edge, { kind, role }) => kind === "target" && role !== "effector");
  return binds(a).flatMap((edge) => {
    const target = graph.target(edge);
    const other = binds(b).filter((own) => graph.target(own) === target);
    return other.length > 0 ? [{ target, edges: [edge, ...other] }] : [];
  });
}
