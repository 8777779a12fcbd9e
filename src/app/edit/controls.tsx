import { useId, useState } from "react";
import { vocabularyWords } from "../../dataset/facts/words.ts";
import { fieldOf } from "../../editing/fieldPath.ts";
import { hintOf } from "../../editing/formWords.ts";
import { isNullable } from "../../editing/shape.ts";
import { type ControlProps, useForm } from "./formContext.ts";
import { Row } from "./Row.tsx";

const keyOf = ({ path }: ControlProps) =>
  String(path.findLast((step) => typeof step === "string" && step !== "value") ?? "");

/** A text; what is emptied is taken away, or `null` where that is how nothing is said. */
export function TextControl(props: ControlProps) {
  const { shape, path, label, value } = props;
  const { put, faults } = useForm();
  const id = useId();
  const hint = hintOf(keyOf(props));
  const text = value === undefined || value === null ? "" : String(value);
  const shared = {
    id,
    value: text,
    "aria-invalid": faults.has(fieldOf(path)),
    "aria-describedby": hint ? `${id}-hint` : undefined,
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      put(
        path,
        currentTarget.value === "" ? (isNullable(shape) ? null : undefined) : currentTarget.value,
        true,
      ),
  };
  return (
    <Row label={label} id={id} hint={hint} field={fieldOf(path)}>
      {text.length > 60 ? (
        <textarea rows={Math.min(6, Math.ceil(text.length / 70))} {...shared} />
      ) : (
        <input type="text" {...shared} />
      )}
    </Row>
  );
}

/** A number; what is none stays as it is typed, and the check says so. With `scalar`, a text may stand too. */
export function NumberControl({ shape, widget, path, label, value }: ControlProps) {
  const { put } = useForm();
  const id = useId();
  return (
    <Row label={label} id={id} field={fieldOf(path)}>
      <NumberInput
        id={id}
        value={value}
        text={widget.of === "scalar"}
        put={(next) => put(path, next === undefined && isNullable(shape) ? null : next, true)}
      />
    </Row>
  );
}

interface NumberField {
  id?: string;
  label?: string;
  value: unknown;
  text?: boolean;
  put(value: unknown): void;
}

export function NumberInput({ id, label, value, text = false, put }: NumberField) {
  const [typed, setTyped] = useState("");
  const shown =
    parsed(typed) === value ? typed : value === undefined || value === null ? "" : String(value);
  return (
    <input
      id={id}
      type="text"
      inputMode={text ? "text" : "decimal"}
      aria-label={label}
      className={text ? undefined : "short"}
      value={shown}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        put(parsed(currentTarget.value));
      }}
    />
  );
}

/** What was typed as a number where it is one; `1,250` is read as it is meant. */
function parsed(text: string): unknown {
  const plain = text.trim().replace(/,(?=\d{3}\b)/g, "");
  if (plain === "") return undefined;
  return Number.isFinite(Number(plain)) ? Number(plain) : text;
}

/** One word of a vocabulary. */
export function ChoiceControl({ widget, path, label, value }: ControlProps) {
  const { put } = useForm();
  const id = useId();
  return (
    <Row label={label} id={id} field={fieldOf(path)}>
      <Choice
        id={id}
        words={widget.of === "choice" ? widget.words : []}
        value={value}
        put={(next) => put(path, next)}
      />
    </Row>
  );
}

interface ChoiceField {
  id?: string;
  label?: string;
  words: readonly string[];
  value: unknown;
  put(value: string | undefined): void;
}

export function Choice({ id, label, words, value, put }: ChoiceField) {
  const now = typeof value === "string" ? value : "";
  return (
    <select
      id={id}
      aria-label={label}
      value={now}
      onChange={({ currentTarget }) => put(currentTarget.value || undefined)}
    >
      <option value="">choose …</option>
      {(words.includes(now) || now === "" ? words : [now, ...words]).map((word) => (
        <option key={word} value={word}>
          {/^[A-D]$/.test(word) ? word : vocabularyWords(word)}
        </option>
      ))}
    </select>
  );
}

/** Several words of a vocabulary. */
export function ChoicesControl({ widget, path, label, value }: ControlProps) {
  const { put } = useForm();
  const chosen = Array.isArray(value) ? (value as string[]) : [];
  const words = widget.of === "choices" ? widget.words : [];
  return (
    <Row label={label} field={fieldOf(path)}>
      <fieldset className="ticks" aria-label={label}>
        {words.map((word) => (
          <label key={word}>
            <input
              type="checkbox"
              checked={chosen.includes(word)}
              onChange={({ currentTarget }) =>
                put(
                  path,
                  currentTarget.checked
                    ? [...chosen, word]
                    : chosen.filter((other) => other !== word),
                )
              }
            />
            {vocabularyWords(word)}
          </label>
        ))}
      </fieldset>
    </Row>
  );
}

export function FlagControl({ path, label, value }: ControlProps) {
  const { put } = useForm();
  return (
    <Row label="" field={fieldOf(path)}>
      <label className="tick">
        <input
          type="checkbox"
          checked={value === true}
          onChange={({ currentTarget }) => put(path, currentTarget.checked)}
        />
        {label}
      </label>
    </Row>
  );
}

/** Several texts, one a line. */
export function TextsControl(props: ControlProps) {
  const { path, label, value } = props;
  const { put } = useForm();
  const id = useId();
  const lines = Array.isArray(value) ? (value as string[]) : [];
  const [typed, setTyped] = useState("");
  const read = (text: string) =>
    text
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean);
  const shown = read(typed).join("\n") === lines.join("\n") ? typed : lines.join("\n");
  return (
    <Row
      label={label}
      id={id}
      hint={["one a line", hintOf(keyOf(props))].filter(Boolean).join("; ")}
      field={fieldOf(path)}
    >
      <textarea
        id={id}
        rows={Math.max(2, lines.length + 1)}
        aria-describedby={`${id}-hint`}
        value={shown}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          put(path, read(currentTarget.value), true);
        }}
      />
    </Row>
  );
}
