import { lazy, Suspense } from "react";
import { FirstScreen } from "./FirstScreen.tsx";
import { usePage, usePageState } from "./pageContext.ts";
import { onFirstScreen } from "./pictureBinding.ts";
import { StatusLine } from "./StatusLine.tsx";

/** The first screen needs none of it, so that it comes later. */
const loadAtWork = () => import("./AtWork.tsx");
const AtWork = lazy(loadAtWork);
window.setTimeout(() => void loadAtWork(), 300);

/** Everything beside the picture. */
export function Page() {
  const first = usePageState(onFirstScreen);
  return (
    <>
      {first ? (
        <FirstScreen />
      ) : (
        <Suspense>
          <AtWork />
        </Suspense>
      )}
      <Notices />
      <StatusLine />
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
