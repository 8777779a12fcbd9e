import type { AtlasGraph } from "../graph/atlasGraph.ts";
import { neighboursBy } from "../graph/neighbourhood.ts";

/** The companies with a part in a drug: originators, then those with a part by a grant, then those whom a source only names. */
export function holdersOf(graph: AtlasGraph, drug: string): string[] {
  const parts = neighboursBy(graph, drug, "rights", "in");
  const granted = parts.filter(({ attributes }) => attributes.role !== "named-partner");
  const namedOnly = parts.filter(({ attributes }) => attributes.role === "named-partner");
  return [...neighboursBy(graph, drug, "originator", "in"), ...granted, ...namedOnly].map(
    ({ id }) => id,
  );
}

/** The first two companies with a part in a drug, by name, and how many more there are; empty where none is known. */
export function holderNames(graph: AtlasGraph, drug: string): string {
  const names = holdersOf(graph, drug).map((id) => graph.getNodeAttribute(id, "label"));
  return [...names.slice(0, 2), ...(names.length > 2 ? [`${names.length - 2} more`] : [])].join(
    ", ",
  );
}
