import type { NodeKind } from "./atlasGraph.ts";

/** What the kinds of node are called, in the plural. */
export const KIND_WORDS: Record<NodeKind, string> = {
  company: "Companies",
  drug: "Drugs",
  target: "Targets",
  payload: "Payloads",
  regulator: "Regulators",
};
