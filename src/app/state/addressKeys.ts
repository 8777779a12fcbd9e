/** Shows the picture alone, in a frame of another page. */
export const EMBED_KEY = "embed";
/** Names the data that a link was made with. */
export const DATA_KEY = "data";
/** Shows the atlas with the reader's own changes. */
export const MINE_KEY = "mine";
/** Names the reader's own file that stands open; what is set of it stands in `own.select` and the like. */
export const OWN_KEY = "own";
export const OWN_FIELDS = [
  "select",
  "from",
  "to",
  "colour",
  "size",
  "only",
  "table",
  "sort",
  "camera",
] as const;
export type OwnField = (typeof OWN_FIELDS)[number];
export const ownKey = (field: OwnField) => `${OWN_KEY}.${field}` as const;

/** All that an address says of the reader's own file; it stands there as long as the page of own files does. */
export const OWN_KEYS: readonly string[] = [OWN_KEY, ...OWN_FIELDS.map(ownKey)];

/** The query part of an address, with ids and lists as a reader would type them; empty where it holds nothing. */
export function queryText(parameters: URLSearchParams): string {
  const text = parameters.toString().replaceAll("%3A", ":").replaceAll("%2C", ",");
  return text ? `?${text}` : "";
}
