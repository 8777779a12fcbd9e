import { useState } from "react";
import { isObject } from "../../editing/edits.ts";
import { type FieldPath, fieldOf } from "../../editing/fieldPath.ts";
import { recordName } from "../../editing/recordNames.ts";
import { pathOf } from "../../editing/recordPlace.ts";
import { type ControlProps, useForm } from "./formContext.ts";
import { NewSource } from "./NewSource.tsx";
import { RecordPicker } from "./RecordPicker.tsx";
import { FaultsAt } from "./Row.tsx";
import { useEditing } from "./useEditing.ts";

/** Where a fact is said: each source with the place in it, found by name or entered anew. */
export function CitationsControl({ path, label, value }: ControlProps) {
  const editing = useEditing();
  const { record, edited, faults, put, putWithSource } = useForm();
  const [adding, setAdding] = useState(false);
  const citations = Array.isArray(value) ? value.filter(isObject) : [];
  const cite = (id: string) => put([...path, citations.length], { source: id });
  const field = fieldOf(path);
  const faulty = [...faults.keys()].some((at) => at === field || at.startsWith(`${field}.`));
  // What is cited stands in one line until somebody looks; a fact without a source, or with a faulty one, asks for it at once.
  const asking = citations.length === 0 || faulty || adding;
  const [shown, setShown] = useState(asking);
  if (asking && !shown) setShown(true);
  return (
    <div className="field">
      <span className="label">{label}</span>
      <fieldset className="citations" aria-label={label}>
        <FaultsAt field={field} />
        <details open={shown} onToggle={({ currentTarget }) => setShown(currentTarget.open)}>
          <summary>
            {citations.length === 0 ? "No source yet" : <Cited citations={citations} />}
          </summary>
          <ul>
            {citations.map((citation, i) => (
              <Citation
                // biome-ignore lint/suspicious/noArrayIndexKey: a source may be cited twice, at two places
                key={`${String(citation.source)} ${i}`}
                path={[...path, i]}
                citation={citation}
              />
            ))}
          </ul>
          {adding ? (
            <NewSource
              records={edited}
              shape={editing.state.getState().shipped?.shapes.get("sources")}
              words="Add and cite it"
              leave={() => setAdding(false)}
              add={(id, source) => {
                putWithSource([...path, citations.length], { source: id }, id, source);
                setAdding(false);
              }}
            />
          ) : (
            <div className="citing">
              <RecordPicker
                label="Find a source to cite"
                records={edited}
                shelf="sources"
                value=""
                placeholder="find a source by title or publisher"
                suggested={citedIn(record)}
                pick={cite}
              />
              <button type="button" className="link" onClick={() => setAdding(true)}>
                New source
              </button>
            </div>
          )}
        </details>
      </fieldset>
    </div>
  );
}

/** The cited sources in one line, the places of each together. */
function Cited({ citations }: { citations: readonly Record<string, unknown>[] }) {
  const { edited } = useForm();
  const places = new Map<string, string[]>();
  for (const { source, at } of citations)
    places.set(String(source), [
      ...(places.get(String(source)) ?? []),
      ...(typeof at === "string" ? [at] : []),
    ]);
  return (
    <span className="citedline">
      {[...places].map(([id, at]) => {
        const source = edited.get(pathOf("sources", id));
        const grade = isObject(source) ? String(source.grade) : "";
        return (
          <span key={id}>
            <span className={`grade ${grade}`}>{grade}</span>{" "}
            {[recordName(edited, pathOf("sources", id)), ...at].join(" ")}
          </span>
        );
      })}
    </span>
  );
}

function Citation({ path, citation }: { path: FieldPath; citation: Record<string, unknown> }) {
  const { edited, put } = useForm();
  const id = String(citation.source ?? "");
  const source = edited.get(pathOf("sources", id));
  const name = recordName(edited, pathOf("sources", id));
  const more = isObject(source)
    ? [source.publisher, source.published].filter((part) => typeof part === "string").join(" · ")
    : "";
  return (
    <li>
      {isObject(source) && (
        <span className={`grade ${String(source.grade)}`}>{String(source.grade)}</span>
      )}
      <span className="cited">
        {name}
        <small>{more}</small>
      </span>
      <input
        type="text"
        className="code"
        aria-label={`Place in “${name}”`}
        placeholder="¶ or page"
        value={String(citation.at ?? "")}
        onChange={({ currentTarget }) =>
          put([...path, "at"], currentTarget.value || undefined, true)
        }
      />
      <button
        type="button"
        className="link"
        aria-label={`Take away “${name}”`}
        onClick={() => put(path, undefined)}
      >
        Take away
      </button>
      <FaultsAt field={fieldOf([...path, "source"])} />
      <FaultsAt field={fieldOf([...path, "at"])} />
    </li>
  );
}

/** The sources that a record cites already, the most cited first. */
function citedIn(record: unknown): string[] {
  const counts = new Map<string, number>();
  const look = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) look(item);
    else if (isObject(value)) {
      if (typeof value.source === "string")
        counts.set(value.source, (counts.get(value.source) ?? 0) + 1);
      for (const inner of Object.values(value)) look(inner);
    }
  };
  look(record);
  return [...counts].sort(([, a], [, b]) => b - a).map(([id]) => id);
}
