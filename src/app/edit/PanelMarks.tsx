import { useEffect, useId, useState } from "react";
import { useStore } from "zustand";
import { pathOf, readPlace } from "../../editing/recordPlace.ts";
import { usePage } from "../parts/pageContext.ts";
import { openEdit } from "../state/pageActions.ts";
import "./panelMarks.css";
import { useAtlasNotes, useEdits } from "./useEditing.ts";

/** What the reader has to say of a thing, on its panel: a note of their own, and whether they changed its record. */
export default function PanelMarks({ id }: { id: string }) {
  const changes = useEdits();
  const atlasNotes = useAtlasNotes();
  const { store } = usePage();
  const note = useStore(atlasNotes.state, ({ notes }) => notes.get(id) ?? "");
  const fault = useStore(atlasNotes.state, (state) => state.fault);
  const edits = useStore(changes.state, ({ history }) => history.now);
  const [writing, setWriting] = useState(false);
  const field = useId();
  useEffect(() => {
    void atlasNotes.read();
    void changes.read();
  }, [atlasNotes, changes]);
  const place = readPlace(id);
  const changed = place?.id ? edits.has(pathOf(place.collection, place.id)) : false;
  return (
    <div className="yours">
      <p>
        {changed && <b>You have changed this. </b>}
        <button type="button" className="link" onClick={() => store.setState(openEdit(id))}>
          {changed ? "See your change" : "Correct or add to this"}
        </button>
        {!writing && note === "" && (
          <button type="button" className="link" onClick={() => setWriting(true)}>
            Add a note of your own
          </button>
        )}
      </p>
      {(writing || note !== "") && (
        <p className="yournote">
          <label htmlFor={field}>Your note</label>
          <small>kept in this browser, part of no data</small>
          <textarea
            id={field}
            rows={Math.min(8, note.split("\n").length + 1)}
            // biome-ignore lint/a11y/noAutofocus: the note was asked for
            autoFocus={writing && note === ""}
            value={note}
            onChange={({ currentTarget }) => {
              setWriting(true);
              atlasNotes.write(id, currentTarget.value);
            }}
          />
          {fault !== null && <span className="broken">{fault}</span>}
        </p>
      )}
    </div>
  );
}
