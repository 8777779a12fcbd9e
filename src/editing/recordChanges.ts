import { moneyWords, territoryWords } from "../dataset/facts/termWords.ts";
import { dateWords, listWords, numberWords, vocabularyWords } from "../dataset/facts/words.ts";
import { isObject } from "./edits.ts";

/** What tells the items of a list apart, the first that an item has. */
const KEYS = [
  "id",
  "company",
  "drug",
  "target",
  "indication",
  "text",
  "label",
  "source",
  "kind",
] as const;
/** Names of fields that say nothing to a reader. A claim is called by its field: its value needs no word of its own. */
const SILENT = new Set(["$schema", "id", "value", "parts", "amount"]);

/** How a record id in a field reads; the id itself where nothing better is known. */
export type NameOf = (field: string, id: string) => string;

/**
 * What a change does to a record, one sentence a changed field: `announced: 2025-05 → 20 May 2025`.
 * Works on any JSON, sound or not.
 */
export function recordChanges(
  before: unknown,
  after: unknown,
  nameOf: NameOf = (_field, id) => id,
): string[] {
  if (before === null || before === undefined) return ["new record"];
  const found: string[] = [];
  compare(
    [],
    before,
    after,
    (where, words) => found.push(where.length > 0 ? `${where.join(", ")}: ${words}` : words),
    nameOf,
  );
  return found;
}

type Tell = (where: readonly string[], words: string) => void;

function compare(
  where: readonly string[],
  before: unknown,
  after: unknown,
  tell: Tell,
  nameOf: NameOf,
): void {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  const say = (value: unknown) => valueWords(value, where[where.length - 1] ?? "", nameOf);
  if (before === undefined) tell(where, `${say(after)}, new`);
  else if (after === undefined) tell(where, `${say(before)}, taken away`);
  else if (isList(before) && isList(after)) compareLists(where, before, after, tell, nameOf);
  else if (isObject(before) && isObject(after) && !isWhole(before) && !isWhole(after))
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const deeper = SILENT.has(key) ? where : [...where, fieldWords(key)];
      compare(deeper, before[key], after[key], tell, nameOf);
    }
  else tell(where, `${say(before)} → ${say(after)}`);
}

function compareLists(
  where: readonly string[],
  before: readonly unknown[],
  after: readonly unknown[],
  tell: Tell,
  nameOf: NameOf,
): void {
  const [old, now] = [keyed(before), keyed(after)];
  if (isCitations(before) && isCitations(after)) {
    tell(where, `${citationWords(before, nameOf)} → ${citationWords(after, nameOf)}`);
    return;
  }
  if (![...before, ...after].every(isObject)) {
    tell(where, `${valueWords(before, "", nameOf)} → ${valueWords(after, "", nameOf)}`);
    return;
  }
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const item = now.get(key) ?? old.get(key);
    const name = valueWords(item, where[where.length - 1] ?? "", nameOf);
    if (!old.has(key)) tell(where, `${name}, new`);
    else if (!now.has(key)) tell(where, `${name}, taken away`);
    else
      compare([...where, itemName(old.get(key), nameOf)], old.get(key), now.get(key), tell, nameOf);
  }
  if (
    old.size === now.size &&
    [...old.keys()].join("\n") !== [...now.keys()].join("\n") &&
    sameKeys(old, now)
  )
    tell(where, "another order");
}

const isCitations = (list: readonly unknown[]): list is Record<string, unknown>[] =>
  list.every(
    (item) =>
      isObject(item) &&
      "source" in item &&
      Object.keys(item).every((key) => key === "source" || key === "at"),
  );

const sameKeys = (a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>) =>
  [...a.keys()].every((key) => b.has(key));

/** Items by what tells them apart; a second of the same kind is counted. */
function keyed(items: readonly unknown[]): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const item of items) {
    const own = isObject(item) ? identity(item) : "";
    let key = own;
    for (let i = 2; found.has(key); i++) key = `${own} ${i}`;
    found.set(key, item);
  }
  return found;
}

function identity(item: Record<string, unknown>): string {
  const place = typeof item.at === "string" ? ` ${item.at}` : "";
  if ("relation" in item) return JSON.stringify(item.value);
  const key = KEYS.find((name) => typeof item[name] === "string");
  return key === undefined ? "" : `${String(item[key])}${place}`;
}

function itemName(item: unknown, nameOf: NameOf): string {
  if (!isObject(item)) return "";
  if ("relation" in item) return "other reading";
  const key = KEYS.find((name) => typeof item[name] === "string");
  return key === undefined ? "" : named(key, String(item[key]), nameOf);
}

function named(key: string, text: string, nameOf: NameOf): string {
  if (key === "text" || key === "label") return text;
  return key === "kind" || key === "id" ? vocabularyWords(text) : nameOf(key, text);
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
/** Values that are read as one: money, territories, counts, stages. */
const isWhole = (value: Record<string, unknown>) =>
  "state" in value || "count" in value || "stage" in value;

/** A value of a record in a few words, whatever it is. */
export function valueWords(value: unknown, field: string, nameOf: NameOf): string {
  if (value === null || value === undefined || value === "") return "not given";
  if (typeof value === "number") return numberWords(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string") {
    if (/^\d{4}(-\d{2}){0,2}$/.test(value)) return dateWords(value);
    return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) ? nameOf(field, value) : `“${value}”`;
  }
  if (isList(value))
    return value.length === 0
      ? "nothing"
      : listWords(value.map((item) => valueWords(item, field, nameOf)));
  return isObject(value) ? objectWords(value, field, nameOf) : "not given";
}

function objectWords(value: Record<string, unknown>, field: string, nameOf: NameOf): string {
  try {
    if (value.state === "captured" || (value.state === "not-captured" && "words" in value))
      return territoryWords(value as never);
    if ("state" in value) return moneyWords(value as never);
  } catch {
    // A value of the wrong shape is named by the check; here it is only put into words.
    return JSON.stringify(value);
  }
  if ("relation" in value)
    return `${valueWords(value.value, field, nameOf)} (${String(value.relation)})`;
  if ("amount" in value && "kind" in value)
    return `${vocabularyWords(String(value.kind))} ${valueWords(value.amount, "amount", nameOf)}`.trim();
  if ("value" in value) return valueWords(value.value, field, nameOf);
  if ("count" in value)
    return [value.qualifier, value.count]
      .filter((word) => word !== "exact" && word !== null)
      .join(" ");
  if ("stage" in value) return vocabularyWords(String(value.stage));
  if ("territory" in value && "from" in value) return grantWords(value, nameOf);
  const name = itemName(value, nameOf);
  const more = ["role", "at", "words"].flatMap((key) =>
    typeof value[key] === "string" ? [vocabularyWords(String(value[key]))] : [],
  );
  return [name, ...more].filter(Boolean).join(", ") || JSON.stringify(value);
}

function grantWords({ id, from, to, territory }: Record<string, unknown>, nameOf: NameOf): string {
  const sides = `${valueWords(from, "from", nameOf)} → ${valueWords(to, "to", nameOf)}`;
  return `${valueWords(id, "id", nameOf)}: ${sides}, ${valueWords(territory, "territory", nameOf)}`;
}

/** Citations by source, the places of each together: `Caixin ¶68 ¶76 and Reuters`. */
function citationWords(citations: readonly Record<string, unknown>[], nameOf: NameOf): string {
  const places = new Map<string, string[]>();
  for (const { source, at } of citations)
    places.set(String(source), [
      ...(places.get(String(source)) ?? []),
      ...(typeof at === "string" ? [at] : []),
    ]);
  return (
    listWords([...places].map(([id, at]) => [nameOf("source", id), ...at].join(" "))) || "no source"
  );
}

const WORDS: Record<string, string> = {
  at: "place",
  alternatives: "other readings",
  economics: "money",
  gradesAt: "other grades",
  headline: "total as reported",
  includedIn: "counted inside",
  reason: "why this reading",
  sources: "said in",
};

/** A field's name as a change names it: `stageAtSigning` becomes `stage at signing`. */
function fieldWords(key: string): string {
  return WORDS[key] ?? key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
