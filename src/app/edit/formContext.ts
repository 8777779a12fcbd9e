import { type ComponentType, createContext, use } from "react";
import type { Records } from "../../editing/edits.ts";
import type { FieldPath } from "../../editing/fieldPath.ts";
import type { Shape, Widget } from "../../editing/shape.ts";
import type { CollectionName } from "../../schema/collections.ts";

export interface FieldProps {
  shape: Shape;
  path: FieldPath;
  label: string;
}

/** The record that a form is about, and how it is changed. */
export interface FormParts {
  /** The record's own path, as faults name it. */
  recordPath: string;
  collection: CollectionName;
  /** A field of any shape; handed down, since fields hold fields. */
  Field: ComponentType<FieldProps>;
  record: unknown;
  /** The record as it was before the reader changed it; `null` for a new one. */
  before: unknown;
  /** All records, with the reader's changes. */
  edited: Records;
  /** What the check says, by field. */
  faults: ReadonlyMap<string, readonly string[]>;
  /** Puts a value at a field, `undefined` to take it away; `typing` makes it one step with what was typed there before. */
  put(path: FieldPath, value: unknown, typing?: boolean): void;
  /** Adds a new source and puts a value that cites it, as one step. */
  putWithSource(path: FieldPath, value: unknown, id: string, source: object): void;
}

export const FormContext = createContext<FormParts | null>(null);

export function useForm(): FormParts {
  const parts = use(FormContext);
  if (!parts) throw new Error("a field stands outside a form");
  return parts;
}

/** What every control of a field gets. */
export interface ControlProps {
  shape: Shape;
  widget: Widget;
  path: FieldPath;
  label: string;
  value: unknown;
}
