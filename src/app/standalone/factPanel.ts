import type { Fact, FactSource } from "../../dataset/facts/fact.ts";
import type { SourceBrief } from "../../graph/entityPage.ts";
import type { StandalonePage } from "../../publish/standaloneFile.ts";
import { element } from "./element.ts";

/** What selects another thing of the view; `null` where it is not in this file. */
type Follow = (id: string) => (() => void) | null;

/** Everything known of a thing: each fact with its readings and the numbers of its sources, then the sources. */
export function factPanel(page: StandalonePage | undefined, follow: Follow): Node[] {
  if (!page)
    return [
      element("p", {
        className: "none",
        textContent: "Select a thing in the picture or in the list to read its facts.",
      }),
    ];
  const numbers = new Map(Object.keys(page.sources).map((id, i) => [id, i + 1]));
  const list = element("dl");
  for (const fact of page.facts) list.append(...factRows(fact, numbers, follow));
  const sources = element("ol", { className: "sources" });
  for (const [id, source] of Object.entries(page.sources))
    sources.append(sourceRow(id, source, numbers.get(id) ?? 0));
  return [
    element("p", { className: "kind", textContent: page.kind }),
    element("h2", { textContent: page.name }),
    list,
    element("h3", { textContent: "Sources" }),
    sources,
  ];
}

function factRows(fact: Fact, numbers: ReadonlyMap<string, number>, follow: Follow): Node[] {
  const value = element("dd");
  const go = fact.about === undefined ? null : follow(fact.about);
  value.append(
    go
      ? element("button", { type: "button", textContent: String(fact.value), onclick: go })
      : String(fact.value),
  );
  value.append(...citations(fact.sources, numbers));
  if (fact.note !== undefined) value.append(element("small", { textContent: fact.note }));
  for (const other of fact.alternatives ?? []) {
    const reading = element("small", { className: other.relation });
    reading.append(`${other.relation}: ${other.value}`, ...citations(other.sources, numbers));
    value.append(reading);
  }
  if (fact.reason !== undefined)
    value.append(element("small", { textContent: `Why this reading: ${fact.reason}.` }));
  return [element("dt", { textContent: fact.label }), value];
}

function citations(sources: readonly FactSource[], numbers: ReadonlyMap<string, number>): Node[] {
  return sources.map(({ id, at, grade }) => {
    const number = numbers.get(id) ?? 0;
    const mark = element("a", {
      className: `cite ${grade}`,
      href: `#source-${number}`,
      textContent: `${grade} ${number}`,
    });
    mark.title =
      at === undefined
        ? `Source ${number}, grade ${grade}`
        : `Source ${number}, ${at}, grade ${grade}`;
    // The address of the file names the selected thing; a click only goes to the source.
    mark.onclick = (event) => {
      event.preventDefault();
      const row = document.getElementById(`source-${number}`);
      row?.scrollIntoView({ block: "nearest" });
      row?.focus();
    };
    return mark;
  });
}

function sourceRow(
  id: string,
  { title, description, publisher, published, url }: SourceBrief,
  number: number,
): HTMLElement {
  const row = element("li", { id: `source-${number}`, tabIndex: -1 });
  const words = title ?? description ?? id;
  if (url !== null && /^https?:\/\//i.test(url)) {
    row.append(
      element("a", { href: url, rel: "noopener noreferrer", target: "_blank", textContent: words }),
    );
  } else row.append(words);
  row.append(
    element("small", {
      textContent: [publisher ?? "publisher not given", published ?? "date not given"].join(", "),
    }),
  );
  return row;
}
