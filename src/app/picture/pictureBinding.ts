import { createPicture, type Picture } from "../../renderer/picture.ts";
import { NoWebGLError } from "../../renderer/startSigma.ts";
import type { Atlas } from "../state/atlas.ts";
import { onFirstScreen } from "../state/pageLayout.ts";
import type { PictureControls } from "../state/pictureControls.ts";
import type { PageStore } from "../state/store.ts";
import { composedScene } from "./composedScene.ts";
import { Drawing } from "./drawing.ts";
import { leaveFingerToPage } from "./fingerScroll.ts";
import { followPage } from "./followPage.ts";
import { LiveLayout } from "./liveLayout.ts";
import { insetsFor, readRoom } from "./pageRoom.ts";
import { pictureChange } from "./pictureChange.ts";
import { pictureEvents } from "./pictureEvents.ts";
import { createSceneLoader } from "./sceneLoader.ts";

/** Draws the state and turns the reader's gestures on the canvas into state; `null` when nothing can be drawn. */
export function startPicture(
  holder: HTMLElement,
  atlas: Atlas,
  store: PageStore,
): PictureControls | null {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");
  const room = () => readRoom(window);
  const tell = (words: string) =>
    store.setState(({ notices }) => ({ notices: [...notices, words] }));
  const picture: Picture = createPicture(holder, {
    theme: dark.matches ? "dark" : "light",
    insets: insetsFor(store.getState(), room()),
    reducedMotion: still.matches,
    ...pictureEvents(atlas, store, (...drag) => layout.drag(...drag)),
  });
  const layout = new LiveLayout(picture, tell);
  const scenes = createSceneLoader(
    () => drawing.draw(store.getState()),
    () => tell("This picture could not be fetched. The others still work."),
  );
  const drawing: Drawing = new Drawing({
    atlas,
    picture,
    layout,
    compose: (state, moved) =>
      composedScene(atlas, state, {
        drawScene: scenes.drawn(state),
        breadth: room().breadth,
        moved,
      }),
    insets: (state) => insetsFor(state, room()),
  });
  leaveFingerToPage(holder, () => {
    const state = store.getState();
    return state.embedded || (room().breadth === "narrow" && onFirstScreen(state));
  });
  if (!drawsFirst(drawing, picture, store)) return null;
  scenes.want(store.getState());
  store.subscribe((now, before) => {
    if (now.lens !== before.lens || now.path !== before.path || now.hops !== before.hops)
      scenes.want(now);
    const change = pictureChange(now, before);
    if (change.cameraIsOver) store.setState({ camera: null });
    drawing.follow(change, change.cameraIsOver ? { ...now, camera: null } : now, before);
  });
  followPage(picture, drawing, store, dark);
  return controlsOf(holder, { picture, layout, drawing, store });
}

/** Draws the first frame; false, and said, where nothing can be drawn. */
function drawsFirst(drawing: Drawing, picture: Picture, store: PageStore): boolean {
  try {
    drawing.draw(store.getState());
    picture.drawNow();
    return true;
  } catch (fault) {
    if (!(fault instanceof NoWebGLError)) throw fault;
    store.setState({
      pictureFault:
        "This browser cannot draw the picture (it has no WebGL). Search, details and sources work without it.",
    });
    return false;
  }
}

interface Drawn {
  picture: Picture;
  layout: LiveLayout;
  drawing: Drawing;
  store: PageStore;
}

/** What the panels may ask of a picture that is drawn. */
function controlsOf(
  holder: HTMLElement,
  { picture, layout, drawing, store }: Drawn,
): PictureControls {
  return {
    fit: () => {
      picture.fit(true);
      store.setState({ camera: null });
    },
    zoomBy: (factor) => picture.zoomBy(factor),
    toggleLayout: () => layout.toggle(),
    shown: () => drawing.shown,
    places: () => layout.places,
    view: () => picture.view(),
    positionOf: (id) => {
      const at = picture.positionOf(id);
      const frame = holder.getBoundingClientRect();
      return at && { x: at.x + frame.left, y: at.y + frame.top };
    },
  };
}
