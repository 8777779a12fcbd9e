import { usePage } from "../parts/pageContext.ts";
import { dockTable, showPage } from "../state/pageActions.ts";
import { Tables } from "./Tables.tsx";

/** The tables below the picture, so that both are seen at once. */
export function TableDock() {
  const { store } = usePage();
  return (
    <section className="dock" aria-label="Tables">
      <Tables>
        <span className="dockends">
          <button type="button" className="link" onClick={() => store.setState(showPage("deals"))}>
            Whole page
          </button>
          <button type="button" className="close" onClick={() => store.setState(dockTable(false))}>
            Close
          </button>
        </span>
      </Tables>
    </section>
  );
}
