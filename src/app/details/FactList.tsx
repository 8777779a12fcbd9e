import "../parts/grade.css";

import { useId, useState } from "react";
import type { Fact, FactSource } from "../../dataset/facts/fact.ts";
import type { EntityPage } from "../../graph/entityPage.ts";
import { errorReport } from "../parts/errorReport.ts";
import { usePage, usePageState } from "../parts/pageContext.ts";
import { Term, Worded } from "../parts/Term.tsx";
import { usePanel } from "../parts/usePanel.ts";
import { select } from "../state/pictureActions.ts";

const GRADES: Record<string, string> = {
  A: "filing or release",
  B: "trade press",
  C: "aggregator or translation",
  D: "machine digest or repost",
};
const RELATIONS: Record<string, string> = {
  agrees: "agrees",
  coarser: "coarser",
  conflicts: "conflicts",
  refuted: "refuted",
};

/** Every fact of a page: label, value, conflict mark, and the grades of its sources, each opening them. */
export function FactList({ page }: { page: EntityPage }) {
  return (
    <section aria-label="Facts and sources">
      <h2>
        Facts and sources{" "}
        <span>
          <Term of="grade">A filing, B press, C reposted, D machine</Term>
        </span>
      </h2>
      <FactRows page={page} facts={page.facts.filter((fact) => !isName(fact))} />
    </section>
  );
}

/** Other names stand apart from the facts that a reader came for. */
export function NameList({ page }: { page: EntityPage }) {
  const names = page.facts.filter(isName);
  if (names.length === 0) return null;
  return (
    <section aria-label="Other names">
      <h2>Other names</h2>
      <FactRows page={page} facts={names} />
    </section>
  );
}

const isName = (fact: Fact) => fact.field.startsWith("names.");

function FactRows({ page, facts }: { page: EntityPage; facts: readonly Fact[] }) {
  return (
    <ul>
      {facts.map((fact, i) => (
        <FactRow
          key={fact.field}
          fact={fact}
          page={page}
          first={facts.findIndex(({ label }) => label === fact.label) === i}
        />
      ))}
    </ul>
  );
}

/** The first row of a label explains it. */
function FactRow({ fact, page, first }: { fact: Fact; page: EntityPage; first: boolean }) {
  const { store, atlas } = usePage();
  const [shown, setShown] = useState(false);
  const detail = useId();
  const panel = usePanel(`sources ${page.id}`);
  const { sources } = page;
  const others = fact.alternatives ?? [];
  const disputed = others.filter(
    ({ relation }) => relation === "conflicts" || relation === "refuted",
  ).length;
  const { about } = fact;
  const grades = [...new Set(fact.sources.map(({ grade }) => grade))].sort();
  return (
    <li className="fact">
      <span className="label">{first ? <Worded>{fact.label}</Worded> : fact.label}</span>
      <span className="value">
        {about && atlas.names.has(about) ? (
          <button type="button" className="link" onClick={() => store.setState(select(about))}>
            {fact.value}
          </button>
        ) : (
          <Worded>{String(fact.value)}</Worded>
        )}
        {others.length > 0 && (
          <button
            type="button"
            className={disputed > 0 ? "conflict" : "agreement"}
            aria-expanded={shown}
            aria-controls={detail}
            onClick={() => setShown(!shown)}
          >
            {disputed > 0
              ? `⇄ ${disputed} other ${disputed === 1 ? "reading" : "readings"}`
              : `≈ ${others.length} ${others.every(({ relation }) => relation === "agrees") ? "agreeing" : "coarser"}`}
          </button>
        )}
        {fact.note && <small>{fact.note}</small>}
      </span>
      <button
        ref={panel}
        type="button"
        className="grades"
        aria-expanded={shown}
        aria-controls={detail}
        aria-label={`Sources of ${fact.label}: grade ${grades.join("")}`}
        onClick={() => setShown(!shown)}
      >
        {grades.map((grade) => (
          <span key={grade} className={`grade ${grade}`}>
            {grade}
          </span>
        ))}
      </button>
      {shown && (
        <div className="evidence" id={detail}>
          {others.length > 0 && <p className="reading">Shown: {fact.value}</p>}
          <SourceList citations={fact.sources} sources={sources} />
          {others.map((other) => (
            <div key={`${other.value} ${other.relation}`} className={`other ${other.relation}`}>
              <p className="reading">
                {other.value} <em>{RELATIONS[other.relation]}</em>
              </p>
              {other.note && <p className="why">{other.note}</p>}
              <SourceList citations={other.sources} sources={sources} />
            </div>
          ))}
          {fact.reason && <p className="why">Why this reading: {fact.reason}.</p>}
          <ReportError fact={fact} />
        </div>
      )}
    </li>
  );
}

/** Copies a filled-in text about one fact, fit for an issue or a mail; nothing is sent. */
function ReportError({ fact }: { fact: Fact }) {
  const { atlas } = usePage();
  const about = usePageState((state) => state.selection) ?? "";
  const [copied, setCopied] = useState<"no" | "yes" | "refused">("no");
  const copy = () =>
    navigator.clipboard
      .writeText(
        errorReport({
          id: about,
          name: atlas.names.get(about) ?? about,
          fact,
          version: atlas.index.version,
        }),
      )
      .then(
        () => setCopied("yes"),
        () => setCopied("refused"),
      );
  return (
    <p className="report">
      <button type="button" className="link" onClick={copy}>
        Report an error
      </button>{" "}
      <span aria-live="polite">
        {copied === "yes" &&
          "A filled-in text was copied. Paste it into an issue or a mail; nothing was sent."}
        {copied === "refused" && "This browser did not let the text be copied."}
      </span>
    </p>
  );
}

/** The cited places of each source under its title; a link only to http and https. */
function SourceList({
  citations,
  sources,
}: {
  citations: readonly FactSource[];
  sources: EntityPage["sources"];
}) {
  const { store } = usePage();
  const places = new Map<string, FactSource[]>();
  for (const citation of citations)
    places.set(citation.id, [...(places.get(citation.id) ?? []), citation]);
  return (
    <ul className="sources">
      {[...places].map(([id, cited]) => {
        const source = sources[id];
        const at = cited
          .map((citation) => citation.at)
          .filter(Boolean)
          .join(", ");
        return (
          <li key={id}>
            <Grades grades={[...new Set(cited.map(({ grade }) => grade))]} />
            <span>
              <bdi>{source?.title ?? source?.description ?? id}</bdi>
              <small>
                {[
                  source?.publisher ?? "publisher not given",
                  source?.published ?? "date not given",
                  at,
                ]
                  .filter(Boolean)
                  .join(" · ")}
                {source?.url && /^https?:\/\//.test(source.url) && (
                  <>
                    {" · "}
                    <a href={source.url} target="_blank" rel="noopener noreferrer">
                      open
                    </a>
                  </>
                )}
                {" · "}
                <button type="button" className="link" onClick={() => store.setState(select(id))}>
                  all it says here
                </button>
              </small>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Grades({ grades }: { grades: string[] }) {
  return (
    <>
      {grades.map((grade) => (
        <span key={grade} className={`grade ${grade}`} title={GRADES[grade]}>
          {grade}
        </span>
      ))}
    </>
  );
}
