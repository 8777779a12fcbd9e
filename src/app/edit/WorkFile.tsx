import { useState } from "react";
import { useStore } from "zustand";
import { readWork, writeWork } from "../../editing/workFile.ts";
import { download } from "../parts/download.ts";
import { useAtlasNotes, useEdits } from "./useEditing.ts";

/** Takes changes and notes away as one file, and brings such a file back. */
export function WorkFile() {
  const changes = useEdits();
  const atlasNotes = useAtlasNotes();
  const edits = useStore(changes.state, ({ history }) => history.now);
  const notes = useStore(atlasNotes.state, (state) => state.notes);
  const [said, setSaid] = useState("");
  const save = () =>
    download(
      new Blob([writeWork({ edits, notes: [...notes] })], { type: "application/json" }),
      "atlas-edits.json",
    );
  const bring = async (file: File) => {
    const found = readWork(await file.text());
    if ("fault" in found) return setSaid(found.fault);
    if (found.edits.size > 0)
      changes.change(new Map([...changes.state.getState().history.now, ...found.edits]));
    if (found.notes.length > 0) atlasNotes.add(found.notes);
    const count = (of: number, one: string) => `${of} ${of === 1 ? one : `${one}s`}`;
    setSaid(
      `Brought back: ${count(found.edits.size, "changed record")}, ${count(found.notes.length, "note")}. Undo takes the changes back.`,
    );
  };
  return (
    <section aria-label="As a file" className="workfile">
      <h2>Your changes and notes as a file</h2>
      <p className="choices">
        <button type="button" disabled={edits.size + notes.size === 0} onClick={save}>
          Take them away
        </button>
        <label className="pick">
          <input
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file) void bring(file);
              currentTarget.value = "";
            }}
          />
          <span>Bring them back</span>
        </label>
      </p>
      <p className="quiet" role="status">
        {said}
      </p>
    </section>
  );
}
