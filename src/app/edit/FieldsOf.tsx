import { isObject } from "../../editing/edits.ts";
import { type FieldPath, valueAt } from "../../editing/fieldPath.ts";
import { labelOf } from "../../editing/formWords.ts";
import { blankOf, type Shape } from "../../editing/shape.ts";
import { useForm } from "./formContext.ts";

/** The fields of a thing that are given or must be, and a button for each that may be added. */
export function FieldsOf({ shape, path }: { shape: Shape; path: FieldPath }) {
  const { Field, record, put } = useForm();
  const value = valueAt(record, path);
  const parent = String(path.findLast((step) => typeof step === "string") ?? "");
  const has = (key: string) => isObject(value) && Object.hasOwn(value, key);
  const keys = orderedKeys(shape);
  const shown = keys.filter((key) => has(key) || shape.required?.includes(key));
  const absent = keys.filter((key) => !shown.includes(key));
  return (
    <>
      {shown.map((key) => (
        <Field
          key={key}
          shape={shape.properties?.[key] ?? {}}
          path={[...path, key]}
          label={labelOf(key, parent)}
        />
      ))}
      {absent.length > 0 && (
        <p className="choices adds">
          <span>Add</span>
          {absent.map((key) => (
            <button
              key={key}
              type="button"
              className="link"
              onClick={() => put([...path, key], blankOf(shape.properties?.[key] ?? {}) ?? "")}
            >
              {labelOf(key, parent).toLowerCase()}
            </button>
          ))}
        </p>
      )}
    </>
  );
}

/** As the shape has them; where the thing itself is named, and further facts, come last. */
export function orderedKeys(shape: Shape): string[] {
  const keys = Object.keys(shape.properties ?? {}).filter((key) => key !== "$schema");
  const last = (key: string) => (key === "sources" ? 2 : key === "notes" || key === "note" ? 1 : 0);
  return keys.sort((a, b) => last(a) - last(b));
}
