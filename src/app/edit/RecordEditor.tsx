import { useMemo, useState } from "react";
import { useStore } from "zustand";
import { type Edit, isObject } from "../../editing/edits.ts";
import { fieldOf, withValueAt } from "../../editing/fieldPath.ts";
import { labelOf } from "../../editing/formWords.ts";
import { recordName } from "../../editing/recordNames.ts";
import { pathOf, type RecordPlace } from "../../editing/recordPlace.ts";
import { blankOf, type Shape } from "../../editing/shape.ts";
import { usePage } from "../parts/pageContext.ts";
import { showPage } from "../state/pageActions.ts";
import { select } from "../state/pictureActions.ts";
import { Field } from "./Field.tsx";
import { orderedKeys } from "./FieldsOf.tsx";
import { FormContext, type FormParts, useForm } from "./formContext.ts";
import { JsonView } from "./JsonView.tsx";
import { FaultsAt } from "./Row.tsx";
import { useEditing, useEdits } from "./useEditing.ts";

interface Editor {
  path: string;
  place: RecordPlace & { id: string };
  shape: Shape;
  edit: Edit | null;
  record: unknown;
}

/** One record as a form or as JSON, both over the same draft. */
export function RecordEditor({ path, place, shape, edit, record }: Editor) {
  const editing = useEditing();
  const changes = useEdits();
  const { store, atlas } = usePage();
  const edited = useStore(editing.state, (state) => state.edited);
  const checked = useStore(editing.state, (state) => state.checked);
  const [asJson, setAsJson] = useState(!isObject(record));
  const said = useMemo(
    () => checked?.faults.filter((fault) => fault.path === path) ?? [],
    [checked, path],
  );
  const faults = useMemo(() => {
    const found = new Map<string, string[]>();
    for (const { field, message } of said)
      found.set(field, [...new Set([...(found.get(field) ?? []), message])]);
    return found;
  }, [said]);
  const form: FormParts = {
    recordPath: path,
    collection: place.collection,
    Field,
    record,
    before: edit ? edit.before : record,
    edited,
    faults,
    put: (at, value, typing = false) =>
      editing.put(
        [[path, withValueAt(record, at, value, shape)]],
        typing ? `${path} ${fieldOf(at)}` : null,
      ),
    putWithSource: (at, value, id, source) =>
      editing.put([
        [pathOf("sources", id), source],
        [path, withValueAt(record, at, value, shape)],
      ]),
  };
  const id = `${place.kind}:${place.id}`;
  return (
    <section className="recordeditor" aria-label="The record" onBlur={() => changes.leaveField()}>
      <header>
        <p className="overline">
          <span>{labelOf(place.kind.replace("-", " "))}</span>
          {(atlas.names.has(id) || place.kind === "source") && edit?.before !== null && (
            <button
              type="button"
              className="link"
              onClick={() => store.setState({ ...showPage(null)(), ...select(id)() })}
            >
              See it in the atlas
            </button>
          )}
        </p>
        <h2>{recordName(edited, path)}</h2>
        <fieldset className="twoways" aria-label="Shown as">
          {[false, true].map((json) => (
            <button
              key={String(json)}
              type="button"
              aria-pressed={asJson === json}
              onClick={() => setAsJson(json)}
            >
              {json ? "As JSON" : "As a form"}
            </button>
          ))}
        </fieldset>
      </header>
      {asJson || !isObject(record) ? (
        <JsonView path={path} record={record} faults={said} />
      ) : (
        <FormContext value={form}>
          <Sections shape={shape} record={record} />
        </FormContext>
      )}
    </section>
  );
}

/** The parts of a record, each with a heading; parts that it may have and has not stand at the end, to be added. */
function Sections({ shape, record }: { shape: Shape; record: Record<string, unknown> }) {
  const keys = orderedKeys(shape).filter((key) => key !== "id");
  const shown = keys.filter((key) => Object.hasOwn(record, key) || shape.required?.includes(key));
  return (
    <div className="editform">
      <FaultsAt field="" />
      <FaultsAt field="id" />
      {shown.map((key) => (
        <section key={key} aria-label={labelOf(key)}>
          <h3>{key === "sources" ? "Where it is named" : labelOf(key)}</h3>
          <Field shape={shape.properties?.[key] ?? {}} path={[key]} label={labelOf(key)} />
        </section>
      ))}
      <Absent keys={keys.filter((key) => !shown.includes(key))} shape={shape} />
    </div>
  );
}

function Absent({ keys, shape }: { keys: readonly string[]; shape: Shape }) {
  const { put } = useForm();
  if (keys.length === 0) return null;
  return (
    <section aria-label="What may be added">
      <h3>What may be added</h3>
      <p className="choices adds">
        {keys.map((key) => (
          <button
            key={key}
            type="button"
            className="link"
            onClick={() => put([key], blankOf(shape.properties?.[key] ?? {}) ?? "")}
          >
            {labelOf(key).toLowerCase()}
          </button>
        ))}
      </p>
    </section>
  );
}
