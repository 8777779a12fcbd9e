import { useId, useState } from "react";
import { type Edits, HEADER, isObject, type Records } from "../../editing/edits.ts";
import { editsPatch } from "../../editing/editsPatch.ts";
import { download } from "../parts/download.ts";
import { usePageState } from "../parts/pageContext.ts";
import { usePanel } from "../parts/usePanel.ts";
import { writeView } from "../state/urlState.ts";
import { START } from "../state/viewFields.ts";
import { mineAddress } from "./mineAddress.ts";
import { useEditing, useEdits } from "./useEditing.ts";

interface PatchParts {
  records: Records;
  edits: Edits;
  /** How many faults hold the patch back; `null` while the check runs. */
  held: number | null;
}

/** The changes as a patch: read, copied or saved once no fault stands. */
export function Patch({ records, edits, held }: PatchParts) {
  const panel = usePanel("patch");
  const [said, setSaid] = useState("");
  const edit = usePageState((state) => state.edit);
  // What is edited is what is looked at next.
  const view = writeView(
    { ...START, selection: edit, focus: edit?.startsWith("source:") ? null : edit },
    "",
  );
  const ready = held === 0;
  const patch = ready ? editsPatch(records, edits) : "";
  const copy = () =>
    navigator.clipboard.writeText(patch).then(
      () => setSaid("The patch was copied."),
      () => setSaid("This browser did not let the patch be copied; save it."),
    );
  return (
    <section ref={panel} aria-label="Patch" className="patch">
      <h2>The patch</h2>
      <p>
        {ready
          ? "For git apply at the root of the repository, and then a pull request."
          : held === null
            ? "It is made when the check is done."
            : "It is made when no fault stands. What has no source is a fault, so nothing unsourced can go into it."}
      </p>
      <Release records={records} edits={edits} />
      <p className="choices">
        <button
          type="button"
          className="main"
          disabled={!ready}
          onClick={() => download(new Blob([patch], { type: "text/x-diff" }), "atlas.patch")}
        >
          Save the patch
        </button>
        <button type="button" disabled={!ready} onClick={copy}>
          Copy the patch
        </button>
        <span className="quiet" role="status">
          {said}
        </span>
      </p>
      {ready && (
        <p>
          <a className="link" href={mineAddress(view, true)}>
            See the atlas with these changes
          </a>
        </p>
      )}
      {ready && (
        <details>
          <summary>Read it</summary>
          <textarea readOnly aria-label="The patch" rows={18} spellCheck={false} value={patch} />
        </details>
      )}
    </section>
  );
}

/** The date of the data release; nothing in the data may be later, so that a newer fact raises it. */
function Release({ records, edits }: { records: Records; edits: Edits }) {
  const editing = useEditing();
  const changes = useEdits();
  const id = useId();
  const header = edits.get(HEADER)?.record ?? records.get(HEADER);
  if (!isObject(header)) return null;
  return (
    <p className="release">
      <label htmlFor={id}>Data release</label>
      <input
        id={id}
        type="text"
        aria-describedby={`${id}-hint`}
        value={String(header.version)}
        onChange={({ currentTarget }) =>
          editing.put([[HEADER, { ...header, version: currentTarget.value }]], HEADER)
        }
        onBlur={() => changes.leaveField()}
      />
      <small id={`${id}-hint`}>raise it where a fact is newer</small>
    </p>
  );
}
