import { SHORT_NAME } from "../dataset/entityNames.ts";
import { vocabularyWords } from "../dataset/facts/words.ts";
import type { Findable } from "../dataset/nameSearch.ts";
import type { CollectionName } from "../schema/collections.ts";
import { HEADER, isObject, type Records } from "./edits.ts";
import { pathOf, placeOfPath } from "./recordPlace.ts";

/** What a record is called: its name, a source's title, a deal's parties, else its own words or id. */
export function recordName(records: Records, path: string): string {
  const record = records.get(path);
  const place = placeOfPath(path);
  if (path === HEADER) return "The data release";
  if (!isObject(record) || !place) return place?.id ?? path;
  const given = [record.name, record.title, record.description, record.words].find(
    (text) => typeof text === "string" && text !== "",
  );
  if (typeof given === "string") return given;
  return place.collection === "deals" ? dealName(records, record, place.id) : place.id;
}

function dealName(records: Records, deal: Record<string, unknown>, id: string): string {
  const of = (list: unknown, key: string, shelf: CollectionName) =>
    (Array.isArray(list) ? list : []).flatMap((item: unknown) =>
      isObject(item) && typeof item[key] === "string"
        ? [recordName(records, pathOf(shelf, item[key]))]
        : [],
    );
  const [parties, drugs] = [
    of(deal.parties, "company", "companies"),
    of(deal.assets, "drug", "drugs"),
  ];
  return parties.length === 0
    ? id
    : [parties.join(" and "), drugs.slice(0, 2).join(", ")].filter(Boolean).join(": ");
}

/** The records of a collection by their bare ids, as search and look-up take them. */
export function findablesOf(records: Records, collection: CollectionName): Findable[] {
  return [...records].flatMap(([path, record]) => {
    const place = placeOfPath(path);
    if (place?.collection !== collection || !isObject(record)) return [];
    const aliases = (Array.isArray(record.names) ? record.names : []).flatMap(
      (alias: unknown): [string, string][] =>
        isObject(alias) && typeof alias.text === "string" ? [[alias.text, String(alias.kind)]] : [],
    );
    const name = recordName(records, path);
    const short: [string, string][] =
      typeof record.shortName === "string" ? [[record.shortName, SHORT_NAME]] : [];
    // A source is sought by words of its title and its publisher together.
    const published: [string, string][] =
      typeof record.publisher === "string" ? [[`${name} ${record.publisher}`, ""]] : [];
    return [
      {
        id: place.id,
        kind: collection,
        name,
        names: [...short, ...aliases, ...published, [place.id, "id"]],
      },
    ];
  });
}

const SHELVES: ReadonlyMap<string, CollectionName> = new Map([
  ...["company", "from", "to", "by", "parties", "parents", "originators"].map(
    (field) => [field, "companies"] as const,
  ),
  ...["drug", "drugs", "assets"].map((field) => [field, "drugs"] as const),
  ...["source", "sources"].map((field) => [field, "sources"] as const),
  ...["target", "targets"].map((field) => [field, "targets"] as const),
  ...["indication", "indications", "parent"].map((field) => [field, "indications"] as const),
  ...["regulator", "part of"].map((field) => [field, "regulators"] as const),
  ["payload", "payloads"],
]);

/** How a record id or a word of a vocabulary reads in a field. */
export function wordsOfId(records: Records): (field: string, id: string) => string {
  return (field, id) => {
    const shelf = SHELVES.get(field);
    return shelf && records.has(pathOf(shelf, id))
      ? recordName(records, pathOf(shelf, id))
      : vocabularyWords(id);
  };
}
