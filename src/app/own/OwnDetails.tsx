import { useId } from "react";
import type { NodeDetails } from "../../network/nodeDetails.ts";
import { usePage } from "../parts/pageContext.ts";
import { open } from "../state/pictureActions.ts";
import type { OwnDesk } from "./ownMessages.ts";
import { shownText } from "./shownText.ts";
import { useOwn, useOwnState } from "./useOwn.ts";

interface Shown {
  thing: NodeDetails;
  /** Where a way begins, if one is looked for. */
  from: NodeDetails | null;
  way: NonNullable<ReturnType<OwnDesk["way"]>> | "none" | null;
  /** The reader put it where it stands. */
  pinned: boolean;
  letGo(): void;
  show(row: number): void;
  close(): void;
  connectFrom(thing: NodeDetails | null): void;
  connect(to: NodeDetails): void;
}

const isLink = (value: string) => value.length < 2000 && /^https?:\/\/\S+$/.test(value);

/** One node: every attribute of the file, a note, ways, neighbours. */
export function OwnDetails({
  thing,
  from,
  way,
  pinned,
  letGo,
  show,
  close,
  connectFrom,
  connect,
}: Shown) {
  const { atlas, store } = usePage();
  const own = useOwn();
  const notes = useOwnState((state) => state.notes);
  const note = useId();
  return (
    <aside className="owndetails" aria-label="Details of the node">
      <header>
        <h2>
          <bdi>{shownText(thing.label, 160)}</bdi>
        </h2>
        <button type="button" onClick={close}>
          Close
        </button>
      </header>
      {thing.id !== thing.label && (
        <p className="quiet">
          <bdi>{shownText(thing.id)}</bdi>
        </p>
      )}
      {atlas.names.has(thing.id) && (
        <p>
          <button type="button" className="link" onClick={() => store.setState(open(thing.id))}>
            See it in the atlas, with sources
          </button>
        </p>
      )}
      {pinned && (
        <p className="choices">
          It stands where you put it.
          <button type="button" onClick={letGo}>
            Let it go
          </button>
        </p>
      )}
      {thing.values.length > 0 && (
        <dl>
          {thing.values.map(([name, value]) => (
            <div key={name}>
              <dt>
                <bdi>{name}</bdi>
              </dt>
              <dd>
                {typeof value === "string" && isLink(value) ? (
                  <a href={value} target="_blank" rel="noopener noreferrer">
                    {value}
                  </a>
                ) : (
                  <bdi>{shownText(String(value), 2000)}</bdi>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <label htmlFor={note}>Your note</label>
      <textarea
        key={thing.id}
        id={note}
        rows={3}
        value={notes.get(thing.id) ?? ""}
        onChange={({ currentTarget }) => own.writeNote(thing.id, currentTarget.value)}
      />
      <h3>Connection</h3>
      {from && from.row !== thing.row ? (
        <p className="choices">
          <button type="button" onClick={() => connect(thing)}>
            Connect to <bdi>{shownText(from.label, 80)}</bdi>
          </button>
          <button type="button" onClick={() => connectFrom(null)}>
            Forget it
          </button>
        </p>
      ) : (
        <p className="choices">
          <button
            type="button"
            aria-pressed={from?.row === thing.row}
            onClick={() => connectFrom(from ? null : thing)}
          >
            {from ? "Now choose another node" : "Begin a connection here"}
          </button>
        </p>
      )}
      <div role="status">
        {way === "none" && <p>No way leads from one to the other.</p>}
        {way && way !== "none" && (
          <ol className="ownway">
            {way.rows.map(({ row, label }, i) => (
              <li key={row}>
                {i > 0 && <small>{way.words[i - 1] || "linked"}</small>}
                <button type="button" className="name" onClick={() => show(row)}>
                  <bdi>{shownText(label, 160)}</bdi>
                </button>
              </li>
            ))}
          </ol>
        )}
      </div>
      <h3>
        {thing.degree} {thing.degree === 1 ? "neighbour" : "neighbours"}
        {thing.cluster !== null && `, in a cluster of ${thing.cluster}`}
      </h3>
      <ul className="near">
        {thing.neighbours.map(({ row, label, words, out }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parallel edges lead to the same node
          <li key={`${row} ${i}`}>
            <button type="button" className="name" onClick={() => show(row)}>
              <bdi>{shownText(label, 160)}</bdi>
            </button>{" "}
            <small>
              {out !== null && <span aria-hidden="true">{out ? "→ " : "← "}</span>}
              {words}
            </small>
          </li>
        ))}
      </ul>
      {thing.degree > thing.neighbours.length && (
        <p className="quiet">The first {thing.neighbours.length} are listed.</p>
      )}
    </aside>
  );
}
