import { normalise } from "../../dataset/entityNames.ts";
import { nameLookup } from "../../dataset/nameLookup.ts";
import type { Findable } from "../../dataset/nameSearch.ts";
import { element } from "./element.ts";

const KINDS: Record<string, string> = {
  company: "company",
  drug: "drug",
  target: "target",
  payload: "payload",
  regulator: "regulator",
  indication: "indication",
  deal: "deal",
  source: "source",
};

/** Letters and digits alone, so that “merck co” finds “Merck & Co.”. */
const folded = (text: string) => normalise(text).replace(/[^\p{L}\p{N}]/gu, "");

/** The things of the view by name, with a search over every name and alias; a row selects, Enter takes the exact name first. */
export function thingList(
  things: readonly Findable[],
  onPick: (id: string) => void,
): { section: HTMLElement; mark(id: string | null): void } {
  const section = element("section", { className: "things", ariaLabel: "Things in this view" });
  const search = element("input", {
    type: "search",
    placeholder: "Name, code or brand",
    ariaLabel: "Find in this view",
  });
  const list = element("ul");
  const none = element("p", {
    className: "none",
    textContent: "Nothing in this view goes by that name.",
    hidden: true,
  });
  const rows = [...things]
    .sort((a, b) => a.name.localeCompare(b.name, "en"))
    .map((thing) => {
      const button = element("button", { type: "button", onclick: () => onPick(thing.id) });
      button.append(
        element("span", { className: `mark ${thing.kind}`, ariaHidden: "true" }),
        element("span", { textContent: thing.name }),
      );
      button.append(element("small", { textContent: KINDS[thing.kind] ?? thing.kind }));
      const item = element("li");
      item.append(button);
      const words = [thing.name, ...thing.names.map(([text]) => text)].map(folded);
      return { id: thing.id, item, button, words };
    });
  list.append(...rows.map(({ item }) => item));
  search.oninput = () => {
    const asked = folded(search.value);
    for (const { item, words } of rows) item.hidden = !words.some((word) => word.includes(asked));
    none.hidden = rows.some(({ item }) => !item.hidden);
  };
  const lookup = nameLookup(things);
  search.onkeydown = ({ key }) => {
    if (key !== "Enter") return;
    const meant = lookup.resolve(search.value);
    const chosen = "found" in meant ? meant.found : rows.find(({ item }) => !item.hidden);
    if (chosen) onPick(chosen.id);
  };
  section.append(search, none, list);
  return {
    section,
    mark(id) {
      for (const row of rows) {
        row.button.ariaCurrent = row.id === id ? "true" : null;
        if (row.id === id) row.item.scrollIntoView({ block: "nearest" });
      }
    },
  };
}
