import { lazy, Suspense, useState } from "react";
import { Help } from "./Help.tsx";
import { Menu } from "./Menu.tsx";
import { Palette } from "./Palette.tsx";
import { usePageState } from "./pageContext.ts";
import "./dialogs.css";

const SavePicture = lazy(() => import("./figure/SavePicture.tsx"));

/** What opens above the page: palette, list of keys, menu, how to save the picture. */
export default function Dialogs() {
  const asked = usePageState((state) => state.dialog === "figure");
  // It stays once it came, so that closing it gives the focus back.
  const [figure, setFigure] = useState(asked);
  if (asked && !figure) setFigure(true);
  return (
    <>
      <Menu />
      <Palette />
      <Help />
      {figure && (
        <Suspense>
          <SavePicture />
        </Suspense>
      )}
    </>
  );
}
