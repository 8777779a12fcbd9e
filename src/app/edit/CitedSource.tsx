import { useId, useState } from "react";
import { useStore } from "zustand";
import { NewSource } from "./NewSource.tsx";
import { RecordPicker } from "./RecordPicker.tsx";
import { useEditing } from "./useEditing.ts";

/** The source of a record that begins: one that has a record, or a new one with its record. */
export interface Cited {
  id: string;
  record?: object;
}

/** Asks for the source of a record that begins. */
export function CitedSource({
  label,
  cited,
  put,
}: {
  label: string;
  cited: Cited | null;
  put(cited: Cited): void;
}) {
  const editing = useEditing();
  const { edited, shipped } = useStore(editing.state);
  const [adding, setAdding] = useState(false);
  const id = useId();
  const known = cited?.record
    ? new Map([...edited, [`sources/${cited.id}.json`, cited.record]])
    : edited;
  if (adding)
    return (
      <NewSource
        records={edited}
        shape={shipped?.shapes.get("sources")}
        words="Use it"
        leave={() => setAdding(false)}
        add={(id, record) => {
          put({ id, record });
          setAdding(false);
        }}
      />
    );
  return (
    <div className="asking wide">
      <label htmlFor={id}>{label}</label>
      <div className="citing">
        <RecordPicker
          id={id}
          records={known}
          shelf="sources"
          value={cited?.id ?? ""}
          placeholder="find a source by title or publisher"
          pick={(id) => put({ id })}
        />
        <button type="button" className="link" onClick={() => setAdding(true)}>
          New source
        </button>
      </div>
    </div>
  );
}
