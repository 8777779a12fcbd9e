import { lazy, Suspense, useEffect } from "react";
import { usePage, usePageState } from "../parts/pageContext.ts";
import { showList } from "../parts/toggleList.ts";
import { onFirstScreen } from "../state/pageLayout.ts";
import { FirstScreen } from "./FirstScreen.tsx";
import { LiveRegion } from "./LiveRegion.tsx";
import { StatusLine } from "./StatusLine.tsx";

/** The first screen needs none of it, so that it comes later. */
const loadAtWork = () => import("./AtWork.tsx");
const AtWork = lazy(loadAtWork);
const Embedded = lazy(() => import("./Embedded.tsx"));
const Dialogs = lazy(() => import("./Dialogs.tsx"));

/** Everything beside the picture. */
export function Page() {
  const first = usePageState(onFirstScreen);
  const embedded = usePageState((state) => state.embedded);
  useEffect(() => {
    if (!embedded) window.setTimeout(() => void loadAtWork(), 300);
  }, [embedded]);
  if (embedded)
    return (
      <Suspense>
        <Embedded />
        <LiveRegion />
        <Notices />
      </Suspense>
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
      <Suspense>
        <Dialogs />
      </Suspense>
      <LiveRegion />
      <Notices />
      <StatusLine />
    </>
  );
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
