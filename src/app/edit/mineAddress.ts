/** The word in the address that shows the atlas with the reader's changes; it is no part of the view. */
const MINE = "mine";

/** A query with or without that word. */
export function mineAddress(search: string, mine: boolean): string {
  const words = new URLSearchParams(search);
  if (mine) words.set(MINE, "1");
  else words.delete(MINE);
  return `?${words.toString().replaceAll("%3A", ":").replaceAll("%2C", ",")}`;
}
