import { lazy, Suspense, useState } from "react";
import { dateWords } from "../../dataset/facts/words.ts";
import type { EntityPage, EntityRelation } from "../../graph/entityPage.ts";
import { underLabel } from "../../graph/sublabels.ts";
import { cite } from "../actions/action.ts";
import { useShard } from "../data/useShard.ts";
import { Mark } from "../parts/Mark.tsx";
import { usePage, usePageState } from "../parts/pageContext.ts";
import { usePanel } from "../parts/usePanel.ts";
import { DealTerritories } from "../rights/DealTerritories.tsx";
import { Rights } from "../rights/Rights.tsx";
import { drawsRivals } from "../state/lensNames.ts";
import { compare } from "../state/pageActions.ts";
import { open, select } from "../state/pictureActions.ts";
import { Comparables } from "./Comparables.tsx";
import { DealMoneyFigure } from "./DealMoneyFigure.tsx";
import { FactList, NameList } from "./FactList.tsx";
import { Holdings } from "./Holdings.tsx";
import { Rivals } from "./Rivals.tsx";

const PanelMarks = lazy(() => import("../edit/PanelMarks.tsx"));

const STATUS_WORDS: Record<string, string> = {
  announced: "Announced",
  active: "In force",
  "partly-terminated": "Partly ended",
  terminated: "Ended",
  expired: "Expired",
  superseded: "Superseded",
  completed: "Completed",
  unknown: "Status unknown",
};

/** The selected thing: its facts, each with sources, grade and conflicts, and what it is linked to. */
export function Details({ id }: { id: string }) {
  const [tall, setTall] = useState(false);
  const parts = usePage();
  const { atlas, store } = parts;
  // The first of its buttons is where one arrives.
  const arrival = usePanel(`facts ${id}`);
  const loading = useShard<EntityPage>(`entity/${id.replace(":", "/")}.json`);
  const name = loading.state === "here" ? loading.data.name : (atlas.names.get(id) ?? id);
  return (
    <aside className={tall ? "details tall" : "details"} aria-label="Details">
      <button type="button" className="stop" aria-expanded={tall} onClick={() => setTall(!tall)}>
        {tall ? "Show less" : "Show more"}
      </button>
      <header>
        <div className="overline">
          <Overline id={id} page={loading.state === "here" ? loading.data : null} />
          {/^(drug|deal):/.test(id) && (
            <button
              ref={arrival}
              type="button"
              className="close"
              onClick={() => store.setState(compare(id))}
            >
              Compare
            </button>
          )}
          {loading.state === "here" && (
            <button ref={arrival} type="button" className="close" onClick={() => cite(parts, id)}>
              Cite
            </button>
          )}
          <button
            ref={arrival}
            type="button"
            className="close"
            onClick={() => store.setState(select(null))}
          >
            Close
          </button>
        </div>
        <h1>{atlas.deals.get(id)?.who ?? name}</h1>
        <p className="under">{underline(id, atlas)}</p>
        <Suspense>{loading.state === "here" && <PanelMarks id={id} />}</Suspense>
      </header>
      {loading.state === "loading" && <p className="quiet">Fetching the facts …</p>}
      {loading.state === "failed" && (
        <p className="broken" role="alert">
          The facts of this page could not be fetched. The picture and the search still work.{" "}
          <button type="button" onClick={loading.again}>
            Try again
          </button>
        </p>
      )}
      {loading.state === "here" && <Body page={loading.data} />}
    </aside>
  );
}

function Body({ page }: { page: EntityPage }) {
  const rivalsFirst = usePageState((state) => drawsRivals(state));
  const rivals = (page.kind === "drug" || page.kind === "target") && <Rivals id={page.id} />;
  return (
    <>
      {rivalsFirst && rivals}
      {page.deal && (
        <DealMoneyFigure
          id={page.id}
          money={page.deal.money}
          royalty={page.facts.find((fact) => fact.field === "royalty")?.value}
        />
      )}
      {page.deal && <DealTerritories territories={page.deal.territories} />}
      {page.kind === "drug" && <Rights id={page.id} />}
      {!rivalsFirst && rivals}
      {page.kind === "company" && <Holdings id={page.id} />}
      <FactList page={page} />
      {page.kind === "deal" && <Comparables id={page.id} />}
      <NameList page={page} />
      {page.relations.length > 0 && <Relations relations={page.relations} />}
    </>
  );
}

function Overline({ id, page }: { id: string; page: EntityPage | null }) {
  const { atlas } = usePage();
  const deal = atlas.deals.get(id);
  if (deal) {
    const words = deal.kindWords.charAt(0).toUpperCase() + deal.kindWords.slice(1);
    return (
      <span>
        {words}
        {deal.announced && (
          <>
            , announced <b>{dateWords(deal.announced)}</b>
          </>
        )}
        {page?.deal && ` · ${STATUS_WORDS[page.deal.status] ?? page.deal.status}`}
      </span>
    );
  }
  const kind = id.slice(0, id.indexOf(":"));
  return <span>{kind.charAt(0).toUpperCase() + kind.slice(1)}</span>;
}

/** Below a deal's parties stand its assets, below a name what it is. */
function underline(id: string, { deals, graph }: ReturnType<typeof usePage>["atlas"]): string {
  const deal = deals.get(id);
  if (deal) return deal.what;
  return graph.hasNode(id) ? underLabel(graph.getNodeAttributes(id)) : "";
}

function Relations({ relations }: { relations: EntityRelation[] }) {
  const { store } = usePage();
  return (
    <section aria-label="Linked to">
      <h2>Linked to</h2>
      <ul className="relations">
        {relations.map(({ id, kind, name, words }) => (
          <li key={`${id} ${words}`}>
            <button type="button" onClick={() => store.setState(open(id))}>
              {kind !== "source" && <Mark kind={kind as Parameters<typeof Mark>[0]["kind"]} />}
              <span className="to">{name}</span>
              <span className="words">{words}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
