import type { ReactNode } from "react";
import { useForm } from "./formContext.ts";

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
  const said = useForm().faults.get(field);
  if (!said) return null;
  return (
    <ul className="fieldfaults" data-field={field}>
      {said.map((message) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  );
}
