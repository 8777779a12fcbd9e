import { readView } from "./urlState.ts";
import { type ViewState, viewOf } from "./viewFields.ts";

/** A view and what there is to say of it. */
export interface CheckedView extends ViewState {
  /** Plain sentences on what the address names and the data set does not know. */
  notices: string[];
}

/** The view of an address without the ids that are no key of `names`. */
export function checkedView(names: ReadonlyMap<string, string>, search: string): CheckedView {
  const view = readView(search);
  const unknown = new Set<string>();
  // Sources and clusters are no part of the index; their own page says when there is none.
  const isKnown = (id: string) => {
    const known = names.has(id) || id.startsWith("source:") || id.startsWith("cluster:");
    if (!known) unknown.add(id);
    return known;
  };
  const checked = viewOf(({ onlyKnown }, name) =>
    onlyKnown ? onlyKnown(view[name], isKnown) : view[name],
  );
  return { ...checked, notices: [...unknown].slice(0, MOST_NOTICES).map(noticeOf) };
}

const MOST_NOTICES = 5;
const noticeOf = (id: string) =>
  `This link names “${id.slice(0, 80)}”, which this data set does not know. The rest of the link was kept.`;
