import type { Atlas } from "../state/atlas.ts";
import { checkedView } from "../state/checkedView.ts";
import { otherVersion } from "../state/dataVersion.ts";
import type { PageState } from "../state/store.ts";

/** The view of a saved address, with a notice where the data have changed since. */
export function openView(atlas: Atlas, address: string): Partial<PageState> {
  const view = checkedView(atlas.names, address);
  const other = otherVersion(address, atlas.index.version);
  return other === null
    ? view
    : { ...view, notices: [other.replace("This link", "This view"), ...view.notices] };
}
