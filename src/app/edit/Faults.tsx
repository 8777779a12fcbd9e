import type { Fault } from "../../dataset/parseDataset.ts";
import type { Edits, Records } from "../../editing/edits.ts";
import { recordName } from "../../editing/recordNames.ts";
import { placeOfPath } from "../../editing/recordPlace.ts";
import { usePage, usePageState } from "../parts/pageContext.ts";
import { usePanel } from "../parts/usePanel.ts";
import { openEdit } from "../state/pageActions.ts";
import { useEditing } from "./useEditing.ts";

interface Found {
  /** `null` while the check runs. */
  faults: readonly Fault[] | null;
  failed: boolean;
  edits: Edits;
  records: Records;
}

/** What the checks of schema and rules say, each fault a way to its field; in the same words as the command `check`. */
export function Faults({ faults, failed, edits, records }: Found) {
  const editing = useEditing();
  const panel = usePanel("faults");
  const own = faults?.filter(({ path }) => edits.has(path)) ?? [];
  const elsewhere = (faults?.length ?? 0) - own.length;
  return (
    <section ref={panel} aria-label="Check" className="checkfaults">
      <h2>Check</h2>
      <p role="status">
        {failed
          ? "The check stopped."
          : faults === null
            ? "Checking …"
            : sentence(own.length, elsewhere, records.size - 1)}
        {failed && (
          <button type="button" className="link" onClick={() => editing.check()}>
            Try again
          </button>
        )}
      </p>
      {faults && (
        <ul>
          {own.map((fault) => (
            <Row
              key={`${fault.path} ${fault.field} ${fault.message}`}
              fault={fault}
              records={records}
            />
          ))}
        </ul>
      )}
      {faults && elsewhere > 0 && (
        <details open={own.length === 0}>
          <summary>What follows from it in other records</summary>
          <ul>
            {faults
              .filter(({ path }) => !edits.has(path))
              .map((fault) => (
                <Row
                  key={`${fault.path} ${fault.field} ${fault.message}`}
                  fault={fault}
                  records={records}
                />
              ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function sentence(own: number, elsewhere: number, records: number): string {
  const count = own + elsewhere;
  if (count === 0) return `${records} records, no fault.`;
  return `${count} ${count === 1 ? "fault" : "faults"}. Nothing goes into the patch while one stands.`;
}

function Row({ fault: { path, field, message }, records }: { fault: Fault; records: Records }) {
  const { store, panels } = usePage();
  const edit = usePageState((state) => state.edit);
  const place = placeOfPath(path);
  const id = place && `${place.kind}:${place.id}`;
  return (
    <li>
      {id === null ? (
        <span>{[path, field].filter(Boolean).join(" · ")}</span>
      ) : (
        <button
          type="button"
          className="link"
          onClick={() => {
            if (edit !== id) store.setState(openEdit(id));
            panels.reveal(`field ${path} ${field}`);
          }}
        >
          {edit === id
            ? field || "the record"
            : [recordName(records, path), field].filter(Boolean).join(" · ")}
        </button>
      )}{" "}
      {message}
    </li>
  );
}
