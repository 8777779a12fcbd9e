import { FilterLine } from "../filters/FilterLine.tsx";
import { usePage } from "../parts/pageContext.ts";
import { dockTable } from "../state/pageActions.ts";
import { Tables } from "../table/Tables.tsx";

/** The tables in the place of the picture. */
export default function DealsPage() {
  const { store } = usePage();
  return (
    <Tables>
      <FilterLine />
      <button type="button" className="link todock" onClick={() => store.setState(dockTable(true))}>
        See them below the picture
      </button>
    </Tables>
  );
}
