import { useEffect, useState } from "react";
import { ENCODINGS } from "../../formats/decodeText.ts";
import { prepareCanvas } from "../../renderer/preparedCanvas.ts";
import { usePage } from "../parts/pageContext.ts";
import { ColumnMapper } from "./ColumnMapper.tsx";
import type { AtlasMatches, FileFound, ReadWishes } from "./ownMessages.ts";
import { type Candidate, knownThings } from "./ownStore.ts";
import { shownText } from "./shownText.ts";
import { useOwn } from "./useOwn.ts";

const SHOWN = 50;
const number = new Intl.NumberFormat("en-GB");

/** What a file holds, what of it can't be taken and why, and the choices that the reader has. */
export function ImportReview({ candidate, found }: { candidate: Candidate; found: FileFound }) {
  const { atlas } = usePage();
  const own = useOwn();
  const { report } = found;
  const [matches, setMatches] = useState(found.matches);
  const readable = found.nodes > 0;
  useEffect(() => {
    if (found.nodes > 0) prepareCanvas(found.edges);
  }, [found]);
  const known = matches !== null && matches.merged + matches.doubtful.length > 0;
  const [accepted, setAccepted] = useState<ReadonlyMap<number, string>>(new Map());
  const again = (wishes: Partial<ReadWishes>) =>
    void own.read(candidate.name, candidate.file, atlas.index.entities, {
      ...candidate.wishes,
      ...wishes,
    });
  return (
    <section className="review" aria-label="What the file holds">
      <h2>
        <bdi>{candidate.name}</bdi> {report.format && <small>{report.format}</small>}
      </h2>
      <p className="lede" role="status">
        {readable
          ? `${number.format(found.nodes)} nodes and ${number.format(found.edges)} edges. ${rowsInWords(report.rows)}`
          : `Nothing was taken. ${report.rows.read > 0 ? rowsInWords(report.rows) : ""}`}
      </p>
      {report.refusals.length > 0 && (
        <>
          <h3>
            {report.refusedInAll === 1
              ? "One thing was refused"
              : `${number.format(report.refusedInAll)} things were refused`}
          </h3>
          <ul className="refusals">
            {report.refusals.slice(0, SHOWN).map(({ line, field, reason }) => (
              <li key={`${line} ${field} ${reason}`}>
                {line !== null && <b>Line {number.format(line)}</b>} {field && <i>{field}</i>}{" "}
                <span>{reason}</span>
              </li>
            ))}
          </ul>
          {report.refusedInAll > SHOWN && <p className="quiet">The first {SHOWN} are shown.</p>}
        </>
      )}
      {report.notes.length > 0 && (
        <ul className="plain">
          {report.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {!readable && <Remedies candidate={candidate} found={found} again={again} />}
      {found.columns && (
        <ColumnMapper
          key={candidate.name}
          columns={found.columns}
          deals={found.deals}
          again={(columns) => again({ columns })}
        />
      )}
      {readable && known && <Doubts matches={matches} accepted={accepted} accept={setAccepted} />}
      <p className="choices">
        {readable && known && (
          <button
            type="button"
            className="main"
            disabled={candidate.taking}
            onClick={() => void own.take(true, [...accepted])}
          >
            Lay it into the atlas
          </button>
        )}
        {readable && matches === null && (
          <button
            type="button"
            disabled={candidate.taking}
            onClick={() =>
              void candidate.session
                .call("match", knownThings(atlas.index.entities))
                .then(setMatches)
            }
          >
            Look for its nodes in the atlas
          </button>
        )}
        {readable && (
          <button
            type="button"
            className={known ? "" : "main"}
            disabled={candidate.taking}
            onClick={() => void own.take(false, [])}
          >
            Open it by itself
          </button>
        )}
        <button type="button" onClick={() => own.cancel()}>
          {readable ? "Leave it" : "Close"}
        </button>
        <span aria-live="polite">{candidate.taking && "Placing the nodes …"}</span>
      </p>
    </section>
  );
}

function rowsInWords({ read, kept, merged, refused }: FileFound["report"]["rows"]): string {
  const parts = [`${number.format(read)} rows read`, `${number.format(kept)} kept`];
  if (merged > 0) parts.push(`${number.format(merged)} merged`);
  if (refused > 0) parts.push(`${number.format(refused)} refused`);
  return `${parts.join(", ")}.`;
}

/** What can be done with a file that was refused. */
function Remedies({
  candidate,
  found,
  again,
}: {
  candidate: Candidate;
  found: FileFound;
  again(wishes: Partial<ReadWishes>): void;
}) {
  const { leaveOut, addEnds, encoding } = candidate.wishes;
  const [first] = found.report.refusals;
  const lostEnds = found.report.refusals.some(({ reason }) =>
    reason.includes("no node of this file"),
  );
  const bytes =
    typeof candidate.file !== "string" &&
    found.report.rows.read === 0 &&
    /byte|encod/i.test(first?.reason ?? "");
  return (
    <div className="remedies">
      {!leaveOut && found.report.rows.read > 0 && (
        <button type="button" onClick={() => again({ leaveOut: true })}>
          Read it without what was refused
        </button>
      )}
      {!addEnds && lostEnds && (
        <button type="button" onClick={() => again({ addEnds: true })}>
          Add the missing nodes
        </button>
      )}
      {bytes && (
        <label>
          Read it as{" "}
          <select
            value={encoding ?? ""}
            onChange={({ currentTarget }) =>
              again({ encoding: ENCODINGS.find((known) => known === currentTarget.value) ?? null })
            }
          >
            <option value="">guessed</option>
            {ENCODINGS.map((known) => (
              <option key={known}>{known}</option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

interface Review {
  matches: AtlasMatches;
  accepted: ReadonlyMap<number, string>;
  accept(accepted: ReadonlyMap<number, string>): void;
}

/** Nodes that may be things of the atlas: new ones unless the reader says so. */
function Doubts({ matches, accepted, accept }: Review) {
  const choose = (row: number, known: string) => {
    const next = new Map(accepted);
    if (known) next.set(row, known);
    else next.delete(row);
    accept(next);
  };
  return (
    <section aria-label="In the atlas">
      <h3>In the atlas</h3>
      <p>
        {number.format(matches.merged)} known by id, name or alias, {number.format(matches.fresh)}{" "}
        new
        {matches.doubtful.length > 0
          ? `, ${number.format(matches.doubtful.length)} doubtful: say what they are.`
          : "."}
      </p>
      <ul className="doubts">
        {matches.doubtful.map(({ row, label, candidates }) => (
          <li key={row}>
            <label>
              <bdi>{shownText(label, 160)}</bdi> is{" "}
              <select
                value={accepted.get(row) ?? ""}
                onChange={({ currentTarget }) => choose(row, currentTarget.value)}
              >
                <option value="">something new</option>
                {candidates.map(({ known, name, why }) => (
                  <option key={known} value={known}>
                    {name} ({why})
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
