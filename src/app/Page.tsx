import { Details } from "./Details.tsx";
import { FirstScreen } from "./FirstScreen.tsx";
import { usePage, usePageState } from "./pageContext.ts";
import { onFirstScreen } from "./pictureBinding.ts";
import { home, showPage, showWhole } from "./store.ts";
import { Legend } from "./Legend.tsx";
import { SearchBox } from "./SearchBox.tsx";
import { PAGE_TITLES, PAGES } from "./pages/pageNames.ts";
import { SidePage } from "./pages/SidePage.tsx";
import { TimeStrip } from "./TimeStrip.tsx";
import { StatusLine } from "./StatusLine.tsx";

/** Everything beside the picture. */
export function Page() {
  const first = usePageState(onFirstScreen);
  return (
    <>
      {first ? <FirstScreen /> : <AtWork />}
      <Notices />
      <StatusLine />
    </>
  );
}

export function Brand() {
  const { store } = usePage();
  return (
    <a
      className="brand"
      href="?"
      onClick={(event) => {
        event.preventDefault();
        store.setState(home());
      }}
    >
      <img src="./icon.svg" alt="" width="22" height="22" />
      Licensing Atlas
    </a>
  );
}

function AtWork() {
  const { store, picture } = usePage();
  const whole = usePageState((state) => state.whole);
  const page = usePageState((state) => state.page);
  const selection = usePageState((state) => state.selection);
  return (
    <>
      <header className="bar">
        <Brand />
        <SearchBox />
        <nav aria-label="Pages">
          {PAGES.map((name) => (
            <button key={name} type="button" aria-pressed={page === name} onClick={() => store.setState(showPage(page === name ? null : name))}>
              {PAGE_TITLES[name]}
            </button>
          ))}
        </nav>
        <nav aria-label="Picture">
          <button type="button" aria-pressed={whole && page === null} onClick={() => store.setState(showWhole(!(whole && page === null)))}>
            Whole graph
          </button>
          <button type="button" onClick={() => picture?.fit()}>
            Fit
          </button>
          <button type="button" onClick={() => picture?.toggleLayout()}>
            Let it move
          </button>
        </nav>
      </header>
      <details className="corner" open={whole}>
        <summary>Legend</summary>
        <Legend />
      </details>
      <TimeStrip />
      <SidePage />
      {selection !== null && <Details key={selection} id={selection} />}
    </>
  );
}

function Notices() {
  const { store } = usePage();
  const notices = usePageState((state) => state.notices);
  const fault = usePageState((state) => state.pictureFault);
  if (notices.length === 0 && fault === null) return null;
  return (
    <div className="notices" role="status">
      {fault !== null && <p>{fault}</p>}
      {notices.map((words) => (
        <p key={words}>{words}</p>
      ))}
      {notices.length > 0 && (
        <button type="button" onClick={() => store.setState({ notices: [] })}>
          Close
        </button>
      )}
    </div>
  );
}
