import { useState } from "react";
import { type FieldPath, fieldOf } from "../../editing/fieldPath.ts";
import { itemOf } from "../../editing/formWords.ts";
import { valueWords } from "../../editing/recordChanges.ts";
import { wordsOfId } from "../../editing/recordNames.ts";
import { blankOf, type Shape } from "../../editing/shape.ts";
import { FieldsOf } from "./FieldsOf.tsx";
import { type ControlProps, useForm } from "./formContext.ts";
import { FaultsAt } from "./Row.tsx";

/** A list of things, each closed to one line until it is opened. */
export function ListControl({ widget, path, label, value }: ControlProps) {
  const { put } = useForm();
  const [fresh, setFresh] = useState(-1);
  const items = Array.isArray(value) ? value : [];
  const shape = widget.of === "list" ? widget.item : {};
  const key = String(path[path.length - 1]);
  const add = () => {
    setFresh(items.length);
    put([...path, items.length], blankOf(shape));
  };
  return (
    <fieldset className="items" aria-label={label}>
      {path.length > 1 && <legend>{label}</legend>}
      <FaultsAt field={fieldOf(path)} />
      {items.map((item, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items of a list have no other identity
        <Item key={i} shape={shape} path={[...path, i]} item={item} kind={key} open={i === fresh} />
      ))}
      <button type="button" className="link" onClick={add}>
        Add {itemOf(key)}
      </button>
    </fieldset>
  );
}

function Item({
  shape,
  path,
  item,
  kind,
  open,
}: {
  shape: Shape;
  path: FieldPath;
  item: unknown;
  kind: string;
  open: boolean;
}) {
  const { edited, put, faults } = useForm();
  const field = fieldOf(path);
  const count = [...faults]
    .filter(([at]) => at === field || at.startsWith(`${field}.`))
    .reduce((sum, [, said]) => sum + said.length, 0);
  const words = valueWords(item, kind, wordsOfId(edited));
  return (
    <details open={open}>
      <summary>
        <span>{words === "{}" ? "New" : words}</span>
        {count > 0 && <b>{count === 1 ? "1 fault" : `${count} faults`}</b>}
      </summary>
      <FaultsAt field={field} />
      <FieldsOf shape={shape} path={path} />
      <button type="button" className="link takeaway" onClick={() => put(path, undefined)}>
        Take away this entry
      </button>
    </details>
  );
}
