import { focusScene, type PictureData } from "../../layout/focusScene.ts";
import { grownScene } from "../../layout/grownScene.ts";
import { hopsScene } from "../../layout/hopsScene.ts";
import { nameLit } from "../../layout/nameLit.ts";
import { pathScene } from "../../layout/pathScene.ts";
import { pinnedScene } from "../../layout/pinnedScene.ts";
import type { Scene } from "../../layout/scene.ts";
import { createPicture } from "../../renderer/picture.ts";
import { NoWebGLError } from "../../renderer/startSigma.ts";
import type { PictureControls } from "../state/pictureControls.ts";
import { pin, pinsOf } from "../state/pins.ts";
import { shownGraph } from "../state/shownGraph.ts";
import {
  type Atlas,
  expand,
  openMenu,
  type PageState,
  type PageStore,
  toggleFold,
} from "../state/store.ts";
import type { Lens } from "../state/urlState.ts";
import { leaveFingerToPage } from "./fingerScroll.ts";
import type { DrawLens } from "./lensScenes.ts";
import { LiveLayout } from "./liveLayout.ts";
import { lift, litBy, selectable, selectedMarks } from "./pictureLit.ts";
import { breadthOf, insetsFor, NARROW, onFirstScreen, setClasses } from "./pictureRoom.ts";

/** The pictures of many things, in which a selection brings the names of what it lights. */
const namesLit = ({ lens }: PageState) => lens === "licensing" || lens === "assets";

/** Draws the state and turns the reader's gestures on the canvas into state; `null` when nothing can be drawn. */
export function startPicture(
  holder: HTMLElement,
  atlas: Atlas,
  store: PageStore,
): PictureControls | null {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");
  let scene: Scene | null = null;
  setClasses(store.getState());
  const picture = createPicture(holder, {
    theme: dark.matches ? "dark" : "light",
    insets: insetsFor(store.getState(), window.innerWidth),
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
    return state.embedded || (window.innerWidth < NARROW && onFirstScreen(state));
  });
  const layout = new LiveLayout(picture, (words) =>
    store.setState((state) => ({ notices: [...state.notices, words] })),
  );

  const lenses = new Map<Lens, DrawLens>();
  const sceneOf = (state: PageState, data: PictureData): Scene => {
    const breadth = breadthOf(window.innerWidth);
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
    setClasses(state);
    picture.setInsets(insetsFor(state, window.innerWidth));
    scene = compose(state);
    picture.setScene(scene);
    layout.setScene(scene);
    if (state.camera) picture.setCamera(state.camera);
    else if (!keepCamera) picture.fit(false);
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
    // Among rivals the selected thing stands in the middle: another picture, which no camera of the last one fits.
    const turned = now.lens === "rivals" && now.selection !== before.selection;
    if (turned && now.camera) store.setState({ camera: null });
    const moved =
      now.focus !== before.focus ||
      now.lens !== before.lens ||
      now.path !== before.path ||
      now.hops !== before.hops ||
      now.highlight !== before.highlight ||
      now.on !== before.on ||
      now.filters !== before.filters ||
      (now.facets !== before.facets && now.filters.length > 0) ||
      now.grown !== before.grown ||
      now.folded !== before.folded ||
      now.tier !== before.tier ||
      now.hidden !== before.hidden ||
      now.alone !== before.alone ||
      turned;
    const sameScene =
      !turned &&
      now.focus === before.focus &&
      now.lens === before.lens &&
      now.path === before.path &&
      now.hops === before.hops &&
      now.alone === before.alone;
    if (
      !moved &&
      (now.pins !== before.pins || (namesLit(now) && now.selection !== before.selection))
    ) {
      scene = layout.repin(compose(now));
      picture.setScene(scene);
    }
    if (moved) draw(turned ? { ...now, camera: null } : now, sameScene);
    else if (
      (now.selection === null) !== (before.selection === null) ||
      now.filtering !== before.filtering ||
      now.list !== before.list ||
      now.docked !== before.docked ||
      onFirstScreen(now) !== onFirstScreen(before)
    ) {
      picture.setInsets(insetsFor(now, window.innerWidth));
      setClasses(now);
      if (!now.camera || onFirstScreen(now) || onFirstScreen(before)) picture.fit(true);
    } else if (
      now.camera !== before.camera &&
      now.camera &&
      !sameCamera(now.camera, picture.getCamera())
    )
      picture.setCamera(now.camera);
    if (moved || now.selection !== before.selection || now.hovered !== before.hovered) light(now);
  });
  // The canvas draws with whatever face is there; once ours has come, the labels are measured and drawn again.
  void Promise.all(
    ["600 15px", "italic 400 13px"].map((face) =>
      document.fonts.load(`${face} "Source Sans 3 Variable"`),
    ),
  ).then(() => picture.resize());
  dark.addEventListener("change", () => picture.setTheme(dark.matches ? "dark" : "light"));
  let breadth = breadthOf(window.innerWidth);
  window.addEventListener("resize", () => {
    if (breadth !== breadthOf(window.innerWidth)) {
      breadth = breadthOf(window.innerWidth);
      draw(store.getState());
    }
    picture.setInsets(insetsFor(store.getState(), window.innerWidth));
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
