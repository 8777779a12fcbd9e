/** A text as it is shown: cut where it is longer than anybody reads there; tables, filters and saved files have it whole. */
export function shownText(text: string, most = 300): string {
  return text.length > most ? `${[...text.slice(0, 2 * most)].slice(0, most - 1).join("")}…` : text;
}
