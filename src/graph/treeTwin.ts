// The twin: the picture as a tree, its accessible alternative.
import { titleWords } from "../dataset/dealTitle.ts";
import { dateWords, listWords } from "../dataset/facts/words.ts";
import {
  type AtlasGraph,
  EDGE_KINDS,
  type EdgeAttributes,
  NODE_KINDS,
  type NodeKind,
} from "./atlasGraph.ts";
import type { DealBrief } from "./atlasIndex.ts";
import { KIND_WORDS } from "./kindWords.ts";
import type { LensParts } from "./lensParts.ts";
import { relationWords } from "./relationWords.ts";
import type { RivalLandscape } from "./rivalLandscape.ts";

/** A thing as the tree beside the picture reads it. */
export interface Branch {
  /** The prefixed id of an entity or deal; a group of things has an id of its own. */
  id: string;
  kind: NodeKind | "deal" | "group";
  label: string;
  /** How it is linked to the thing that it hangs from: `licensee · 2023 and 2025`. */
  words: string;
}

/** What the tree is read from: the graph that the picture shows, its deals, and what was taken out of it. */
export interface TwinData {
  graph: AtlasGraph;
  deals: ReadonlyMap<string, DealBrief>;
  hidden: readonly string[];
}

const byLabel = (a: Branch, b: Branch) =>
  a.label.localeCompare(b.label, "en") || (a.id < b.id ? -1 : 1);

/** A thing as a branch of its own; `undefined` when neither graph nor deals know it. */
export function branchOf({ graph, deals }: TwinData, id: string, words = ""): Branch | undefined {
  if (graph.hasNode(id)) {
    const { kind, label } = graph.getNodeAttributes(id);
    return { id, kind, label, words };
  }
  const deal = deals.get(id);
  return deal && { id, kind: "deal", label: titleWords(deal), words };
}

/**
 * What a thing is linked to, in the stated order: its neighbours by kind of relation (deals first, rivals last) and then
 * by name, each once with all its relations in words; after them the deals that it takes part in, by title.
 * For a deal: its parties as the source lists them, then its assets.
 */
export function neighbourBranches(data: TwinData, id: string): Branch[] {
  const gone = new Set(data.hidden);
  const deal = data.deals.get(id);
  const found = deal ? partsOf(data, deal) : [...linkedTo(data, id), ...dealsOf(data, id)];
  return found.filter((branch) => !gone.has(branch.id));
}

function partsOf(data: TwinData, deal: DealBrief): Branch[] {
  const parts = [
    ...deal.parties.map(({ id, role }) => [id, role] as const),
    ...deal.assets.map((id) => [id, "asset"] as const),
  ];
  return [...new Map(parts)].flatMap(([id, words]) => branchOf(data, id, words) ?? []);
}

function linkedTo(data: TwinData, id: string): Branch[] {
  const { graph, deals } = data;
  if (!graph.hasNode(id)) return [];
  const links = new Map<string, { rank: number; relations: Map<string, EdgeAttributes[]> }>();
  graph.forEachEdge(id, (_edge, attributes, source, target) => {
    const other = source === id ? target : source;
    const link = links.get(other) ?? {
      rank: EDGE_KINDS.length,
      relations: new Map<string, EdgeAttributes[]>(),
    };
    link.rank = Math.min(link.rank, EDGE_KINDS.indexOf(attributes.kind));
    const words = relationWords(attributes, deals.get(attributes.deal ?? ""), other, source === id);
    link.relations.set(words, [...(link.relations.get(words) ?? []), attributes]);
    links.set(other, link);
  });
  return [...links]
    .flatMap(([other, { rank, relations }]) => {
      const branch = branchOf(data, other, inWords(relations));
      return branch ? [{ rank, branch }] : [];
    })
    .sort((a, b) => a.rank - b.rank || byLabel(a.branch, b.branch))
    .map(({ branch }) => branch);
}

/** `licensee · 2023 and 2025; owner`. */
function inWords(relations: ReadonlyMap<string, readonly EdgeAttributes[]>): string {
  return [...relations]
    .sort(([, [a]], [, [b]]) => rankOf(a) - rankOf(b))
    .map(([words, edges]) => {
      const years = [...new Set(edges.flatMap(({ since }) => since?.slice(0, 4) ?? []))].sort();
      const over = edges.every(({ ended }) => ended) ? ", ended" : "";
      return years.length > 0 ? `${words} · ${listWords(years)}${over}` : words;
    })
    .join("; ");
}

const rankOf = (edge: EdgeAttributes | undefined) =>
  edge ? EDGE_KINDS.indexOf(edge.kind) : EDGE_KINDS.length;

function dealsOf(data: TwinData, id: string): Branch[] {
  return [...data.deals.values()]
    .filter(
      ({ parties, assets }) => assets.includes(id) || parties.some((party) => party.id === id),
    )
    .map((deal): Branch => {
      const when = deal.announced === null ? "" : ` · ${dateWords(deal.announced)}`;
      const words = `${deal.kindWords}${when}`;
      return { id: deal.id, kind: "deal", label: titleWords(deal), words };
    })
    .sort(byLabel);
}

/** The graph as groups, one for each kind; with `parts` only what a reading holds. */
export function kindBranches(
  { graph, hidden }: TwinData,
  parts?: LensParts,
): { group: Branch; members: Branch[] }[] {
  const gone = new Set(hidden);
  const linked = (id: string) =>
    !parts || graph.someEdge(id, (_edge, { kind }) => parts.edges.includes(kind));
  const all = graph
    .mapNodes((id, { kind, label }): Branch => ({ id, kind, label, words: "" }))
    .filter(({ id }) => !gone.has(id) && linked(id));
  return (parts?.nodes ?? NODE_KINDS).map((kind) => {
    const members = all.filter((branch) => branch.kind === kind).sort(byLabel);
    return {
      group: {
        id: `group ${kind}`,
        kind: "group",
        label: KIND_WORDS[kind],
        words: String(members.length),
      },
      members,
    };
  });
}

/** The clusters of rivals as groups, in the order of the picture. */
export function clusterBranches(
  data: TwinData,
  { clusters }: RivalLandscape,
): { group: Branch; members: Branch[] }[] {
  return clusters.map(({ id: cluster, name, share, members }) => ({
    group: {
      id: `group ${cluster}`,
      kind: "group",
      label: name,
      words: `${members.length} drugs · ${share}`,
    },
    members: members
      .flatMap(({ id }) => (data.hidden.includes(id) ? [] : (branchOf(data, id) ?? [])))
      .sort(byLabel),
  }));
}

/** The neighbour that comes next (or before) in the stated order; the first or last when none is chosen. */
export function nextNeighbour(
  data: TwinData,
  middle: string,
  chosen: string | null,
  step: 1 | -1,
): string | undefined {
  const ordered = neighbourBranches(data, middle);
  const at = ordered.findIndex(({ id }) => id === chosen);
  return ordered[
    at < 0 ? (step > 0 ? 0 : ordered.length - 1) : (at + step + ordered.length) % ordered.length
  ]?.id;
}
