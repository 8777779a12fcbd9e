import { type EntityFacts, entityFacts, entityName } from "../dataset/entityFacts.ts";
import type { Dataset } from "../dataset/parseDataset.ts";
import { type DealMoney, dealMoney } from "../inference/dealMoney.ts";
import { type DealStatus, dealStatus } from "../inference/dealStatus.ts";
import { type DealTerritory, dealTerritories } from "../inference/dealTerritories.ts";
import { entityId, parseEntityId } from "../schema/ids.ts";
import type { Source } from "../schema/source.ts";
import type { AtlasGraph, EdgeKind } from "./atlasGraph.ts";

/** Another thing that this one touches, and how. */
export interface EntityRelation {
  kind: string;
  id: string;
  name: string;
  /** In words, seen from here: `deal`, `owned by`, `originator of`. */
  words: string;
}

/** All that a panel shows of an entity, and that `show` prints. */
export interface EntityPage extends EntityFacts {
  relations: EntityRelation[];
  /** Deals only. */
  deal?: { status: DealStatus; money: DealMoney; territories: DealTerritory[] };
  /** The cited sources in brief, by prefixed id. */
  sources: Record<string, SourceBrief>;
}

export type SourceBrief = Pick<
  Source,
  "title" | "description" | "publisher" | "published" | "url" | "kind"
>;

/** How an edge reads from its source and from its target. */
const READINGS: Record<EdgeKind, [from: string, to: string]> = {
  deal: ["deal partner", "deal partner"],
  originator: ["originator of", "originated by"],
  rights: ["has a part in", "with a part held by"],
  target: ["targets", "targeted by"],
  payload: ["carries", "carried by"],
  derivation: ["derived from", "parent of"],
  regulatory: ["acted on by", "acted on"],
  ownership: ["owned by", "owner of"],
  "rival-stated": ["stated rival", "stated rival"],
  "rival-derived": ["derived rival", "derived rival"],
};

/** The page of an entity or deal; `undefined` when the id names none. */
export function entityPage(
  dataset: Dataset,
  graph: AtlasGraph,
  id: string,
): EntityPage | undefined {
  const facts = entityFacts(dataset, id);
  if (!facts) return undefined;
  const deal = facts.kind === "deal" ? dataset.deals.get(id.slice("deal:".length)) : undefined;
  return {
    ...facts,
    relations: relationsOf(dataset, graph, id),
    ...(deal
      ? {
          deal: {
            status: dealStatus(deal),
            money: dealMoney(deal),
            territories: dealTerritories(dataset, deal),
          },
        }
      : {}),
    sources: citedSources(dataset, facts),
  };
}

/** The pages of all entities and deals, kind by kind, each by its id. */
export function everyPage(dataset: Dataset, graph: AtlasGraph): EntityPage[] {
  return everyId(dataset).flatMap((id) => entityPage(dataset, graph, id) ?? []);
}

function everyId(dataset: Dataset): string[] {
  const shelves = [
    ["company", dataset.companies],
    ["drug", dataset.drugs],
    ["target", dataset.targets],
    ["payload", dataset.payloads],
    ["indication", dataset.indications],
    ["regulator", dataset.regulators],
    ["deal", dataset.deals],
  ] as const;
  return shelves.flatMap(([kind, records]) =>
    [...records.keys()].sort().map((key) => entityId(kind, key)),
  );
}

/** Deals first, then neighbours in the graph by how they touch; for a deal its parties and assets. */
function relationsOf(dataset: Dataset, graph: AtlasGraph, id: string): EntityRelation[] {
  const found: EntityRelation[] = [];
  const seen = new Set<string>();
  const add = (other: string, words: string) => {
    if (other === id || seen.has(`${other} ${words}`)) return;
    seen.add(`${other} ${words}`);
    found.push({
      kind: parseEntityId(other)?.kind ?? "",
      id: other,
      name: entityName(dataset, other) ?? other,
      words,
    });
  };
  for (const [key, deal] of dataset.deals) {
    const own = entityId("deal", key);
    const parties = deal.parties.map(({ company, role }) => ({
      id: entityId("company", company),
      words: role,
    }));
    const assets = deal.assets.map(({ drug }) => ({ id: entityId("drug", drug), words: "asset" }));
    if (own === id) for (const part of [...parties, ...assets]) add(part.id, part.words);
    else if ([...parties, ...assets].some((part) => part.id === id)) add(own, "deal");
  }
  if (graph.hasNode(id)) {
    graph.forEachEdge(id, (_edge, { kind }, source, target) => {
      if (kind !== "deal")
        add(source === id ? target : source, READINGS[kind][source === id ? 0 : 1]);
    });
  }
  if (id.startsWith("source:")) for (const citing of citersOf(dataset, id)) add(citing, "cites it");
  return found;
}

/** Who cites each source of a data set: to find them, every fact is read, so that it is done once. */
const citers = new WeakMap<Dataset, ReadonlyMap<string, readonly string[]>>();

/** The entities and deals that cite a source. */
function citersOf(dataset: Dataset, id: string): readonly string[] {
  const known = citers.get(dataset) ?? citersBySource(dataset);
  citers.set(dataset, known);
  return known.get(id) ?? [];
}

function citersBySource(dataset: Dataset): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const other of everyId(dataset)) {
    const cited =
      entityFacts(dataset, other)?.facts.flatMap((fact) =>
        fact.sources.map((source) => source.id),
      ) ?? [];
    for (const source of new Set(cited)) found.set(source, [...(found.get(source) ?? []), other]);
  }
  return found;
}

function citedSources(dataset: Dataset, { facts }: EntityFacts): Record<string, SourceBrief> {
  const cited = new Set(
    facts
      .flatMap((fact) => [
        ...fact.sources,
        ...(fact.alternatives ?? []).flatMap((other) => other.sources),
      ])
      .map(({ id }) => id),
  );
  const briefs: [string, SourceBrief][] = [];
  for (const id of cited) {
    const source = dataset.sources.get(id.slice("source:".length));
    if (!source) continue;
    const { title, description, publisher, published, url, kind } = source;
    briefs.push([
      id,
      { title, publisher, published, url, kind, ...(description ? { description } : {}) },
    ]);
  }
  return Object.fromEntries(briefs);
}
