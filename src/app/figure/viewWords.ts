import { dateWords, numberWords } from "../../dataset/facts/words.ts";
import { filterWords } from "../../inference/filters/filterWords.ts";
import type { Atlas } from "../state/atlas.ts";
import { isFocused } from "../state/lensNames.ts";
import { fittingIds } from "../state/remaining.ts";
import type { PageState } from "../state/store.ts";

const HOPS = ["one hop", "two hops", "three hops", "four hops"];

/** What a view shows beside its title, in words: how far it reaches, what the filters leave, the day it is read on. */
export function viewWords(atlas: Atlas, state: PageState): string[] {
  const { lens, hops, path, filters, on, hidden, alone, highlight } = state;
  const lines: string[] = [];
  if (isFocused({ lens }) && hops !== null && path.length === 0)
    lines.push(`Everything within ${HOPS[hops - 1] ?? `${hops} hops`}`);
  if (filters.length > 0 && path.length === 0) {
    const words = filterWords(filters, (id) => atlas.names.get(id)).map((piece) => piece.words);
    const left = fittingIds(state)?.size ?? atlas.deals.size;
    lines.push(
      `Only: ${words.join(" · ")} (${numberWords(left)} of ${numberWords(atlas.deals.size)} deals)`,
    );
  }
  if (on !== null) lines.push(`As of ${dateWords(on)}`);
  if (highlight !== null) lines.push("One kind is lifted, the rest is pale");
  if (alone !== null) lines.push(`Only ${atlas.names.get(alone) ?? alone} and its neighbours`);
  if (hidden.length > 0)
    lines.push(
      `${hidden.length} ${hidden.length === 1 ? "thing was" : "things were"} taken out by hand`,
    );
  return lines;
}
