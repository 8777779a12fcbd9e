import { focusScene, type PictureData } from "../../layout/focusScene.ts";
import { grownScene } from "../../layout/grownScene.ts";
import { hopsScene } from "../../layout/hopsScene.ts";
import { nameLit } from "../../layout/nameLit.ts";
import { pathScene } from "../../layout/pathScene.ts";
import { pinnedScene } from "../../layout/pinnedScene.ts";
import type { Scene } from "../../layout/scene.ts";
import { createPicture } from "../../renderer/picture.ts";
import { NoWebGLError } from "../../renderer/startSigma.ts";
import type { Atlas } from "../state/atlas.ts";
import type { Lens } from "../state/lensNames.ts";
import { openMenu } from "../state/pageActions.ts";
import { onFirstScreen } from "../state/pageLayout.ts";
import { expand, toggleFold } from "../state/pictureActions.ts";
import type { PictureControls } from "../state/pictureControls.ts";
import { pin, pinsOf } from "../state/pins.ts";
import { shownGraph } from "../state/shownGraph.ts";
import type { PageState, PageStore } from "../state/store.ts";
import { leaveFingerToPage } from "./fingerScroll.ts";
import type { DrawLens } from "./lensScenes.ts";
import { LiveLayout } from "./liveLayout.ts";
import { insetsFor, readRoom } from "./pageRoom.ts";
import { namesLit, pictureChange } from "./pictureChange.ts";
import { lift, litBy, selectable, selectedMarks } from "./pictureLit.ts";

/** Draws the state and turns the reader's gestures on the canvas into state; `null` when nothing can be drawn. */
export function startPicture(
  holder: HTMLElement,
  atlas: Atlas,
  store: PageStore,
): PictureControls | null {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");
  let scene: Scene | null = null;
  const room = () => readRoom(window);
  const picture = createPicture(holder, {
    theme: dark.matches ? "dark" : "light",
    insets: insetsFor(store.getState(), room()),
    reducedMotion: still.matches,
    onSelect: (id) =>
      store.setState({
        selection: id === null ? null : selectable(atlas, id, store.getState().selection),
      }),
    onExpand: (id) => {
      if (id.startsWith("cluster:")) store.setState(toggleFold(id));
      else if (!onFirstScreen(store.getState())) store.setState(expand(id));
    },
    onMenu: (id, x, y) => !store.getState().embedded && store.setState(openMenu(id, x, y)),
    onHover: (hovered) => store.setState({ hovered }),
    onDrag: (id, x, y) => layout.drag(id, x, y),
    onDragEnd: (id, x, y) => store.setState(pin([[id, { x, y }]])),
    onCamera: (camera) => {
      if (!onFirstScreen(store.getState())) store.setState({ camera });
    },
    onContextLost: () =>
      store.setState({
        pictureFault:
          "The graphics card stopped answering, so the picture is gone. Search and details still work; reload the page to try again.",
      }),
  });
  leaveFingerToPage(holder, () => {
    const state = store.getState();
    return state.embedded || (room().breadth === "narrow" && onFirstScreen(state));
  });
  const layout = new LiveLayout(picture, (words) =>
    store.setState((state) => ({ notices: [...state.notices, words] })),
  );

  const lenses = new Map<Lens, DrawLens>();
  const sceneOf = (state: PageState, data: PictureData): Scene => {
    const { breadth } = room();
    const narrow = breadth === "narrow";
    const focus = state.focus ?? atlas.index.lead;
    const drawLens = lenses.get(state.lens);
    if (drawLens) return drawLens(data, state, breadth);
    if (state.path.length > 0) return pathScene(data, state.path, narrow);
    if (state.hops !== null) return hopsScene(data, focus, state.hops, narrow);
    const hub = !atlas.deals.has(focus) && !focus.startsWith("drug:");
    return focusScene(data, focus, narrow || (hub && breadth === "medium"));
  };
  /** The other lenses come when they are first asked for. */
  const wantLens = ({ lens }: PageState) => {
    if (lens === "focus" || lenses.has(lens)) return;
    import("./lensScenes.ts")
      .then(async ({ loadLens }) => {
        lenses.set(lens, await loadLens(lens));
        draw(store.getState());
        light(store.getState());
      })
      .catch(() =>
        store.setState((now) => ({
          notices: [...now.notices, "This picture could not be fetched. The others still work."],
        })),
      );
  };
  const compose = (state: PageState): Scene => {
    const data = shownGraph(atlas, state);
    const pins = pinsOf(state.pins, state.lens);
    const grown = grownScene(
      pinnedScene(sceneOf(state, data), pins),
      data.graph,
      state.grown,
      data.hidden,
      pins,
    );
    return namesLit(state)
      ? nameLit(grown, state.selection, litBy(atlas, { ...state, hovered: null }, grown))
      : lift(grown, state.highlight);
  };
  const draw = (state: PageState, keepCamera = false) => {
    picture.setInsets(insetsFor(state, room()));
    scene = compose(state);
    picture.setScene(scene);
    layout.setScene(scene);
    if (state.camera) picture.setCamera(state.camera);
    else if (!keepCamera) picture.fit(false);
  };
  /** Goes to a camera, or where all of the picture is in sight. */
  const lookAt = (camera: PageState["camera"]) => {
    if (!camera) picture.fit(true);
    else if (!sameCamera(camera, picture.getCamera())) picture.setCamera(camera);
  };
  const light = (state: PageState) => {
    picture.setSelection(
      new Set(state.selection === null ? [] : selectedMarks(atlas, state.selection)),
    );
    picture.setLit(litBy(atlas, state, scene));
  };
  try {
    draw(store.getState());
    light(store.getState());
    picture.drawNow();
  } catch (fault) {
    if (!(fault instanceof NoWebGLError)) throw fault;
    store.setState({
      pictureFault:
        "This browser cannot draw the picture (it has no WebGL). Search, details and sources work without it.",
    });
    return null;
  }

  wantLens(store.getState());
  store.subscribe((now, before) => {
    if (now.lens !== before.lens) wantLens(now);
    const change = pictureChange(now, before);
    if (change.cameraIsOver) store.setState({ camera: null });
    const view = change.cameraIsOver ? { ...now, camera: null } : now;
    if (change.scene === "new" || change.scene === "same") draw(view, change.scene === "same");
    else {
      if (change.scene === "pins") {
        scene = layout.repin(compose(view));
        picture.setScene(scene);
      }
      if (change.insets) picture.setInsets(insetsFor(view, room()));
      if (change.insets && (!view.camera || onFirstScreen(view) || onFirstScreen(before)))
        picture.fit(true);
      else if (change.camera) lookAt(view.camera);
    }
    if (change.light) light(view);
  });
  // The canvas draws with whatever face is there; once ours has come, the labels are measured and drawn again.
  void Promise.all(
    ["600 15px", "italic 400 13px"].map((face) =>
      document.fonts.load(`${face} "Source Sans 3 Variable"`),
    ),
  ).then(() => picture.resize());
  dark.addEventListener("change", () => picture.setTheme(dark.matches ? "dark" : "light"));
  let { breadth } = room();
  window.addEventListener("resize", () => {
    const now = room();
    if (breadth !== now.breadth) {
      breadth = now.breadth;
      draw(store.getState());
    }
    picture.setInsets(insetsFor(store.getState(), now));
    picture.resize();
    if (!store.getState().camera) picture.fit(false);
  });
  return {
    fit: () => {
      picture.fit(true);
      store.setState({ camera: null });
    },
    zoomBy: (factor) => picture.zoomBy(factor),
    toggleLayout: () => layout.toggle(),
    settled: () => !layout.running,
    shown: () => scene?.nodes.filter(({ emphasis }) => emphasis !== "faint").length ?? 0,
    places: () => layout.places,
    view: () => picture.view(),
    positionOf: (id) => {
      const at = picture.positionOf(id);
      const frame = holder.getBoundingClientRect();
      return at && { x: at.x + frame.left, y: at.y + frame.top };
    },
  };
}

function sameCamera(
  a: { x: number; y: number; ratio: number },
  b: { x: number; y: number; ratio: number },
): boolean {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y) + Math.abs(a.ratio - b.ratio) < 1e-3;
}
