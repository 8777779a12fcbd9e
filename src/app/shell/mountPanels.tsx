import { createRoot } from "react-dom/client";
import { PageContext, type PageParts } from "../parts/pageContext.ts";
import { keptOn } from "../state/keptSettings.ts";
import { Page } from "./Page.tsx";

/** Mounts the panels once the picture stands. */
export function mountPanels(parts: PageParts): void {
  const place = document.getElementById("app");
  if (!place) return;
  if (!keptOn("tour")) parts.store.setState({ tour: "declined" });
  createRoot(place).render(
    <PageContext value={parts}>
      <Page />
    </PageContext>,
  );
}
