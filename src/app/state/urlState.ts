import { EMBED_KEY, OWN_KEYS, queryText } from "./addressKeys.ts";
import { FIELDS, START, type ViewState, viewOf } from "./viewFields.ts";

/** Reads a view from the query part of an address. Total: whatever does not fit is left at its start value. */
export function readView(search: string): ViewState {
  const parameters = new URLSearchParams(search);
  return viewOf((field) => field.read(parameters.get(field.key)));
}

/** Writes a view into the query part of an address; parameters that are not ours stay as they are. */
export function writeView(view: ViewState, search: string): string {
  const parameters = new URLSearchParams(search);
  // What is set of a file of the reader's own stands there as long as its page does.
  if (view.page !== "own") for (const key of OWN_KEYS) parameters.delete(key);
  for (const [name, field] of FIELDS) {
    const text = field.write(view[name]);
    parameters.delete(field.key);
    if (text !== field.write(START[name])) parameters.set(field.key, text);
  }
  return queryText(parameters);
}

/** Whether a query asks for the picture alone. It is no part of the view, so that no step of the reader strips it. */
export function isEmbedded(search: string): boolean {
  return new URLSearchParams(search).get(EMBED_KEY) === "1";
}
