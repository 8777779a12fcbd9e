import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { NodeKind } from "../../graph/atlasGraph.ts";
import { atlasSearch } from "../data/atlasSearch.ts";
import { breadthNow } from "../parts/breadth.ts";
import { Mark } from "../parts/Mark.tsx";
import { usePage, usePageState } from "../parts/pageContext.ts";
import { useCombobox } from "../parts/useCombobox.ts";
import { usePanel } from "../parts/usePanel.ts";
import { open } from "../state/pictureActions.ts";

const MOST = 8;

/** Finds anything by any of its names. */
export function SearchBox({ large = false }: { large?: boolean }) {
  const { atlas, store } = usePage();
  const query = usePageState((state) => state.query);
  const [closed, setClosed] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const panel = usePanel(
    "search",
    useCallback(() => input.current?.focus({ preventScroll: true }), []),
  );
  const search = atlasSearch(atlas);
  const results = useMemo(
    () => (query.trim() ? search(query).slice(0, MOST) : []),
    [search, query],
  );
  const shown = !closed && query.trim() !== "";
  useEffect(() => {
    if (large && breadthNow() !== "narrow") input.current?.focus();
  }, [large]);
  const choose = (id: string | undefined) => {
    if (id === undefined) return;
    store.setState(open(id));
    input.current?.blur();
  };
  const combobox = useCombobox({
    open: shown,
    options: results.length,
    label: "Search drugs, companies, targets and deals",
    choose: (i) => choose(results[i]?.id),
    reopen: () => setClosed(false),
    close: () => setClosed(true),
    leave: () => input.current?.blur(),
  });
  return (
    <search ref={panel} className={large ? "search large" : "search"}>
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <circle cx="8" cy="8" r="5.5" />
        <path d="m12.5 12.5 5 5" />
      </svg>
      <input
        ref={input}
        {...combobox.field}
        placeholder="Drug, company, target or code"
        value={query}
        onChange={(event) => {
          combobox.restart();
          setClosed(false);
          store.setState({ query: event.target.value });
        }}
      />
      <kbd>/</kbd>
      {shown && (
        <div className="results">
          <div role="listbox" {...combobox.list} aria-label="Results">
            {results.map((result, i) => (
              <div key={result.id} {...combobox.option(i)}>
                <Mark kind={result.kind as NodeKind | "deal" | "indication"} />
                <span className="found">{result.name}</span>
                <span className="matched">{result.matched}</span>
                <span className="kind">{result.kind}</span>
              </div>
            ))}
          </div>
          {results.length === 0 && <p>Nothing in this data set goes by “{query}”.</p>}
        </div>
      )}
    </search>
  );
}
