import type { AtlasGraph } from "../graph/atlasGraph.ts";
import { neighboursBy } from "../graph/neighbourhood.ts";

/** A company with the drugs that are at home with it, and the companies that only have a part in one of these; or a drug without a home. */
export interface Portfolio {
  owner: string;
  drugs: string[];
  partners: string[];
}

/** Every drug with its home, and every company without a drug of its own beside the first drug that it has a part in. */
export function portfolios(graph: AtlasGraph): Portfolio[] {
  const found = new Map<string, Portfolio>();
  const homes = new Map<string, string>();
  for (const drug of graph.filterNodes((_id, { kind }) => kind === "drug").sort()) {
    const [home] = [
      ...neighboursBy(graph, drug, "originator", "in"),
      ...neighboursBy(graph, drug, "rights", "in"),
    ];
    if (!home) {
      found.set(drug, { owner: drug, drugs: [], partners: [] });
      continue;
    }
    const portfolio = found.get(home.id) ?? { owner: home.id, drugs: [], partners: [] };
    portfolio.drugs.push(drug);
    found.set(home.id, portfolio);
    homes.set(drug, home.id);
  }
  for (const id of graph
    .filterNodes((id, { kind }) => kind === "company" && !found.has(id))
    .sort()) {
    const [first] = neighboursBy(graph, id, "rights", "out").flatMap(
      (drug) => homes.get(drug.id) ?? [],
    );
    if (first !== undefined) found.get(first)?.partners.push(id);
  }
  return [...found.values()].sort(
    (a, b) =>
      b.drugs.length - a.drugs.length ||
      b.partners.length - a.partners.length ||
      (a.owner < b.owner ? -1 : 1),
  );
}
