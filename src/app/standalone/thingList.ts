import type { StandalonePage } from "../../publish/standaloneFile.ts";
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

/** Letters and digits alone, so that “SHR A1811” finds “SHR-A1811”. */
const plain = (text: string) =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/** The things of the view by name, with a search over every name and alias; a row selects. */
export function thingList(
  pages: readonly StandalonePage[],
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
  const rows = [...pages]
    .sort((a, b) => a.name.localeCompare(b.name, "en"))
    .map((page) => {
      const button = element("button", { type: "button", onclick: () => onPick(page.id) });
      button.append(
        element("span", { className: `mark ${page.kind}`, ariaHidden: "true" }),
        element("span", { textContent: page.name }),
      );
      button.append(element("small", { textContent: KINDS[page.kind] ?? page.kind }));
      const item = element("li");
      item.append(button);
      const names = [
        page.name,
        ...page.facts
          .filter(({ field }) => field.startsWith("names"))
          .map(({ value }) => String(value)),
      ];
      return { id: page.id, item, button, words: names.map(plain) };
    });
  list.append(...rows.map(({ item }) => item));
  search.oninput = () => {
    const asked = plain(search.value);
    for (const { item, words } of rows) item.hidden = !words.some((word) => word.includes(asked));
    none.hidden = rows.some(({ item }) => !item.hidden);
  };
  search.onkeydown = ({ key }) => {
    const first = rows.find(({ item }) => !item.hidden);
    if (key === "Enter" && first) onPick(first.id);
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
