import { createRoot } from "react-dom/client";
import { PageContext } from "../parts/pageContext.ts";
import { keptOn } from "../state/keptSettings.ts";
import type { PictureControls } from "../state/pictureControls.ts";
import type { Atlas, PageStore } from "../state/store.ts";
import { Page } from "./Page.tsx";

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
