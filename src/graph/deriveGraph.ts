import { dealSides } from "../dataset/dealTitle.ts";
import type { Dataset } from "../dataset/parseDataset.ts";
import { dealMoney } from "../inference/dealMoney.ts";
import { dealEnd, dealStatus, isOver } from "../inference/dealStatus.ts";
import { rivalGroups } from "../inference/rivalry.ts";
import type { Deal } from "../schema/deal.ts";
import type { Drug } from "../schema/drug.ts";
import type { RegulatoryEvent } from "../schema/events.ts";
import { entityId } from "../schema/ids.ts";
import {
  type AtlasGraph,
  type EdgeAttributes,
  type EdgeKind,
  edgeKey,
  emptyGraph,
  type NodeKind,
  PLAIN_EDGE,
  REGULATORY_ACTS,
} from "./atlasGraph.ts";
import { companySublabel, drugAlias, drugSublabel } from "./sublabels.ts";

/**
 * The facts as one graph: companies, drugs, targets, payloads and regulators as nodes;
 * deals, origins, rights, targets, payloads, regulatory events, owners and stated rivals as edges.
 * Places are all 0 until a layout gives them.
 */
export function deriveGraph(dataset: Dataset): AtlasGraph {
  const graph = emptyGraph();
  const addNode = (kind: NodeKind, id: string, label: string, sublabel: string) =>
    graph.addNode(entityId(kind, id), { kind, label, sublabel, x: 0, y: 0 });

  for (const [id, company] of dataset.companies)
    addNode("company", id, company.shortName ?? company.name, companySublabel(company));
  for (const [id, drug] of dataset.drugs) {
    addNode("drug", id, drug.name, drugSublabel(dataset, drug));
    const alias = drugAlias(drug);
    if (alias !== undefined) graph.mergeNodeAttributes(entityId("drug", id), { alias });
  }
  for (const [id, target] of dataset.targets) addNode("target", id, target.name, "target");
  for (const [id, payload] of dataset.payloads) addNode("payload", id, payload.name, "payload");
  for (const [id, regulator] of dataset.regulators)
    addNode("regulator", id, regulator.shortName ?? regulator.name, "regulator");

  for (const [id, company] of dataset.companies) {
    for (const owner of company.parents ?? []) {
      addEdge(graph, "ownership", entityId("company", id), entityId("company", owner.company), {
        since: owner.from?.value ?? null,
        until: owner.until?.value ?? null,
      });
    }
  }
  for (const [id, regulator] of dataset.regulators) {
    if (regulator.partOf)
      addEdge(
        graph,
        "ownership",
        entityId("regulator", id),
        entityId("regulator", regulator.partOf),
        { role: "part-of" },
      );
  }
  for (const [id, payload] of dataset.payloads) {
    if (payload.derivedFrom) {
      addEdge(
        graph,
        "derivation",
        entityId("payload", id),
        entityId("payload", payload.derivedFrom.value),
      );
    }
  }
  for (const [id, drug] of dataset.drugs) addDrugEdges(graph, id, drug);
  for (const [id, deal] of dataset.deals) addDealEdges(graph, id, deal);
  addRightsEdges(graph, dataset);
  addRegulatoryEdges(graph, dataset);
  for (const rivalry of dataset.rivalries.values()) {
    const [a, b] = rivalry.drugs;
    addEdge(graph, "rival-stated", entityId("drug", a), entityId("drug", b), {
      directed: false,
    });
  }
  for (const [kin, group] of rivalGroups(dataset).entries())
    for (const id of group) graph.mergeNodeAttributes(entityId("drug", id), { kin });
  return graph;
}

function addEdge(
  graph: AtlasGraph,
  kind: EdgeKind,
  source: string,
  target: string,
  more: Partial<EdgeAttributes> = {},
): void {
  const attributes = { kind, ...PLAIN_EDGE, ...more };
  const key = edgeKey(attributes, source, target);
  if (!graph.hasEdge(key)) graph.addEdgeWithKey(key, source, target, attributes);
}

function addDrugEdges(graph: AtlasGraph, id: string, drug: Drug): void {
  const node = entityId("drug", id);
  for (const { company } of drug.originators ?? []) {
    addEdge(graph, "originator", entityId("company", company), node);
  }
  for (const { target, role } of drug.targets ?? []) {
    addEdge(graph, "target", node, entityId("target", target), {
      role: role === "effector" ? "effector" : null,
    });
  }
  if (drug.payload) addEdge(graph, "payload", node, entityId("payload", drug.payload.value));
}

function addDealEdges(graph: AtlasGraph, id: string, deal: Deal): void {
  const money = dealMoney(deal);
  const { givers, takers } = dealSides(deal);
  const pairs =
    givers.length > 0
      ? givers.flatMap((giver) => takers.map((taker) => [giver, taker] as const))
      : deal.parties.flatMap((a, i) =>
          deal.parties.slice(i + 1).map((b) => [a.company, b.company] as const),
        );
  for (const [from, to] of pairs) {
    if (from === to) continue;
    const attributes = {
      deal: entityId("deal", id),
      directed: givers.length > 0,
      ended: isOver(dealStatus(deal)),
      since: deal.announced?.value ?? null,
      until: dealEnd(deal),
      upfront: money.upfrontUsdM,
      maximum: money.totalUsdM,
    };
    addEdge(graph, "deal", entityId("company", from), entityId("company", to), attributes);
  }
}

/** Who has a part in a drug beside its originator: grantees, partners of a collaboration, named partners. Running deals come first. */
function addRightsEdges(graph: AtlasGraph, dataset: Dataset): void {
  const link = (company: string, drug: string, more: Partial<EdgeAttributes>) => {
    const source = entityId("company", company);
    const target = entityId("drug", drug);
    if (!graph.hasEdge(`originator:${source}>${target}`))
      addEdge(graph, "rights", source, target, more);
  };
  const over = (deal: Deal) => isOver(dealStatus(deal));
  for (const deal of [...dataset.deals.values()].sort(
    (a, b) => Number(over(a)) - Number(over(b)),
  )) {
    const when = { since: deal.announced?.value ?? null, until: dealEnd(deal), ended: over(deal) };
    for (const grant of deal.grants) {
      const exercised = deal.events.some(
        ({ kind, grants }) =>
          kind === "option-exercised" && (grants === undefined || grants.includes(grant.id)),
      );
      if (grant.condition === "option" && !exercised) continue;
      for (const company of grant.to)
        for (const drug of grant.assets) link(company, drug, { ...when, role: "licensee" });
    }
    const unassigned = deal.parties.filter(
      (party) => party.role === "partner" || party.role === "unstated",
    );
    for (const party of unassigned)
      for (const asset of deal.assets)
        link(party.company, asset.drug, { ...when, role: "partner" });
  }
  for (const [id, drug] of dataset.drugs)
    for (const { company } of drug.statedPartners ?? [])
      link(company, id, { role: "named-partner" });
}

function addRegulatoryEdges(graph: AtlasGraph, dataset: Dataset): void {
  const pairs = new Map<string, RegulatoryEvent[]>();
  for (const event of dataset["regulatory-events"].values()) {
    if (event.regulator === undefined) continue;
    const pair = `${event.drug}>${event.regulator}`;
    pairs.set(pair, [...(pairs.get(pair) ?? []), event]);
  }
  for (const [pair, events] of pairs) {
    const [drug = "", regulator = ""] = pair.split(">");
    addEdge(
      graph,
      "regulatory",
      entityId("drug", drug),
      entityId("regulator", regulator),
      weightiest(events),
    );
  }
}

/** The weightiest act among some events, the first of its kind, and when it was. */
function weightiest(events: readonly RegulatoryEvent[]): Pick<EdgeAttributes, "role" | "on"> {
  for (const role of REGULATORY_ACTS) {
    const event = events.find(({ kinds }) => kinds.includes(role));
    if (event) return { role, on: event.date?.value ?? null };
  }
  return { role: null, on: null };
}
