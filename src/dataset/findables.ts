import type { EntityKind } from "../schema/ids.ts";
import { entityId } from "../schema/ids.ts";
import { COLLECTION_OF, NAMED_KINDS } from "../schema/kinds.ts";
import type { Alias } from "../schema/names.ts";
import { dealTitle } from "./dealTitle.ts";
import { normalise } from "./entityNames.ts";
import type { Findable } from "./nameSearch.ts";
import type { Dataset } from "./parseDataset.ts";

/** Every entity, deal and source with all its names, as search and the command line know them. */
export function findables(dataset: Dataset): (Findable & { kind: EntityKind })[] {
  const named = NAMED_KINDS.flatMap((kind) =>
    [...dataset[COLLECTION_OF[kind]].values()].map((record) => ({
      id: entityId(kind, record.id),
      kind,
      name: record.name,
      names: namesOf(record),
    })),
  );
  const deals = [...dataset.deals.values()].map((deal) => ({
    id: entityId("deal", deal.id),
    kind: "deal" as const,
    name: dealTitle(dataset, deal),
    names: [],
  }));
  const sources = [...dataset.sources.values()].map((source) => ({
    id: entityId("source", source.id),
    kind: "source" as const,
    name: source.title ?? source.description ?? source.id,
    names: [],
  }));
  return [...named, ...deals, ...sources];
}

/** The other names of a record, its short name first, each with its kind. */
export function namesOf(record: {
  name: string;
  shortName?: string | undefined;
  names?: Alias[] | undefined;
}): [text: string, kind: string][] {
  const short: [string, string][] =
    record.shortName === undefined || record.shortName === record.name
      ? []
      : [[record.shortName, "short name"]];
  return [
    ...short,
    ...(record.names ?? []).map((alias): [string, string] => [alias.text, alias.kind]),
  ];
}

/** What a name on the command line means: one thing, several that all bear it exactly, or nothing. */
export type Resolved = { found: Findable } | { candidates: Findable[] };

/**
 * Resolves an id (`drug:trastuzumab-rezetecan`), a bare record id, or any name or alias, ignoring case, accents, spaces and hyphens.
 * Only exact matches count. The name itself comes before an alias, and that before a bare id.
 */
export function resolveName(things: readonly Findable[], text: string): Resolved {
  const byId = things.find(({ id }) => id === text);
  if (byId) return { found: byId };
  const wanted = normalise(text);
  const byName = things.filter(
    ({ name, names }) =>
      normalise(name) === wanted || names.some(([alias]) => normalise(alias) === wanted),
  );
  const entities = byName.filter(({ kind }) => kind !== "deal" && kind !== "source");
  const matches =
    entities.length > 0
      ? entities
      : byName.length > 0
        ? byName
        : things.filter(({ id }) => id.slice(id.indexOf(":") + 1) === text);
  const [first, ...more] = matches;
  return first !== undefined && more.length === 0 ? { found: first } : { candidates: matches };
}
