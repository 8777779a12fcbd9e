import type { PictureOptions } from "../../renderer/picture.ts";
import type { Atlas } from "../state/atlas.ts";
import { openMenu } from "../state/pageActions.ts";
import { onFirstScreen } from "../state/pageLayout.ts";
import { expand, toggleFold } from "../state/pictureActions.ts";
import { pin } from "../state/pins.ts";
import type { PageStore } from "../state/store.ts";
import type { LiveLayout } from "./liveLayout.ts";
import { selectable } from "./pictureLit.ts";

type PictureEvents = Omit<PictureOptions, "theme" | "insets" | "reducedMotion">;

/** Turns what the reader does on the canvas into state. */
export function pictureEvents(
  atlas: Atlas,
  store: PageStore,
  onDrag: LiveLayout["drag"],
): PictureEvents {
  return {
    onSelect: (id) =>
      store.setState(({ selection }) => ({
        selection: id === null ? null : selectable(atlas, id, selection),
      })),
    onExpand: (id) => {
      if (id.startsWith("cluster:")) store.setState(toggleFold(id));
      else if (!onFirstScreen(store.getState())) store.setState(expand(id));
    },
    onMenu: (id, x, y) => !store.getState().embedded && store.setState(openMenu(id, x, y)),
    onHover: (hovered) => store.setState({ hovered }),
    onDrag,
    onDragEnd: (id, x, y) => store.setState(pin([[id, { x, y }]])),
    onCamera: (camera) => {
      if (!onFirstScreen(store.getState())) store.setState({ camera });
    },
    onContextLost: () =>
      store.setState({
        pictureFault:
          "The graphics card stopped answering, so the picture is gone. Search and details still work; reload the page to try again.",
      }),
  };
}
