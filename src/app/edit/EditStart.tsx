import { useStore } from "zustand";
import { labelOf } from "../../editing/formWords.ts";
import { placeOfPath, readPlace } from "../../editing/recordPlace.ts";
import { RecordPicker } from "./RecordPicker.tsx";
import { useEditing } from "./useEditing.ts";

const SHELVES = [
  "deal",
  "company",
  "drug",
  "target",
  "source",
  "regulatory-event",
  "rivalry",
  "statistic",
  "indication",
  "payload",
  "regulator",
];

/** Where editing begins: what to correct, what to add. */
export function EditStart({ unknown, open }: { unknown: string | null; open(edit: string): void }) {
  const editing = useEditing();
  const edited = useStore(editing.state, (state) => state.edited);
  return (
    <section className="editstart" aria-label="Begin">
      {unknown !== null && (
        <p className="broken" role="alert">
          This link names “<bdi>{unknown.slice(0, 80)}</bdi>”, which is no record here.
        </p>
      )}
      <p className="lede">
        Correct a record, or add one. The checks are those of the data set; your changes are kept in
        this browser and leave it only as a patch, which you send as a pull request.
      </p>
      <h2>Correct or add to</h2>
      <ul className="shelves">
        {SHELVES.map((kind) => {
          const collection = readPlace(kind)?.collection;
          if (!collection) return null;
          const words = labelOf(kind.replace("-", " "));
          return (
            <li key={kind}>
              <span>{words}</span>
              <RecordPicker
                label={`Find: ${words}`}
                records={edited}
                shelf={collection}
                value=""
                placeholder={`one of ${[...edited.keys()].filter((path) => placeOfPath(path)?.collection === collection).length}`}
                pick={(id) => open(`${kind}:${id}`)}
              />
              <button
                type="button"
                className="link"
                aria-label={`Add one: ${words}`}
                onClick={() => open(kind)}
              >
                Add one
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
