import { useId } from "react";
import { fieldOf, valueAt } from "../../editing/fieldPath.ts";
import { canShow, type Widget, widgetOf } from "../../editing/shape.ts";
import { CitationsControl } from "./CitationsControl.tsx";
import { ClaimControl } from "./ClaimControl.tsx";
import {
  ChoiceControl,
  ChoicesControl,
  FlagControl,
  NumberControl,
  TextControl,
  TextsControl,
} from "./controls.tsx";
import { FieldsOf } from "./FieldsOf.tsx";
import { type ControlProps, type FieldProps, useForm } from "./formContext.ts";
import { ListControl } from "./ListControl.tsx";
import { MoneyControl } from "./MoneyControl.tsx";
import { RecordPicker } from "./RecordPicker.tsx";
import { FaultsAt, Row } from "./Row.tsx";
import { TerritoryControl } from "./TerritoryControl.tsx";

const CONTROLS: Record<Widget["of"], React.ComponentType<ControlProps>> = {
  claim: ClaimControl,
  citations: CitationsControl,
  money: MoneyControl,
  territory: TerritoryControl,
  choice: ChoiceControl,
  choices: ChoicesControl,
  flag: FlagControl,
  number: NumberControl,
  scalar: NumberControl,
  text: TextControl,
  texts: TextsControl,
  reference: ReferenceControl,
  references: ReferencesControl,
  list: ListControl,
  group: GroupControl,
  json: NoControl,
};

/** One field of a record, asked for as its shape wants it. */
export function Field({ shape, path, label }: FieldProps) {
  const { collection, record } = useForm();
  const key = String(path.findLast((step) => typeof step === "string") ?? "");
  const widget = widgetOf(shape, collection, key, fieldOf(path));
  const value = valueAt(record, path);
  const Control = canShow(widget, value) ? CONTROLS[widget.of] : NoControl;
  return <Control shape={shape} widget={widget} path={path} label={label} value={value} />;
}

function NoControl({ path, label }: ControlProps) {
  return (
    <Row label={label} field={fieldOf(path)}>
      <span className="quiet">A form can’t show what stands here; see it as JSON.</span>
    </Row>
  );
}

function GroupControl({ shape, path, label }: ControlProps) {
  return (
    <fieldset className="group" aria-label={label}>
      {path.length > 1 && <legend>{label}</legend>}
      <FaultsAt field={fieldOf(path)} />
      <FieldsOf shape={shape} path={path} />
    </fieldset>
  );
}

function ReferenceControl({ widget, path, label, value }: ControlProps) {
  const { edited, put } = useForm();
  const id = useId();
  if (widget.of !== "reference") return null;
  return (
    <Row label={label} id={id} field={fieldOf(path)}>
      <RecordPicker
        id={id}
        records={edited}
        shelf={widget.shelf}
        value={String(value ?? "")}
        pick={(next) => put(path, next)}
      />
    </Row>
  );
}

function ReferencesControl({ widget, path, label, value }: ControlProps) {
  const { edited, put } = useForm();
  if (widget.of !== "references") return null;
  const ids = Array.isArray(value) ? (value as string[]) : [];
  return (
    <Row label={label} field={fieldOf(path)}>
      <ul className="refs">
        {ids.map((id, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same id may stand twice until the check says so
          <li key={i}>
            <RecordPicker
              label={`${label} ${i + 1}`}
              records={edited}
              shelf={widget.shelf}
              value={id}
              pick={(next) => put([...path, i], next)}
            />
            <button
              type="button"
              className="link"
              aria-label={`Take away ${label} ${i + 1}`}
              onClick={() => put([...path, i], undefined)}
            >
              Take away
            </button>
            <FaultsAt field={fieldOf([...path, i])} />
          </li>
        ))}
        <li>
          <RecordPicker
            label={`Add to ${label}`}
            records={edited}
            shelf={widget.shelf}
            value=""
            placeholder="add one by name"
            pick={(next) => put([...path, ids.length], next)}
          />
        </li>
      </ul>
    </Row>
  );
}
