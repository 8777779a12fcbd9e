import { type AtlasGraph, type EdgeAttributes, type EdgeKind, EFFECTOR_ARM } from "./atlasGraph.ts";
import type { RivalLandscape } from "./rivalLandscape.ts";

/** What a way may keep to: deals, origins, rights and owners, or rivalry. */
export const ALONGS = ["rights", "rivalry"] as const;
export type Along = (typeof ALONGS)[number];

/** How a way is looked for. */
export interface Walk {
  along: Along | null;
  /** Through shared regulators, payloads and effector targets too. */
  hubs: boolean;
  /** Pairs of rival drugs (prefixed ids); the derived ones stand in no graph, and are walked along rivalry. */
  rivals: RivalLandscape["pairs"];
}

const OF_RIGHTS: readonly EdgeKind[] = ["deal", "originator", "rights", "ownership"];
const OF_RIVALRY: readonly EdgeKind[] = ["rival-stated", "rival-derived"];

/**
 * The part of the graph that a way between two nodes may use. An end is never a hub. Along rivalry, an end that is no drug
 * is left by its drugs and those of the companies that it owns; a drug of both ends makes them no rivals, and is left out.
 */
export function walkable(graph: AtlasGraph, from: string, to: string, { along, hubs, rivals }: Walk): AtlasGraph {
  const part = graph.copy() as AtlasGraph;
  const ends = [from, to];
  const keep = (allowed: (kind: EdgeKind, source: string, target: string) => boolean) =>
    part.forEachEdge((edge, { kind }, source, target) => {
      if (!allowed(kind, source, target)) part.dropEdge(edge);
    });
  if (!hubs) for (const node of graph.nodes()) if (!ends.includes(node) && isHub(graph, node)) part.dropNode(node);
  if (along === "rights") keep((kind) => OF_RIGHTS.includes(kind));
  if (along === "rivalry") {
    const isDrug = (node: string) => graph.getNodeAttribute(node, "kind") === "drug";
    const [own, others] = ends.map((end) => (isDrug(end) ? [] : [end, ...ownedBy(graph, end)]));
    const drugsOf = (holders: readonly string[] = []) => new Set(holders.flatMap((holder) => graph.neighbors(holder).filter(isDrug)));
    for (const drug of drugsOf(own)) if (drugsOf(others).has(drug)) part.dropNode(drug);
    addDerived(part, rivals);
    const atEnds = [...(own ?? []), ...(others ?? [])];
    const leaves = (end: string, other: string) => atEnds.includes(end) && (isDrug(other) || atEnds.includes(other));
    keep((kind, source, target) => OF_RIVALRY.includes(kind) || (kind !== "deal" && (leaves(source, target) || leaves(target, source))));
  }
  return part;
}

/** The companies that a company owns at once; empty for all else. */
function ownedBy(graph: AtlasGraph, company: string): string[] {
  return graph.filterInNeighbors(company, (owned) => graph.hasEdge(`ownership:${owned}>${company}`));
}

/** Everyone meets there: a regulator, a payload, a target that drugs use only to call an effector cell. */
export function isHub(graph: AtlasGraph, node: string): boolean {
  const { kind } = graph.getNodeAttributes(node);
  if (kind !== "target") return kind === "regulator" || kind === "payload";
  return graph.inDegree(node) > 0 && graph.everyInEdge(node, (_edge, { words }) => words === EFFECTOR_ARM);
}

function addDerived(graph: AtlasGraph, rivals: Walk["rivals"]): void {
  const plain = { kind: "rival-derived", deal: null, directed: false, ended: false, since: null, until: null } as const;
  const attributes: EdgeAttributes = { ...plain, upfront: null, maximum: null, words: "derived rival" };
  for (const [a, b, stated] of rivals)
    if (!stated && graph.hasNode(a) && graph.hasNode(b)) graph.addEdgeWithKey(`rival-derived:${a}>${b}`, a, b, attributes);
}

/** The edges from two drugs to a target that both bind: what a derived rivalry rests on. */
export function sharedTargetEdges(graph: AtlasGraph, a: string, b: string): { target: string; edges: string[] }[] {
  const binds = (drug: string) => graph.filterOutEdges(drug, (_edge, { kind, words }) => kind === "target" && words !== EFFECTOR_ARM);
  return binds(a).flatMap((edge) => {
    const target = graph.target(edge);
    const other = binds(b).filter((own) => graph.target(own) === target);
    return other.length > 0 ? [{ target, edges: [edge, ...other] }] : [];
  });
}
