import { useStore } from "zustand";
import { realEdits } from "../../editing/edits.ts";
import { usePage } from "../parts/pageContext.ts";
import { useEditing, useEdits } from "./useEditing.ts";

/** Undo, redo, and how things stand, always in sight. */
export function EditBar() {
  const editing = useEditing();
  const edits = useEdits();
  const { panels } = usePage();
  const { history, kept } = useStore(edits.state);
  const checked = useStore(editing.state, (state) => state.checked);
  const changes = realEdits(history.now).size;
  const faults = checked?.edits === history.now ? checked.faults.length : 0;
  return (
    <div className="editbar choices">
      <button
        type="button"
        disabled={history.past.length === 0}
        aria-keyshortcuts="Control+Z"
        onClick={() => edits.undo()}
      >
        Undo
      </button>
      <button
        type="button"
        disabled={history.future.length === 0}
        aria-keyshortcuts="Control+Shift+Z"
        onClick={() => edits.redo()}
      >
        Redo
      </button>
      {faults > 0 && (
        <button type="button" className="link faulty" onClick={() => panels.reveal("faults")}>
          {faults === 1 ? "1 fault" : `${faults} faults`}
        </button>
      )}
      {changes > 0 && (
        <button type="button" className="link" onClick={() => panels.reveal("patch")}>
          To the patch
        </button>
      )}
      <span className="quiet" role="status">
        {changes > 0 &&
          (kept
            ? "Kept in this browser"
            : "This browser keeps nothing; take the changes away as a file.")}
      </span>
    </div>
  );
}
