import type { FactSource } from "../dataset/facts/fact.ts";
import { cheapestWays } from "../network/dijkstra.ts";
import type { AtlasGraph, EdgeKind } from "./atlasGraph.ts";
import { edgeWords } from "./relationWords.ts";
import { isHub, sharedTargetEdges, type Walk, walkable } from "./walkable.ts";

/** One step of a way between two entities, with the sources that say so. */
export interface Step {
  from: { id: string; name: string };
  relation: EdgeKind;
  to: { id: string; name: string };
  words: string;
  sources: FactSource[];
}

/** Where names and the sources of an edge are found: in the records, or in what the page has fetched. */
export interface Reading {
  name(id: string): string;
  sources(edge: string): FactSource[];
}

export interface Path {
  steps: Step[];
}

/** What a step costs: rights are the closest tie. */
const COST: Record<EdgeKind, number> = {
  deal: 1,
  originator: 1,
  rights: 1,
  ownership: 1,
  "rival-stated": 1.2,
  "rival-derived": 1.6,
  target: 1.5,
  payload: 2,
  derivation: 1.5,
  regulatory: 3,
};
/** What it costs to pass through a node. A way through a hub says little: asked for, it still costs most. */
const THROUGH = { regulator: 12, hub: 6, target: 2 };

interface Way {
  nodes: string[];
  edges: string[];
  cost: number;
}

const ANY_WAY: Walk = { along: null, hubs: false, rivals: [] };

/**
 * The `k` shortest loopless ways between two entities (prefixed ids), by Yen's algorithm (1971) over a shortest-path search.
 * Parallel edges count once, the cheapest. Empty when there is no way or an end is no node of the graph.
 */
export function connections(
  reading: Reading,
  atlas: AtlasGraph,
  from: string,
  to: string,
  k = 3,
  walk = ANY_WAY,
): Path[] {
  if (!atlas.hasNode(from) || !atlas.hasNode(to) || from === to) return [];
  const graph = walkable(atlas, from, to, walk);
  const first = shortest(graph, from, to, new Set(), new Set());
  const found: Way[] = first ? [first] : [];
  const candidates: Way[] = [];
  while (found.length > 0 && found.length < k) {
    const last = found[found.length - 1];
    if (!last) break;
    for (let i = 0; i < last.nodes.length - 1; i++) {
      const root = last.nodes.slice(0, i + 1);
      const banned = new Set(
        found
          .filter((way) => way.nodes.slice(0, i + 1).join() === root.join())
          .map((way) => `${way.nodes[i] ?? ""}>${way.nodes[i + 1] ?? ""}`),
      );
      const spur = shortest(graph, root[i] ?? from, to, new Set(root.slice(0, -1)), banned);
      if (!spur) continue;
      const nodes = [...root.slice(0, -1), ...spur.nodes];
      if ([...found, ...candidates].some((way) => way.nodes.join() === nodes.join())) continue;
      const edges = [...last.edges.slice(0, i), ...spur.edges];
      candidates.push({ nodes, edges, cost: costOf(graph, nodes, edges) });
    }
    candidates.sort((a, b) => a.cost - b.cost || (a.nodes.join() < b.nodes.join() ? -1 : 1));
    const next = candidates.shift();
    if (!next) break;
    found.push(next);
  }
  return found.map((way) => ({
    steps: way.edges.map((edge, i) => {
      const [a, b] = [way.nodes[i] ?? "", way.nodes[i + 1] ?? ""];
      return atlas.hasEdge(edge)
        ? step(reading, atlas, edge, a, b)
        : derivedStep(reading, atlas, a, b);
    }),
  }));
}

function through(graph: AtlasGraph, node: string): number {
  const { kind } = graph.getNodeAttributes(node);
  if (kind === "regulator") return THROUGH.regulator;
  return isHub(graph, node) ? THROUGH.hub : kind === "target" ? THROUGH.target : 0;
}

function costOf(graph: AtlasGraph, nodes: readonly string[], edges: readonly string[]): number {
  const steps = edges.reduce((sum, edge) => sum + COST[graph.getEdgeAttribute(edge, "kind")], 0);
  return steps + nodes.slice(1, -1).reduce((sum, node) => sum + through(graph, node), 0);
}

/** The cheapest way over the undirected reading of the graph, without closed nodes and banned steps. */
function shortest(
  graph: AtlasGraph,
  from: string,
  to: string,
  closed: ReadonlySet<string>,
  banned: ReadonlySet<string>,
): Way | undefined {
  const stepsFrom = (node: string) => {
    const toll = node === from ? 0 : through(graph, node);
    return graph.mapEdges(node, (edge, { kind }, source, target) => {
      const other = source === node ? target : source;
      return { to: other, cost: toll + COST[kind], edge };
    });
  };
  const best = cheapestWays(
    from,
    (node) =>
      stepsFrom(node).filter((step) => !closed.has(step.to) && !banned.has(`${node}>${step.to}`)),
    to,
  );
  const end = best.get(to);
  return end && wayTo(best, to, end.cost);
}

function wayTo(
  best: ReadonlyMap<string, { edge: string; before: string }>,
  to: string,
  cost: number,
): Way {
  const nodes = [to];
  const edges: string[] = [];
  for (let at = best.get(to); at && at.before !== ""; at = best.get(at.before)) {
    nodes.unshift(at.before);
    edges.unshift(at.edge);
  }
  return { nodes, edges, cost };
}

/** A step in words, read in the direction of the edge. */
function step(
  { name, sources }: Reading,
  graph: AtlasGraph,
  edge: string,
  from: string,
  to: string,
): Step {
  const attributes = graph.getEdgeAttributes(edge);
  const { kind, deal } = attributes;
  const forward = graph.source(edge) === from;
  const [a, b] = forward ? [from, to] : [to, from];
  return {
    from: { id: from, name: name(from) },
    relation: kind,
    to: { id: to, name: name(to) },
    words: `${name(a)} ${kind === "deal" ? `has a deal with ${name(b)} (${name(deal ?? "")})` : `${VERBS[kind]} ${name(b)}${kind === "rights" ? ` (${edgeWords(attributes)})` : ""}`}`,
    sources: sources(edge),
  };
}

/** A rivalry that a rule derives rests on what its sources say that both drugs bind. */
function derivedStep(
  { name, sources }: Reading,
  graph: AtlasGraph,
  from: string,
  to: string,
): Step {
  const shared = sharedTargetEdges(graph, from, to);
  const cited = shared.flatMap(({ edges }) => edges.flatMap(sources));
  return {
    from: { id: from, name: name(from) },
    relation: "rival-derived",
    to: { id: to, name: name(to) },
    words: `${name(from)} ${VERBS["rival-derived"]} ${name(to)} (derived: both bind ${shared.map(({ target }) => name(target)).join(" and ")})`,
    sources: [
      ...new Map(cited.map((source) => [`${source.id} ${source.at ?? ""}`, source])).values(),
    ],
  };
}

const VERBS: Record<EdgeKind, string> = {
  deal: "has a deal with",
  originator: "originated",
  rights: "has a part in",
  target: "targets",
  payload: "carries",
  derivation: "derives from",
  regulatory: "was acted on by",
  ownership: "belongs to",
  "rival-stated": "is a stated rival of",
  "rival-derived": "competes with",
};
