import { lazy, Suspense, useEffect, useState } from "react";
import { usePage, usePageState } from "../parts/pageContext.ts";
import { showList } from "../parts/toggleList.ts";
import { onFirstScreen } from "../state/pageLayout.ts";
import { FirstScreen } from "./FirstScreen.tsx";
import { StatusLine } from "./StatusLine.tsx";

/** What comes after the first screen waits so long for its answer, ms. */
const LATER_MS = 300;

/** The first screen needs none of it, so that it comes later. */
const loadAtWork = () => import("./AtWork.tsx");
const AtWork = lazy(loadAtWork);
const Embedded = lazy(() => import("./Embedded.tsx"));
const LiveRegion = lazy(() => import("./LiveRegion.tsx"));
const Dialogs = lazy(() => import("./Dialogs.tsx"));

/** Everything beside the picture. */
export function Page() {
  const first = usePageState(onFirstScreen);
  const embedded = usePageState((state) => state.embedded);
  const asked = usePageState(
    ({ dialog, menu, tour }) => dialog !== null || menu !== null || tour === "running",
  );
  const later = useLater();
  useEffect(() => {
    if (later && !embedded) void loadAtWork();
  }, [later, embedded]);
  const said = (
    <>
      <Suspense>{later && <LiveRegion />}</Suspense>
      <Notices />
    </>
  );
  if (embedded)
    return (
      <>
        <Suspense>
          <Embedded />
        </Suspense>
        {said}
      </>
    );
  return (
    <>
      <SkipLink />
      {first ? (
        <FirstScreen />
      ) : (
        <Suspense>
          <AtWork />
        </Suspense>
      )}
      <Suspense>{(later || asked) && <Dialogs />}</Suspense>
      {said}
      <StatusLine />
    </>
  );
}

/** False until the first screen has had the time to answer. */
function useLater(): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setLater(true), LATER_MS);
    return () => window.clearTimeout(timer);
  }, []);
  return later;
}

/** The first stop of the keyboard: the picture in words. */
function SkipLink() {
  const parts = usePage();
  return (
    <nav className="skip" aria-label="Skip">
      <button type="button" onClick={() => showList(parts)}>
        Skip to the list of what the picture shows
      </button>
    </nav>
  );
}

function Notices() {
  const { store } = usePage();
  const notices = usePageState((state) => state.notices);
  const fault = usePageState((state) => state.pictureFault);
  if (notices.length === 0 && fault === null) return null;
  return (
    <section className="notices" aria-label="Notices">
      {fault !== null && <p>{fault}</p>}
      {notices.map((words) => (
        <p key={words}>{words}</p>
      ))}
      {notices.length > 0 && (
        <button type="button" onClick={() => store.setState({ notices: [] })}>
          Close
        </button>
      )}
    </section>
  );
}
