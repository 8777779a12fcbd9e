import { usePage } from "./pageContext.ts";
import { select } from "./store.ts";

/** The selected thing. */
export function Details({ id }: { id: string }) {
  const { atlas, store } = usePage();
  const deal = atlas.deals.get(id);
  return (
    <aside className="details" aria-label="Details">
      <button type="button" className="close" onClick={() => store.setState(select(null))}>
        Close
      </button>
      <h1>{atlas.names.get(id) ?? id}</h1>
      {deal && <p>{deal.kindWords}</p>}
    </aside>
  );
}
