import { MultiDirectedGraph } from "graphology";

/** What a node of the picture can be. */
export const NODE_KINDS = ["company", "drug", "target", "payload", "regulator"] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

/** What an edge of the picture can say. */
export const EDGE_KINDS = [
  "deal",
  "originator",
  "rights",
  "target",
  "payload",
  "derivation",
  "regulatory",
  "ownership",
  "rival-stated",
  "rival-derived",
] as const;
export type EdgeKind = (typeof EDGE_KINDS)[number];

/** The acts of a regulator that an edge tells of, weightiest first. */
export const REGULATORY_ACTS = [
  "approval",
  "accelerated-approval",
  "orphan-designation",
  "breakthrough-designation",
  "filing-accepted",
] as const;

/**
 * What an edge is where its kind leaves it open: how a company has its part in a drug (`named-partner`: a source only says so),
 * a target that a drug binds only to call an effector cell, a body within another, the weightiest act of a regulator.
 */
export type EdgeRole =
  | "licensee"
  | "partner"
  | "named-partner"
  | "effector"
  | "part-of"
  | (typeof REGULATORY_ACTS)[number];

export type NodeAttributes = {
  kind: NodeKind;
  /** The short name that the picture prints. */
  label: string;
  /** What it is in a few words: `HER2 conjugate`, `India`. */
  sublabel: string;
  /** The brand or code that a drug is known by beside its name. */
  alias?: string;
  /** The place in the whole graph, baked at build time. */
  x: number;
  y: number;
  /** Drugs of one number bind the same targets in the same modality: rivals by rule. */
  kin?: number;
};

export type EdgeAttributes = {
  kind: EdgeKind;
  /** What a pick selects: the deal behind a deal's edge, else `null`. */
  deal: string | null;
  /** False when no source states who gives and who takes. */
  directed: boolean;
  /** The deal is over. */
  ended: boolean;
  /** Disclosed upfront and disclosed maximum of a deal, millions of USD. */
  upfront: number | null;
  maximum: number | null;
  /** From when until when it holds, as precise as the source; null where no source dates it. */
  since: string | null;
  until: string | null;
  role: EdgeRole | null;
  /** When a regulator acted. */
  on: string | null;
};

/** What an edge says when nothing more is known of it than its kind. */
export const PLAIN_EDGE: Omit<EdgeAttributes, "kind"> = {
  deal: null,
  directed: true,
  ended: false,
  upfront: null,
  maximum: null,
  since: null,
  until: null,
  role: null,
  on: null,
};

/** An id without its kind. */
export const bareId = (id: string) => id.slice(id.indexOf(":") + 1);

/** The key of an edge follows from what it is and from its ends: `rights:company:a>drug:b`, `deal:d:a>b`. */
export function edgeKey(
  { kind, deal }: Pick<EdgeAttributes, "kind" | "deal">,
  source: string,
  target: string,
): string {
  return deal === null
    ? `${kind}:${source}>${target}`
    : `${deal}:${bareId(source)}>${bareId(target)}`;
}

/** One directed multigraph: every entity a node, every deal and relation an edge. Derived, never stored. */
export type AtlasGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

/** An empty atlas graph. */
export function emptyGraph(): AtlasGraph {
  return new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
}
