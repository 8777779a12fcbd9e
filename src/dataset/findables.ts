import type { EntityKind } from "../schema/ids.ts";
import { entityId } from "../schema/ids.ts";
import { COLLECTION_OF, NAMED_KINDS } from "../schema/kinds.ts";
import type { Alias } from "../schema/names.ts";
import { dealTitle } from "./dealTitle.ts";
import { SHORT_NAME } from "./entityNames.ts";
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
      : [[record.shortName, SHORT_NAME]];
  return [
    ...short,
    ...(record.names ?? []).map((alias): [string, string] => [alias.text, alias.kind]),
  ];
}
