import { createRoot } from "react-dom/client";
import { keptOn } from "./keptSettings.ts";
import { Page } from "./Page.tsx";
import { PageContext } from "./pageContext.ts";
import type { PictureControls } from "./pictureBinding.ts";
import type { Atlas, PageStore } from "./store.ts";

/** Mounts the panels once the picture stands. */
export function mountPanels(atlas: Atlas, store: PageStore, picture: PictureControls | null): void {
  const place = document.getElementById("app");
  if (!place) return;
  if (!keptOn("tour")) store.setState({ tour: "declined" });
  createRoot(place).render(
    <PageContext value={{ atlas, store, picture }}>
      <Page />
    </PageContext>,
  );
}
