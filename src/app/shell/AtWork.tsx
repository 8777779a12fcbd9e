import { drawsRivals, isFocused } from "../state/lensNames.ts";
import "./bar.css";
import "../details/details.css";
import "../details/facts.css";
import "../details/comparables.css";
import "../picture/strip.css";
import "../picture/twin.css";
import "../pages/pages.css";
import "../parts/rows.css";
import "../pages/connect.css";
import "../rights/rights.css";

import { ClusterDetails } from "../details/ClusterDetails.tsx";
import { ClusterList } from "../details/ClusterList.tsx";
import { Details } from "../details/Details.tsx";
import { FilterLine } from "../filters/FilterLine.tsx";
import { FilterPanel } from "../filters/FilterPanel.tsx";
import { Brand } from "../parts/Brand.tsx";
import { breadthNow } from "../parts/breadth.ts";
import { usePage, usePageState } from "../parts/pageContext.ts";
import { toggleList } from "../parts/toggleList.ts";
import { usePanel } from "../parts/usePanel.ts";
import { Legend } from "../picture/Legend.tsx";
import { LensGroup } from "../picture/LensGroup.tsx";
import { TimeStrip } from "../picture/TimeStrip.tsx";
import { TreeTwin } from "../picture/TreeTwin.tsx";
import { WayTitle } from "../picture/WayTitle.tsx";
import { showPage } from "../state/pageActions.ts";
import { MAIN_PAGES, PAGE_TITLES } from "../state/pageNames.ts";
import { pictureTitle } from "../state/pictureTitle.ts";
import { TableDock } from "../table/TableDock.tsx";
import { SearchBox } from "./SearchBox.tsx";
import { SidePage } from "./SidePage.tsx";

/** Everything beside the picture once something was chosen: bar, legend, strip, pages, details. */
export default function AtWork() {
  const parts = usePage();
  const { store, picture } = parts;
  const more = usePanel("more");
  const lens = usePageState((state) => state.lens);
  const page = usePageState((state) => state.page);
  const list = usePageState((state) => state.list);
  const selection = usePageState((state) => state.selection);
  const docked = usePageState((state) => state.docked);
  const way = usePageState((state) => isFocused(state) && state.path.length > 0);
  const filtering = usePageState((state) => state.filtering);
  return (
    <>
      <header className="bar">
        <Brand />
        <SearchBox />
        <LensGroup />
        <nav aria-label="Pages">
          {MAIN_PAGES.map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={page === name}
              onClick={() => store.setState(showPage(page === name ? null : name))}
            >
              {PAGE_TITLES[name]}
            </button>
          ))}
        </nav>
        {page === null && (
          <nav aria-label="Picture">
            <button type="button" aria-pressed={list} onClick={() => toggleList(parts)}>
              List
            </button>
            <button type="button" onClick={() => picture?.fit()}>
              Fit
            </button>
            <button
              type="button"
              aria-haspopup="dialog"
              onClick={() => store.setState({ dialog: "figure" })}
            >
              Save picture
            </button>
          </nav>
        )}
        <button
          ref={more}
          type="button"
          className="everything"
          aria-haspopup="dialog"
          onClick={() => store.setState({ dialog: "palette" })}
        >
          More
        </button>
      </header>
      {page === null && !way && <FilterLine />}
      <FilterPanel />
      <details
        className="corner"
        open={
          !filtering &&
          !docked &&
          !list &&
          selection === null &&
          !isFocused({ lens }) &&
          breadthNow() === "wide"
        }
      >
        <summary>Legend</summary>
        <Legend />
        {drawsRivals({ lens }) && <ClusterList />}
      </details>
      <WayTitle />
      <TimeStrip />
      {list && page === null && <TreeTwin />}
      {page === null && <PictureTitle />}
      {docked && page === null && <TableDock />}
      <SidePage />
      {selection !== null &&
        (selection.startsWith("cluster:") ? (
          <ClusterDetails key={selection} id={selection} />
        ) : (
          <Details key={selection} id={selection} />
        ))}
    </>
  );
}

/** The heading of the picture, for those who do not see it. */
function PictureTitle() {
  const { atlas } = usePage();
  const title = usePageState((state) => pictureTitle(atlas, state));
  return (
    <main className="said">
      <h1>{title}</h1>
    </main>
  );
}
