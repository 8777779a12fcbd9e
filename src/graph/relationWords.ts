import type { EdgeAttributes, EdgeKind } from "./atlasGraph.ts";
import type { DealBrief } from "./atlasIndex.ts";

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
  const plain = OTHER_END[edge.kind][outward ? 0 : 1];
  switch (edge.kind) {
    case "deal": {
      const role = deal?.parties.find(({ id }) => id === other)?.role;
      return edge.directed && role !== undefined ? role : plain;
    }
    case "rights":
      if (edge.words.includes("partner")) return outward ? "partnered" : edge.words;
      return plain;
    case "target":
      return edge.words === "effector arm"
        ? outward
          ? "effector target"
          : "binds it with its effector arm"
        : plain;
    case "regulatory":
      return edge.words || plain;
    case "ownership":
      return edge.words === "part of" ? (outward ? "parent body" : "part of it") : plain;
    default:
      return plain;
  }
}
