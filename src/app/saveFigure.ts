import { download } from "./download.ts";
import type { PictureControls } from "./pictureBinding.ts";
import type { Atlas, PageState, PageStore } from "./store.ts";

/** What the picture shows, in words. */
export function pictureTitle(atlas: Atlas, state: Pick<PageState, "lens" | "focus" | "path">): string {
  if (state.lens === "whole") return "The licensing web";
  if (state.lens === "licensing") return "Companies joined by deals";
  if (state.lens === "assets") return "Drugs, who has them and what they bind";
  if (state.lens === "rivals") return "Clusters of rivals";
  const [from, to] = [state.path[0], state.path.at(-1)].map((id = "") => atlas.names.get(id));
  if (from !== undefined && to !== undefined) return `From ${from} to ${to}`;
  const focus = state.focus ?? atlas.index.lead;
  return atlas.names.get(focus) ?? focus;
}

/** Saves the picture with title, legend in words, data date and address of the view. */
export function saveFigure(atlas: Atlas, store: PageStore, picture: PictureControls | null): void {
  const state = store.getState();
  const { counts, version } = atlas.index;
  const figure = picture?.figure({
    title: pictureTitle(atlas, state),
    subtitle:
      "Black: deals, licensor to licensee. Blue: originator and rights. Red: rivals, solid where a source states it. Green: target. Yellow: payload. Purple: regulator.",
    foot: `Licensing Atlas, data of ${version}${state.on ? `, read on ${state.on}` : ""}; ${counts.deals} deals from ${counts.sources} sources. CC BY 4.0. Not investment or legal advice.`,
  });
  figure?.toBlob((image) => {
    if (!image) return;
    download(
      image,
      `licensing-atlas-${pictureTitle(atlas, state)
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")}.png`,
    );
  }, "image/png");
}
