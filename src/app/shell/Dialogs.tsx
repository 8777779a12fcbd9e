import { type LazyExoticComponent, lazy, Suspense, useState } from "react";
import { Help } from "../actions/Help.tsx";
import { Menu } from "../actions/Menu.tsx";
import { Palette } from "../actions/Palette.tsx";
import { usePageState } from "../parts/pageContext.ts";
import type { PageState } from "../state/store.ts";
import "./dialogs.css";

const SavedViews = lazy(() => import("../views/SavedViews.tsx"));
const Tour = lazy(() => import("../tour/Tour.tsx"));
const SavePicture = lazy(() => import("../figure/SavePicture.tsx"));

/** What opens above the page: palette, list of keys, menu, saved views, how to save the picture, the tour. */
export default function Dialogs() {
  const touring = usePageState((state) => state.tour === "running");
  return (
    <>
      <Menu />
      <Palette />
      <Help />
      {touring && (
        <Suspense>
          <Tour />
        </Suspense>
      )}
      <Later name="views" dialog={SavedViews} />
      <Later name="figure" dialog={SavePicture} />
    </>
  );
}

/** A dialog that is fetched when it is first asked for; it stays once it came, so that closing it gives the focus back. */
function Later({
  name,
  dialog: Dialog,
}: {
  name: PageState["dialog"];
  dialog: LazyExoticComponent<() => React.ReactNode>;
}) {
  const asked = usePageState((state) => state.dialog === name);
  const [came, setCame] = useState(asked);
  if (asked && !came) setCame(true);
  return (
    came && (
      <Suspense>
        <Dialog />
      </Suspense>
    )
  );
}
