import { entityName } from "../dataset/entityFacts.ts";
import { factSources } from "../dataset/facts/fact.ts";
import type { Dataset } from "../dataset/parseDataset.ts";
import type { Citation } from "../schema/claim.ts";
import { type AtlasGraph, bareId } from "./atlasGraph.ts";
import type { Reading } from "./connections.ts";

/** The citations behind an edge of the graph. */
function edgeSources(dataset: Dataset, graph: AtlasGraph, edge: string): Citation[] {
  const { kind, deal } = graph.getEdgeAttributes(edge);
  const [source, target] = graph.extremities(edge).map(bareId);
  if (source === undefined || target === undefined) return [];
  if (deal !== null) return dataset.deals.get(bareId(deal))?.sources ?? [];
  const drug = dataset.drugs.get(kind === "originator" || kind === "rights" ? target : source);
  switch (kind) {
    case "originator":
      return (drug?.originators ?? [])
        .filter(({ company }) => company === source)
        .flatMap(({ sources }) => sources);
    case "rights":
      return [
        ...(drug?.statedPartners ?? [])
          .filter(({ company }) => company === source)
          .flatMap(({ sources }) => sources),
        ...dealsWith(dataset, source, target),
      ];
    case "target":
      return (drug?.targets ?? [])
        .filter((binding) => binding.target === target)
        .flatMap(({ sources }) => sources);
    case "payload":
      return drug?.payload?.sources ?? [];
    case "derivation":
      return dataset.payloads.get(source)?.derivedFrom?.sources ?? [];
    case "regulatory":
      return [...dataset["regulatory-events"].values()]
        .filter((event) => event.drug === source && event.regulator === target)
        .flatMap(({ sources }) => sources);
    case "ownership":
      return [
        ...(dataset.companies.get(source)?.parents ?? [])
          .filter(({ company }) => company === target)
          .flatMap(({ sources }) => sources),
        ...(dataset.regulators.get(source)?.sources ?? []),
      ];
    case "rival-stated":
      return [...dataset.rivalries.values()]
        .filter(({ drugs }) => drugs.includes(source) && drugs.includes(target))
        .flatMap(({ sources }) => sources);
    default:
      return [];
  }
}

function dealsWith(dataset: Dataset, company: string, drug: string): Citation[] {
  return [...dataset.deals.values()]
    .filter(
      (deal) =>
        deal.assets.some((asset) => asset.drug === drug) &&
        deal.parties.some((party) => party.company === company),
    )
    .flatMap(({ sources }) => sources);
}

/** Names and sources as the records give them. */
export function readingOf(dataset: Dataset, graph: AtlasGraph): Reading {
  return {
    name: (id) => entityName(dataset, id) ?? id,
    sources: (edge) => factSources(dataset, edgeSources(dataset, graph, edge)),
  };
}
