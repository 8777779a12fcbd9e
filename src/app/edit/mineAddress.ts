import { MINE_KEY, queryText } from "../state/addressKeys.ts";

/** A query with or without the word that shows the atlas with the reader's changes. */
export function mineAddress(search: string, mine: boolean): string {
  const words = new URLSearchParams(search);
  if (mine) words.set(MINE_KEY, "1");
  else words.delete(MINE_KEY);
  // A reference to nothing would keep the query of the page.
  return queryText(words) || "?";
}
