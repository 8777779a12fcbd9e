import { useState } from "react";
import { useStore } from "zustand";
import { idOf } from "../../editing/dealDraft.ts";
import { isRecordId, pathOf, type RecordPlace } from "../../editing/recordPlace.ts";
import { blankOf, type Shape } from "../../editing/shape.ts";
import { type Cited, CitedSource } from "./CitedSource.tsx";
import { NewSource, Text } from "./NewSource.tsx";
import { useEditing } from "./useEditing.ts";

/** Begins a record: what it is called and where it is named; the rest is asked by its form. */
export function StartRecord({
  place,
  shape,
  open,
}: {
  place: RecordPlace;
  shape: Shape;
  open(edit: string): void;
}) {
  const editing = useEditing();
  const { kind, collection } = place;
  const edited = useStore(editing.state, (state) => state.edited);
  const [name, setName] = useState("");
  const [chosen, setChosen] = useState("");
  const [cited, setCited] = useState<Cited | null>(null);
  const named = shape.properties?.name !== undefined;
  const citing = shape.properties?.sources !== undefined;
  const id = chosen || idOf(name);
  const taken = edited.has(pathOf(collection, id));
  const begin = () => {
    const blank = blankOf(shape) as Record<string, unknown>;
    const record = {
      $schema: `../.schema/${collection}.schema.json`,
      ...blank,
      id,
      ...(named ? { name: name.trim() } : {}),
      ...(citing && cited ? { sources: [{ source: cited.id }] } : {}),
    };
    editing.put([
      ...(cited?.record ? [[pathOf("sources", cited.id), cited.record] as const] : []),
      [pathOf(collection, id), record],
    ]);
    open(`${kind}:${id}`);
  };
  if (kind === "source")
    return (
      <section className="startrecord" aria-label="A new source">
        <NewSource
          records={edited}
          shape={shape}
          words="Add it"
          add={(id, source) => {
            editing.put([[pathOf("sources", id), source]]);
            open(`source:${id}`);
          }}
        />
        <p className="quiet">
          A source that no fact cites is a fault: cite it where it says something.
        </p>
      </section>
    );
  return (
    <section className="startrecord" aria-label={`A new ${kind.replace("-", " ")}`}>
      <h2>A new {kind.replace("-", " ")}</h2>
      <div className="asked">
        <Text
          label={named ? "Name" : "A few words that tell it apart"}
          hint={
            kind === "drug" ? "the INN where known, else the code; a brand is another name" : ""
          }
          value={name}
          put={setName}
        />
        <Text
          label="Id, the name of its file"
          value={id}
          put={setChosen}
          hint="lower-case words joined by hyphens; it never changes"
        />
        {citing && <CitedSource label="Where it is named" cited={cited} put={setCited} />}
      </div>
      <p className="choices">
        <button type="button" className="main" disabled={!isRecordId(id) || taken} onClick={begin}>
          Begin the record
        </button>
        <span role="status">{taken && `There is a record “${id}” already.`}</span>
      </p>
    </section>
  );
}
