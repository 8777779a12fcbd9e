import { useMemo } from "react";
import { useStore } from "zustand";
import type { Fault } from "../../dataset/parseDataset.ts";
import { type Edits, overtakenEdits, type Records, realEdits } from "../../editing/edits.ts";
import { recordChanges } from "../../editing/recordChanges.ts";
import { recordName, wordsOfId } from "../../editing/recordNames.ts";
import { pathOf, placeOfPath, readPlace } from "../../editing/recordPlace.ts";
import { usePage } from "../parts/pageContext.ts";
import { openEdit, showPage } from "../state/pageActions.ts";
import { select } from "../state/pictureActions.ts";
import type { Shipped } from "./editingStore.ts";
import { Faults } from "./Faults.tsx";
import { Patch } from "./Patch.tsx";
import { useAtlasNotes, useEditing, useEdits } from "./useEditing.ts";
import { WorkFile } from "./WorkFile.tsx";

/** What was changed, what the check says of it, and the way out: a patch. */
export function Changes({ shipped }: { shipped: Shipped }) {
  const editing = useEditing();
  const changes = useEdits();
  const { history, both } = useStore(changes.state);
  const { edited, checked, failed } = useStore(editing.state);
  const edits = useMemo(() => realEdits(history.now), [history.now]);
  const overtaken = useMemo(() => overtakenEdits(shipped.records, edits), [shipped, edits]);
  const faults: readonly Fault[] | null = checked?.edits === history.now ? checked.faults : null;
  return (
    <aside className="editside" aria-label="Your changes">
      {both.map((path) => (
        <p key={path} className="broken" role="alert">
          Another tab changed “{recordName(edited, path)}” at the same time. What this tab says
          stands; Undo brings the other’s back.{" "}
          <button
            type="button"
            onClick={() => changes.state.setState({ both: both.filter((other) => other !== path) })}
          >
            Close
          </button>
        </p>
      ))}
      <Faults faults={faults} failed={failed === "check"} edits={edits} records={edited} />
      <section aria-label="Changes">
        <h2>
          {edits.size === 0
            ? "No changes yet"
            : `Changes in ${edits.size === 1 ? "1 record" : `${edits.size} records`}`}
        </h2>
        <ChangeList edits={edits} records={edited} overtaken={overtaken} />
      </section>
      {edits.size > 0 && (
        <Patch
          records={shipped.records}
          edits={edits}
          held={faults === null ? null : faults.length + overtaken.length}
        />
      )}
      <NoteList />
      <WorkFile />
    </aside>
  );
}

/** The reader's own notes, each a way to the thing that it is about. */
function NoteList() {
  const editing = useEditing();
  const atlasNotes = useAtlasNotes();
  const { atlas, store } = usePage();
  const notes = useStore(atlasNotes.state, (state) => state.notes);
  const edited = useStore(editing.state, (state) => state.edited);
  const nameOf = (id: string) => {
    const place = readPlace(id);
    return (
      atlas.names.get(id) ??
      (place?.id ? recordName(edited, pathOf(place.collection, place.id)) : id)
    );
  };
  if (notes.size === 0) return null;
  return (
    <section aria-label="Your notes">
      <h2>{notes.size === 1 ? "1 note of yours" : `${notes.size} notes of yours`}</h2>
      <ul className="changes">
        {[...notes].map(([id, text]) => (
          <li key={id}>
            <button
              type="button"
              className="name"
              onClick={() => store.setState({ ...showPage(null)(), ...select(id)() })}
            >
              {nameOf(id)}
            </button>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ChangeList({
  edits,
  records,
  overtaken,
}: {
  edits: Edits;
  records: Records;
  overtaken: readonly string[];
}) {
  const editing = useEditing();
  const { store } = usePage();
  const nameOf = useMemo(() => wordsOfId(records), [records]);
  return (
    <ul className="changes">
      {[...edits].map(([path, { before, record }]) => {
        const place = placeOfPath(path);
        const name = recordName(records, path);
        return (
          <li key={path}>
            {place ? (
              <button
                type="button"
                className="name"
                onClick={() => store.setState(openEdit(`${place.kind}:${place.id}`))}
              >
                {name}
              </button>
            ) : (
              <b>{name}</b>
            )}
            <ul>
              {[...new Set(recordChanges(before, record, nameOf))].map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
            {overtaken.includes(path) && (
              <p className="broken">
                The data have changed this record since; take the change back and make it again on
                the new state.
              </p>
            )}
            <button
              type="button"
              className="link"
              aria-label={`Take back the change of ${name}`}
              onClick={() => editing.drop(path)}
            >
              Take back
            </button>
          </li>
        );
      })}
    </ul>
  );
}
