import { findables } from "../dataset/findables.ts";
import { nameLookup } from "../dataset/nameLookup.ts";
import type { Findable } from "../dataset/nameSearch.ts";
import type { Dataset } from "../dataset/parseDataset.ts";
import { isPartialDate } from "../schema/calendar.ts";
import type { EntityKind } from "../schema/ids.ts";
import { CommandError } from "./command.ts";

/** The one thing that goes exactly by a name, of one of the wanted kinds; else a plain sentence and exit 1. */
export function named(dataset: Dataset, text: string, kinds?: readonly EntityKind[]): Findable {
  const things = findables(dataset).filter(
    ({ kind }) => kinds === undefined || kinds.includes(kind),
  );
  const resolved = nameLookup(things).resolve(text);
  if ("found" in resolved) return resolved.found;
  if (resolved.candidates.length === 0) {
    const what = kinds === undefined ? "Nothing" : `No ${kinds.join(" or ")}`;
    throw new CommandError(
      `${what} in this data set goes by the name “${text}”; try: search ${text}`,
      1,
    );
  }
  const list = resolved.candidates.map(({ id, name }) => `  ${id}  ${name}`).join("\n");
  throw new CommandError(`“${text}” names several things; say which one by its id:\n${list}`, 1);
}

/** A bare record id of the thing that an option names. */
export function namedRecord(dataset: Dataset, text: string, kinds: readonly EntityKind[]): string {
  const { id } = named(dataset, text, kinds);
  return id.slice(id.indexOf(":") + 1);
}

/** An ISO date (year, month or day) from an option; else exit 2. */
export function dateOption(options: ReadonlyMap<string, string>, name: string): string | undefined {
  const text = options.get(name);
  if (text === undefined || isPartialDate(text)) return text;
  throw new CommandError(
    `--${name} wants a date such as 2025, 2025-09 or 2025-09-24, not “${text}”.`,
    2,
  );
}

/** One of some words from an option; else exit 2. */
export function wordOption<T extends string>(
  options: ReadonlyMap<string, string>,
  name: string,
  words: readonly T[],
): T | undefined {
  const text = options.get(name);
  if (text === undefined) return undefined;
  const known = words.find((word) => word === text);
  if (known === undefined)
    throw new CommandError(`--${name} wants one of ${words.join(", ")}, not “${text}”.`, 2);
  return known;
}
