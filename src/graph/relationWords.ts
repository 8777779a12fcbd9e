import { dateWords } from "../dataset/facts/words.ts";
import type { EdgeAttributes, EdgeKind, EdgeRole } from "./atlasGraph.ts";
import type { DealBrief } from "./atlasIndex.ts";

/** What an edge says by its kind alone. */
const KIND_WORDS: Record<EdgeKind, string> = {
  deal: "",
  originator: "originator",
  rights: "",
  target: "target",
  payload: "payload",
  derivation: "derived from",
  regulatory: "",
  ownership: "owned by",
  "rival-stated": "stated rival",
  "rival-derived": "derived rival",
};

const ROLE_WORDS: Record<EdgeRole, string> = {
  licensee: "licensee",
  partner: "partner",
  "named-partner": "named partner",
  effector: "effector arm",
  "part-of": "part of",
  approval: "approved",
  "accelerated-approval": "approved",
  "orphan-designation": "orphan drug",
  "breakthrough-designation": "breakthrough",
  "filing-accepted": "filed",
};
/** Words that are no verb: a date stands after a comma. */
const DESIGNATIONS: readonly (EdgeRole | null)[] = [
  "orphan-designation",
  "breakthrough-designation",
];

/** What the other end of an edge is, seen from its source and from its target. */
const OTHER_END: Record<EdgeKind, [fromSource: string, fromTarget: string]> = {
  deal: ["deal partner", "deal partner"],
  originator: ["own drug", "originator"],
  rights: ["licensed in", "licensee"],
  target: ["target", "binds it"],
  payload: ["payload", "carries it"],
  derivation: ["parent payload", "derived payload"],
  regulatory: ["regulator", "regulated"],
  ownership: ["owner", "subsidiary"],
  "rival-stated": ["stated rival", "stated rival"],
  "rival-derived": ["derived rival", "derived rival"],
};
/** The same where the role says more than the kind. */
const OTHER_END_BY_ROLE: Partial<Record<EdgeRole, [fromSource: string, fromTarget: string]>> = {
  partner: ["partnered", "partner"],
  "named-partner": ["partnered", "named partner"],
  effector: ["effector target", "binds it with its effector arm"],
  "part-of": ["parent body", "part of it"],
};

/** An edge in a few words: `named partner`, `orphan drug, Aug 2025`; empty for a deal, whose money says more. */
export function edgeWords({ kind, role, on }: EdgeAttributes): string {
  const words = role === null ? KIND_WORDS[kind] : ROLE_WORDS[role];
  if (on === null) return words;
  return `${words}${DESIGNATIONS.includes(role) ? "," : ""} ${dateWords(on)}`;
}

/**
 * What the other end of an edge is to the thing that one reads from, in words: `licensee`, `originator`, `approved May 2025`.
 * `other` is the id at that end; `outward` tells that the edge leads there.
 */
export function relationWords(
  edge: EdgeAttributes,
  deal: DealBrief | undefined,
  other: string,
  outward: boolean,
): string {
  const { kind, role, directed } = edge;
  const party = deal?.parties.find(({ id }) => id === other);
  if (kind === "deal" && directed && party) return party.role;
  if (kind === "regulatory" && role !== null) return edgeWords(edge);
  const ends = (role !== null && OTHER_END_BY_ROLE[role]) || OTHER_END[kind];
  return ends[outward ? 0 : 1];
}
