import { useId, useState } from "react";
import type { Fault } from "../../dataset/parseDataset.ts";
import { parseJson } from "../../dataset/parseJson.ts";
import { recordText } from "../../editing/recordText.ts";
import { useEditing } from "./useEditing.ts";

/** The record as its file holds it, with the faults beside it. A text that is no JSON is not taken, and stays until it is. */
export function JsonView({
  path,
  record,
  faults,
}: {
  path: string;
  record: unknown;
  faults: readonly Fault[];
}) {
  const editing = useEditing();
  const id = useId();
  const now = recordText(record);
  const [typed, setTyped] = useState<{ text: string; of: string } | null>(null);
  const text = typed?.of === now ? typed.text : now;
  const read = parseJson({ path, text });
  const said = "value" in read ? faults : [read];
  const change = (next: string) => {
    const found = parseJson({ path, text: next });
    const taken = "value" in found ? recordText(found.value) : now;
    setTyped({ text: next, of: taken });
    if ("value" in found && taken !== now) editing.put([[path, found.value]], `${path} as JSON`);
  };
  return (
    <div className="jsonview">
      <label htmlFor={id}>graph-data/{path}</label>
      <textarea
        id={id}
        rows={32}
        spellCheck={false}
        aria-invalid={said.length > 0}
        aria-describedby={`${id}-faults`}
        value={text}
        onChange={({ currentTarget }) => change(currentTarget.value)}
      />
      <ul id={`${id}-faults`} className="fieldfaults">
        {said.map(({ field, message }) => (
          <li key={`${field} ${message}`}>{[field, message].filter(Boolean).join(" · ")}</li>
        ))}
      </ul>
    </div>
  );
}
