import type { Picture } from "../../renderer/picture.ts";
import type { PageStore } from "../state/store.ts";
import type { Drawing } from "./drawing.ts";
import { insetsFor, readRoom } from "./pageRoom.ts";

/** Keeps the picture in step with what the page is shown in: its size, its theme and its typeface. */
export function followPage(
  picture: Pick<Picture, "resize" | "setTheme" | "setInsets" | "fit">,
  drawing: Pick<Drawing, "draw">,
  store: PageStore,
  dark: MediaQueryList,
): void {
  // The canvas draws with whatever face is there; each time one has come, the labels are measured and drawn again.
  document.fonts.addEventListener("loadingdone", () => picture.resize());
  void document.fonts.load('600 15px "Source Sans 3 Variable"').then(() => picture.resize());
  dark.addEventListener("change", () => picture.setTheme(dark.matches ? "dark" : "light"));
  let { breadth } = readRoom(window);
  window.addEventListener("resize", () => {
    const room = readRoom(window);
    if (breadth !== room.breadth) {
      breadth = room.breadth;
      drawing.draw(store.getState());
    }
    picture.setInsets(insetsFor(store.getState(), room));
    picture.resize();
    if (!store.getState().camera) picture.fit(false);
  });
}
