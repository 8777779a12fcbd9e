import { lazy, Suspense, useState } from "react";
import { Help } from "./Help.tsx";
import { Menu } from "./Menu.tsx";
import { Palette } from "./Palette.tsx";
import { usePageState } from "./pageContext.ts";
import "./dialogs.css";

const SavedViews = lazy(() => import("./views/SavedViews.tsx"));

/** What opens above the page: palette, list of keys, menu, saved views. */
export default function Dialogs() {
  const asked = usePageState((state) => state.dialog === "views");
  // It stays once it came, so that closing it gives the focus back.
  const [views, setViews] = useState(asked);
  if (asked && !views) setViews(true);
  return (
    <>
      <Menu />
      <Palette />
      <Help />
      {views && (
        <Suspense>
          <SavedViews />
        </Suspense>
      )}
    </>
  );
}
