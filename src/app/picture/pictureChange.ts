import { lensOf } from "../../layout/lenses/lenses.ts";
import { onFirstScreen } from "../state/pageLayout.ts";
import { stateChange } from "../state/stateChange.ts";
import type { PageState } from "../state/store.ts";
import { mapFields, type PictureAsk } from "../state/viewFields.ts";

/** What the picture has to do about a change of the page's state. */
export interface PictureChange {
  /** Draw another picture, the same one with more or less in it, or the same with other pins. */
  scene: "new" | "same" | "pins" | null;
  /** Panels cover other parts of the canvas. */
  insets: boolean;
  /** Another camera is asked for; `null` there is a fit. */
  camera: boolean;
  /** The camera belongs to the picture before, and fits none after it. */
  cameraIsOver: boolean;
  /** Other things stay lit. */
  light: boolean;
}

/** What each part of the state asks. */
const ASKS: Readonly<Record<keyof PageState, PictureAsk>> = {
  ...mapFields(({ picture }) => picture),
  hovered: "light",
  facets: "redraw",
  filtering: "insets",
  notices: "nothing",
  embedded: "nothing",
  tour: "nothing",
  announced: "nothing",
  menu: "nothing",
  dialog: "nothing",
  singleKeys: "nothing",
  pictureFault: "nothing",
};

/** The pictures of many things, in which a selection brings the names of what it lights. */
export const namesLit = ({ lens }: Pick<PageState, "lens">): boolean =>
  lensOf(lens)?.selection === "names";

/** What a change of state asks of the picture; equal values ask nothing, whoever made them. */
export function pictureChange(now: PageState, before: PageState): PictureChange {
  const changed = stateChange(now, before);
  // Without filters it is all the same what they would ask.
  const mattering = [...changed].filter((name) => name !== "facets" || now.filters.length > 0);
  const asks = new Set(mattering.map((name) => ASKS[name]));
  const selected = changed.has("selection");
  // Where the selected thing stands in the middle, another one is another picture.
  const turned = selected && lensOf(now.lens)?.selection === "middle";
  const scene =
    turned || asks.has("scene")
      ? "new"
      : asks.has("redraw")
        ? "same"
        : asks.has("pins") || (selected && namesLit(now))
          ? "pins"
          : null;
  return {
    scene,
    insets:
      asks.has("insets") ||
      (now.selection === null) !== (before.selection === null) ||
      onFirstScreen(now) !== onFirstScreen(before),
    camera: asks.has("camera"),
    cameraIsOver: turned && now.camera !== null && !asks.has("camera"),
    light: scene === "new" || scene === "same" || asks.has("light"),
  };
}
