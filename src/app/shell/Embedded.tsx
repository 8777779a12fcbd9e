import "./embedded.css";

import type { EntityPage } from "../../graph/entityPage.ts";
import { useShard } from "../data/useShard.ts";
import { FactGrades } from "../parts/FactGrades.tsx";
import { usePage, usePageState } from "../parts/pageContext.ts";
import { useRemaining } from "../parts/useRemaining.ts";
import { wholeAddress } from "../state/embedAddress.ts";
import { select } from "../state/pictureActions.ts";
import { pictureTitle } from "../state/pictureTitle.ts";

const FACTS = 4;

/** One view inside somebody else's page: the picture, a title line that leads to the whole atlas, and a card of what was chosen. */
export default function Embedded() {
  const { atlas } = usePage();
  const title = usePageState((state) => pictureTitle(atlas, state));
  const on = usePageState((state) => state.on);
  const filtered = usePageState((state) => state.filters.length > 0 && state.facets !== null);
  const selection = usePageState((state) => state.selection);
  const left = useRemaining().deals.size;
  const { deals, sources } = atlas.index.counts;
  const words = [
    `${filtered ? `${left} of ` : ""}${deals} deals, ${sources} sources`,
    on ? `read on ${on}` : `data of ${atlas.index.version}`,
  ];
  return (
    <main className="embedded">
      <header>
        <h1>{title}</h1>
        <p>{words.join(" · ")}</p>
        <Leave />
      </header>
      {selection !== null && !selection.startsWith("cluster:") && (
        <Card key={selection} id={selection} />
      )}
    </main>
  );
}

/** The same view with everything beside it, in a page of its own. */
function Leave() {
  usePageState((state) => state);
  return (
    <a href={wholeAddress(window.location.href)} target="_blank" rel="noopener">
      Open in Licensing Atlas
    </a>
  );
}

/** What was chosen, in brief: its first facts with their grades, and how many sources stand behind all of them. */
function Card({ id }: { id: string }) {
  const { atlas, store } = usePage();
  const loading = useShard<EntityPage>(`entity/${id.replace(":", "/")}.json`);
  const name = loading.state === "here" ? loading.data.name : (atlas.names.get(id) ?? id);
  return (
    <aside aria-label="What was chosen">
      <h2>{name}</h2>
      <button type="button" className="link" onClick={() => store.setState(select(null))}>
        Close
      </button>
      {loading.state === "failed" && (
        <p role="alert">
          The facts could not be fetched.{" "}
          <button type="button" className="link" onClick={loading.again}>
            Try again
          </button>
        </p>
      )}
      {loading.state === "here" && (
        <>
          <dl>
            {loading.data.facts
              .filter(({ field }) => !field.startsWith("names."))
              .slice(0, FACTS)
              .map((fact) => (
                <div key={fact.field}>
                  <dt>{fact.label}</dt>
                  <dd>
                    {fact.value} <FactGrades of={fact.sources} />
                  </dd>
                </div>
              ))}
          </dl>
          <p>{countWords(Object.keys(loading.data.sources).length)}</p>
        </>
      )}
    </aside>
  );
}

const countWords = (count: number) =>
  `${count} ${count === 1 ? "source" : "sources"} in all; the atlas names each.`;
