import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { NodeKind } from "../../graph/atlasGraph.ts";
import { atlasSearch } from "../data/atlasSearch.ts";
import { Mark } from "../parts/Mark.tsx";
import { usePage, usePageState } from "../parts/pageContext.ts";
import { open } from "../state/store.ts";

const MOST = 8;

/** Finds anything by any of its names; arrows walk the results, Enter opens, Escape closes. */
export function SearchBox({ large = false }: { large?: boolean }) {
  const { atlas, store } = usePage();
  const query = usePageState((state) => state.query);
  const [active, setActive] = useState(0);
  const [closed, setClosed] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const search = atlasSearch(atlas);
  const results = useMemo(
    () => (query.trim() ? search(query).slice(0, MOST) : []),
    [search, query],
  );
  const shown = !closed && query.trim() !== "";
  useEffect(() => {
    if (large && window.innerWidth >= 720) input.current?.focus();
  }, [large]);
  const choose = (id: string | undefined) => {
    if (id === undefined) return;
    store.setState(open(id));
    input.current?.blur();
  };
  const keys = (event: React.KeyboardEvent) => {
    if (event.key === "ArrowDown") setActive((now) => Math.min(now + 1, results.length - 1));
    else if (event.key === "ArrowUp") setActive((now) => Math.max(now - 1, 0));
    else if (event.key === "Enter") choose(results[active]?.id);
    else if (event.key === "Escape") setClosed(true);
    else return;
    event.preventDefault();
  };
  return (
    <search className={large ? "search large" : "search"}>
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <circle cx="8" cy="8" r="5.5" />
        <path d="m12.5 12.5 5 5" />
      </svg>
      <input
        ref={input}
        role="combobox"
        aria-label="Search drugs, companies, targets and deals"
        aria-expanded={shown}
        aria-controls={list}
        aria-activedescendant={shown && results[active] ? `${list}-${active}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder="Drug, company, target or code"
        value={query}
        onChange={(event) => {
          setActive(0);
          setClosed(false);
          store.setState({ query: event.target.value });
        }}
        onKeyDown={keys}
      />
      <kbd>/</kbd>
      {shown && (
        <div className="results">
          <div role="listbox" id={list} aria-label="Results">
            {results.map((result, i) => (
              <div
                key={result.id}
                id={`${list}-${i}`}
                role="option"
                tabIndex={-1}
                aria-selected={i === active}
                onPointerDown={(event) => {
                  event.preventDefault();
                  choose(result.id);
                }}
                onPointerEnter={() => setActive(i)}
              >
                <Mark kind={result.kind as NodeKind | "deal" | "indication"} />
                <span className="name">{result.name}</span>
                <span className="why">{result.matched}</span>
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
