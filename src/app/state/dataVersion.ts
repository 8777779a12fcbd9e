import { isPartialDate } from "../../schema/calendar.ts";
import { DATA_KEY, queryText } from "./addressKeys.ts";

/** An address that says which data it was made with; all else in it stays as it is. */
export function withVersion(address: string, version: string): string {
  const url = new URL(address);
  url.searchParams.set(DATA_KEY, version);
  url.search = queryText(url.searchParams);
  return url.href;
}

/** What to tell a reader whose link was made with other data than those shown; `null` where it was not, or does not say. */
export function otherVersion(search: string, version: string): string | null {
  const made = new URLSearchParams(search).get(DATA_KEY);
  if (made === null || made === version || made.length !== version.length || !isPartialDate(made))
    return null;
  return `This link was made with the data of ${made}; you see those of ${version}.`;
}
