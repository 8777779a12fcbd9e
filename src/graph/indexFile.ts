import type { EdgeKind, NodeKind } from "./atlasGraph.ts";
import type { AtlasIndex, DealBrief, EdgeRow } from "./atlasIndex.ts";

/** A name with its kind, after the name that is used: `"SHR-A1811", "code"`. */
type EntityRow = [id: string, name: string, ...names: string[]];
type DealRow = [
  id: string,
  who: string,
  what: string,
  kindWords: string,
  /** The row of each party among the entities, and its role. */
  parties: (number | string)[],
  assets: number[],
  announced: string | null,
  ended: string | null,
  status: string,
  upfrontUsdM: number | null,
  milestonesUsdM: number | null,
  totalUsdM: number | null,
];

/** What an edge says beside its ends and its kind; of a deal's money and date its row among the deals tells. */
type SentEdge = Omit<EdgeRow, "kind" | "deal"> & { deal?: number };

/** The index as it is sent: rows, and things by their row, so that little is said twice. */
export interface IndexFile
  extends Pick<
    AtlasIndex,
    "schemaVersion" | "version" | "counts" | "lead" | "questions" | "nodes"
  > {
  entities: EntityRow[];
  indications: EntityRow[];
  edges: [source: number, target: number, kind: EdgeKind, more?: SentEdge][];
  deals: DealRow[];
}

/** The index in the form that is sent. */
export function packIndex({
  entities,
  indications,
  edges,
  deals,
  nodes,
  ...rest
}: AtlasIndex): IndexFile {
  const row = new Map(entities.map(({ id }, i) => [id, i]));
  const at = (id: string) => row.get(id) ?? -1;
  const dealRows = new Map(deals.map(({ id }, i) => [id, i]));
  const named = ({
    id,
    name,
    names,
  }: {
    id: string;
    name: string;
    names: [string, string][];
  }): EntityRow => [id, name, ...names.flat()];
  return {
    ...rest,
    entities: entities.map(named),
    indications: indications.map(named),
    // A label that is the name is not said again.
    nodes: nodes.map(([label, ...more], i): AtlasIndex["nodes"][number] => [
      label === entities[i]?.name ? "" : label,
      ...more,
    ]),
    edges: edges.map(([source, target, { kind, ...more }]) => {
      const sent = sentEdge(more, deals, dealRows);
      return Object.keys(sent).length > 0 ? [source, target, kind, sent] : [source, target, kind];
    }),
    deals: deals.map((deal) => [
      deal.id,
      deal.who,
      deal.what,
      deal.kindWords,
      deal.parties.flatMap(({ id, role }) => [at(id), role]),
      deal.assets.map(at),
      deal.announced,
      deal.ended,
      deal.status,
      deal.upfrontUsdM,
      deal.milestonesUsdM,
      deal.totalUsdM,
    ]),
  };
}

/** The index that a sent one holds, the same as the one that was packed. */
export function unpackIndex({
  entities,
  indications,
  edges,
  deals,
  nodes,
  ...rest
}: IndexFile): AtlasIndex {
  const idAt = (row: number | string | undefined) =>
    typeof row === "number" ? (entities[row]?.[0] ?? "") : "";
  const briefs = deals.map(
    ([
      id,
      who,
      what,
      kindWords,
      parties,
      assets,
      announced,
      ended,
      status,
      upfrontUsdM,
      milestonesUsdM,
      totalUsdM,
    ]): DealBrief => ({
      id,
      who,
      what,
      kindWords,
      parties: pairs(parties).map(([row, role]) => ({ id: idAt(row), role: String(role) })),
      assets: assets.map(idAt),
      announced,
      ended,
      status,
      upfrontUsdM,
      milestonesUsdM,
      totalUsdM,
    }),
  );
  return {
    ...rest,
    entities: entities.map((row) => ({
      ...named(row),
      kind: row[0].slice(0, row[0].indexOf(":")) as NodeKind,
    })),
    indications: indications.map(named),
    nodes: nodes.map(([label, ...more], i): AtlasIndex["nodes"][number] => [
      label === "" ? (entities[i]?.[1] ?? "") : label,
      ...more,
    ]),
    edges: edges.map(([source, target, kind, more]) => [
      source,
      target,
      { kind, ...readEdge(more, briefs) },
    ]),
    deals: briefs,
  };
}

/** What an edge shares with its deal: known from it, so not said again. */
function ofDeal({ id, upfrontUsdM, totalUsdM, announced }: DealBrief): Partial<EdgeRow> {
  return {
    deal: id,
    ...(upfrontUsdM === null ? {} : { upfront: upfrontUsdM }),
    ...(totalUsdM === null ? {} : { maximum: totalUsdM }),
    ...(announced === null ? {} : { since: announced }),
  };
}

function sentEdge(
  { deal, ...own }: Omit<EdgeRow, "kind">,
  deals: readonly DealBrief[],
  rows: ReadonlyMap<string, number>,
): SentEdge {
  if (deal === undefined || deal === null) return own;
  const row = rows.get(deal) ?? -1;
  const brief = deals[row];
  if (!brief) throw new Error(`an edge names the deal ${deal}, which the index does not hold`);
  const shared = ofDeal(brief);
  const keys = Object.keys(shared).filter((key): key is keyof typeof own => key !== "deal");
  if (keys.some((key) => shared[key] !== own[key]))
    throw new Error(`an edge of ${deal} says other things than the deal`);
  const left = Object.entries(own).filter(([key]) => !(key in shared));
  return { deal: row, ...Object.fromEntries(left) };
}

function readEdge(sent: SentEdge | undefined, deals: readonly DealBrief[]): Omit<EdgeRow, "kind"> {
  const { deal, ...own } = sent ?? {};
  const brief = deal === undefined ? undefined : deals[deal];
  return brief ? { ...ofDeal(brief), ...own } : own;
}

function named([id, name, ...names]: EntityRow): {
  id: string;
  name: string;
  names: [string, string][];
} {
  return { id, name, names: pairs(names) };
}

function pairs<T>(flat: readonly T[]): [T, T][] {
  const found: [T, T][] = [];
  for (let i = 0; i + 1 < flat.length; i += 2) found.push([flat[i] as T, flat[i + 1] as T]);
  return found;
}
