import { createRoot } from "react-dom/client";
import { Page } from "./Page.tsx";
import { PageContext } from "./pageContext.ts";
import type { PictureControls } from "./pictureBinding.ts";
import type { Atlas, PageStore } from "./store.ts";

/** Mounts the panels once the picture stands. */
export function mountPanels(atlas: Atlas, store: PageStore, picture: PictureControls | null): void {
  const place = document.getElementById("app");
  if (!place) return;
  createRoot(place).render(
    <PageContext value={{ atlas, store, picture }}>
      <Page />
    </PageContext>,
  );
}
