import { useEffect, useRef } from "react";
import { useStore } from "zustand";
import { isRecordId, pathOf, readPlace } from "../../editing/recordPlace.ts";
import { Failed } from "../parts/Failed.tsx";
import { usePage, usePageState } from "../parts/pageContext.ts";
import { openEdit } from "../state/pageActions.ts";
import { Changes } from "./Changes.tsx";
import { EditBar } from "./EditBar.tsx";
import { EditStart } from "./EditStart.tsx";
import { RecordEditor } from "./RecordEditor.tsx";
import { StartDeal } from "./StartDeal.tsx";
import { StartRecord } from "./StartRecord.tsx";
import "./edit.css";
import "./recordForm.css";
import type { EditsStore } from "./editsStore.ts";
import { useAtlasNotes, useEditing, useEdits } from "./useEditing.ts";

/** Correcting and adding records: a form or JSON over the same draft, the checks, and the changes as a patch. */
export default function EditPage() {
  const editing = useEditing();
  const changes = useEdits();
  const atlasNotes = useAtlasNotes();
  const { shipped, failed } = useStore(editing.state);
  const edit = usePageState((state) => state.edit);
  const main = useRef<HTMLDivElement>(null);
  const here = shipped !== null;
  // Another record takes the focus.
  useEffect(() => {
    if (edit !== null && here) main.current?.focus({ preventScroll: true });
  }, [edit, here]);
  useEffect(() => {
    void editing.load();
    void atlasNotes.read();
    const press = (event: KeyboardEvent) => undoKeys(event, changes);
    window.addEventListener("keydown", press, true);
    return () => window.removeEventListener("keydown", press, true);
  }, [editing, changes, atlasNotes]);
  if (!shipped)
    return failed === "records" ? (
      <Failed again={() => void editing.load()} />
    ) : (
      <p className="quiet">Fetching the records …</p>
    );
  return (
    <div className="editing">
      <EditBar />
      <div className="editmain" ref={main} tabIndex={-1}>
        <Subject />
      </div>
      <Changes shipped={shipped} />
    </div>
  );
}

/** Undo and redo of the changes, wherever the focus stands on this page; the browser's own would forget the fields left before. */
function undoKeys(event: KeyboardEvent, changes: EditsStore): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || document.querySelector("dialog[open]"))
    return;
  const key = event.key.toLowerCase();
  // What is asked for a record that begins is no change yet; there the browser's own undo stands.
  if (event.target instanceof Element && event.target.closest(".newsource, .asked")) return;
  const redo = (key === "z" && event.shiftKey) || (key === "y" && !event.shiftKey);
  if (!redo && key !== "z") return;
  event.preventDefault();
  event.stopPropagation();
  if (redo) changes.redo();
  else changes.undo();
}

/** What the address names: a record, a record to be added, or nothing yet. */
function Subject() {
  const editing = useEditing();
  const changes = useEdits();
  const { store } = usePage();
  const edit = usePageState((state) => state.edit);
  const shipped = useStore(editing.state, (state) => state.shipped);
  const edited = useStore(editing.state, (state) => state.edited);
  const edits = useStore(changes.state, (state) => state.history.now);
  const place = readPlace(edit);
  const open = (id: string) => store.setState(openEdit(id));
  if (!place) return <EditStart unknown={edit} open={open} />;
  const { collection, kind, id } = place;
  const shape = shipped?.shapes.get(collection);
  if (!shape) return null;
  if (id === null)
    return kind === "deal" ? (
      <StartDeal open={open} />
    ) : (
      <StartRecord place={place} shape={shape} open={open} />
    );
  const path = pathOf(collection, id);
  if (!isRecordId(id) || !edited.has(path)) return <EditStart unknown={edit} open={open} />;
  return (
    <RecordEditor
      key={path}
      path={path}
      place={{ ...place, id }}
      shape={shape}
      edit={edits.get(path) ?? null}
      record={edited.get(path)}
    />
  );
}
