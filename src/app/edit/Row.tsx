import type { ReactNode } from "react";
import { usePanel } from "../parts/usePanel.ts";
import { useForm } from "./formContext.ts";
import { showControl } from "./showControl.ts";

/** A field with its label, its hint and what the check says of it. `id` is the control's; without one the label names a group. */
export function Row({
  label,
  id,
  hint = "",
  field,
  children,
}: {
  label: string;
  id?: string;
  hint?: string;
  field: string;
  children: ReactNode;
}) {
  return (
    <div className="field">
      {id === undefined ? (
        <span className="label">{label}</span>
      ) : (
        <label htmlFor={id}>{label}</label>
      )}
      <div>
        {children}
        {hint && <small id={id === undefined ? undefined : `${id}-hint`}>{hint}</small>}
        <FaultsAt field={field} />
      </div>
    </div>
  );
}

/** What the check says of a field, in the words of the command `check`. */
export function FaultsAt({ field }: { field: string }) {
  const { recordPath, faults } = useForm();
  const panel = usePanel(`field ${recordPath} ${field}`, showControl);
  const said = faults.get(field);
  if (!said) return null;
  return (
    <ul ref={panel} className="fieldfaults">
      {said.map((message) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  );
}
