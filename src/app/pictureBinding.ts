import { EDGE_KINDS, NODE_KINDS } from "../graph/atlasGraph.ts";
import { closedNeighbourhood } from "../graph/neighbourhood.ts";
import { focusScene, type PictureData } from "../layout/focusScene.ts";
import { grownScene } from "../layout/grownScene.ts";
import { hopsScene } from "../layout/hopsScene.ts";
import { nameLit } from "../layout/nameLit.ts";
import { pathScene } from "../layout/pathScene.ts";
import { pinnedScene } from "../layout/pinnedScene.ts";
import type { Scene } from "../layout/scene.ts";
import { createPicture, NoWebGLError, type PictureView } from "../renderer/picture.ts";
import { leaveFingerToPage } from "./fingerScroll.ts";
import type { DrawLens } from "./lensScenes.ts";
import { LiveLayout } from "./liveLayout.ts";
import { pin, pinsOf } from "./pins.ts";
import { shownGraph } from "./shownGraph.ts";
import { type Atlas, expand, openMenu, type PageState, type PageStore, toggleFold } from "./store.ts";
import type { Lens } from "./urlState.ts";

/** What the panels may ask of the picture. */
export interface PictureControls {
  fit(): void;
  zoomBy(factor: number): void;
  toggleLayout(): void;
  settled(): boolean;
  /** How many things the picture shows, without the faint rest. */
  shown(): number;
  /** What stands on the canvas now; null where nothing is drawn. */
  view(): PictureView | null;
  /** Where a shown thing stands on the page, px. */
  positionOf(id: string): { x: number; y: number } | null;
  /** Where the shown things stand now, picture units; the faint rest is not among them. */
  places(): ReadonlyMap<string, { x: number; y: number }>;
}

const WIDE = 1100;
const NARROW = 720;

type FirstScreenState = Pick<
  PageState,
  "focus" | "selection" | "lens" | "page" | "path" | "filters" | "hops" | "list" | "docked" | "embedded"
>;

/** True on the first screen: nothing chosen yet, so the text column stands beside the picture. */
export function onFirstScreen(state: FirstScreenState): boolean {
  const { focus, selection, lens, page, path, filters, hops, list, docked, embedded } = state;
  const chosen = focus ?? selection ?? page ?? hops;
  return !embedded && chosen === null && lens === "focus" && path.length === 0 && filters.length === 0 && !list && !docked;
}

/** The px at each side of the canvas that panels cover. */
function insetsFor(state: PageState, width: number): { left: number; right: number; top: number; bottom: number } {
  if (state.embedded) return { left: 12, right: 12, top: 12, bottom: state.selection === null ? 12 : 150 };
  const title = state.path.length > 0 ? 140 : 0;
  if (width < NARROW)
    return {
      left: 8,
      right: 8,
      top: Math.max(title, state.lens === "focus" ? 12 : 48),
      bottom: state.selection === null ? (onFirstScreen(state) ? 12 : 60) : Math.round(window.innerHeight * 0.4),
    };
  if (onFirstScreen(state)) return { left: width >= WIDE ? 452 : 340, right: 24, top: 32, bottom: 56 };
  const panel = state.selection === null ? 0 : width >= WIDE ? 456 : 420;
  const legend = state.filtering ? 350 : state.lens !== "focus" && !state.docked && width >= WIDE ? 240 : 0;
  const left = state.list ? (width >= WIDE ? 340 : 300) : legend;
  return { left: left + 24, right: panel + 24, top: Math.max(title, state.lens === "focus" ? 84 : 44), bottom: 24 };
}

/** The pictures of many things, in which a selection brings the names of what it lights. */
const namesLit = ({ lens }: PageState) => lens === "licensing" || lens === "assets";

/** What the style sheet needs to know of the state. */
function setClasses(state: PageState): void {
  document.body.classList.toggle("first", onFirstScreen(state));
  document.body.classList.toggle("embedded", state.embedded);
  document.body.classList.toggle("with-panel", state.selection !== null);
  document.body.classList.toggle("with-filters", state.filtering);
  document.body.classList.toggle("with-list", state.list);
  document.body.classList.toggle("with-dock", state.docked && state.page === null);
}

/** Draws the state and turns the reader's gestures on the canvas into state; `null` when nothing can be drawn. */
export function startPicture(holder: HTMLElement, atlas: Atlas, store: PageStore): PictureControls | null {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");
  let scene: Scene | null = null;
  setClasses(store.getState());
  const picture = createPicture(holder, {
    theme: dark.matches ? "dark" : "light",
    insets: insetsFor(store.getState(), window.innerWidth),
    reducedMotion: still.matches,
    onSelect: (id) => store.setState({ selection: id === null ? null : selectable(atlas, id, store.getState().selection) }),
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
  const layout = new LiveLayout(picture, (words) => store.setState((state) => ({ notices: [...state.notices, words] })));

  const lenses = new Map<Lens, DrawLens>();
  const sceneOf = (state: PageState, data: PictureData): Scene => {
    const narrow = window.innerWidth < NARROW;
    const drawLens = lenses.get(state.lens);
    if (drawLens) return drawLens(data, state, narrow);
    if (state.path.length > 0) return pathScene(data, state.path, narrow);
    if (state.hops !== null) return hopsScene(data, state.focus ?? atlas.index.lead, state.hops, narrow);
    return focusScene(data, state.focus ?? atlas.index.lead, narrow);
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
    const grown = grownScene(pinnedScene(sceneOf(state, data), pins), data.graph, state.grown, data.hidden, pins);
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
    picture.setSelection(new Set(state.selection === null ? [] : selectedMarks(atlas, state.selection)));
    picture.setLit(litBy(atlas, state, scene));
  };
  try {
    draw(store.getState());
    light(store.getState());
    picture.drawNow();
  } catch (fault) {
    if (!(fault instanceof NoWebGLError)) throw fault;
    store.setState({
      pictureFault: "This browser cannot draw the picture (it has no WebGL). Search, details and sources work without it.",
    });
    return null;
  }

  wantLens(store.getState());
  store.subscribe((now, before) => {
    if (now.lens !== before.lens) wantLens(now);
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
      now.alone !== before.alone;
    const sameScene =
      now.focus === before.focus &&
      now.lens === before.lens &&
      now.path === before.path &&
      now.hops === before.hops &&
      now.alone === before.alone;
    if (!moved && (now.pins !== before.pins || (namesLit(now) && now.selection !== before.selection))) {
      scene = layout.repin(compose(now));
      picture.setScene(scene);
    }
    if (moved) draw(now, sameScene);
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
    } else if (now.camera !== before.camera && now.camera && !sameCamera(now.camera, picture.getCamera())) picture.setCamera(now.camera);
    if (moved || now.selection !== before.selection || now.hovered !== before.hovered) light(now);
  });
  // The canvas draws with whatever face is there; once ours has come, the labels are measured and drawn again.
  void Promise.all(["600 15px", "italic 400 13px"].map((face) => document.fonts.load(`${face} "Source Sans 3 Variable"`))).then(() =>
    picture.resize(),
  );
  dark.addEventListener("change", () => picture.setTheme(dark.matches ? "dark" : "light"));
  let wasNarrow = window.innerWidth < NARROW;
  window.addEventListener("resize", () => {
    if (wasNarrow !== window.innerWidth < NARROW) {
      wasNarrow = !wasNarrow;
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

function sameCamera(a: { x: number; y: number; ratio: number }, b: { x: number; y: number; ratio: number }): boolean {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y) + Math.abs(a.ratio - b.ratio) < 1e-3;
}

/** A picked edge that is no deal selects the thing at its far end. */
function selectable(atlas: Atlas, id: string, current: string | null): string | null {
  if (atlas.names.has(id) || id.startsWith("cluster:")) return id;
  if (!atlas.graph.hasEdge(id)) return current;
  const [source, target] = atlas.graph.extremities(id);
  return source === current ? target : source;
}

/** The node or the edges that a selection marks. */
function selectedMarks(atlas: Atlas, id: string): string[] {
  return atlas.deals.has(id) ? [id, ...atlas.graph.filterEdges((_edge, { deal }) => deal === id)] : [id];
}

/** What stays lit: the hovered or selected thing with its neighbours, or the ends of what the legend lifted. */
function litBy(atlas: Atlas, state: PageState, scene: Scene | null): Set<string> | null {
  // What stands in the middle of the picture needs no lifting: all of the picture is about it.
  const aboutIt = state.lens === "focus" && (state.selection === state.focus || state.path.length > 0);
  const thing = state.hovered ?? (aboutIt ? null : state.selection);
  if (thing !== null) {
    const deal = atlas.deals.get(thing);
    if (deal) {
      const lit = new Set([...deal.parties.map(({ id }) => id), ...deal.assets]);
      for (const asset of deal.assets)
        if (atlas.graph.hasNode(asset))
          atlas.graph.forEachOutEdge(asset, (_e, { kind }, _s, target) => kind === "target" && lit.add(target));
      return lit;
    }
    const hull = scene?.hulls?.find(({ id }) => id === thing);
    if (hull) return new Set(scene?.nodes.filter(({ x, y }) => Math.hypot(x - hull.x, y - hull.y) <= hull.reach).map(({ id }) => id));
    const inScene = scene?.nodes.some(({ id, emphasis }) => id === thing && emphasis !== "faint") ?? false;
    if (thing.startsWith("cluster:") && !inScene) return null;
    if (inScene && scene && state.lens !== "focus" && state.lens !== "whole")
      return new Set([
        thing,
        ...scene.edges.flatMap(({ source, target }) => (source === thing ? [target] : target === thing ? [source] : [])),
      ]);
    const near = closedNeighbourhood(atlas.graph, thing);
    // What this lens leaves out still lights what it is linked to.
    return inScene || (state.lens !== "focus" && scene?.nodes.some(({ id }) => near.has(id))) ? near : null;
  }
  if (state.highlight === null) return null;
  if (NODE_KINDS.some((kind) => kind === state.highlight))
    return new Set(atlas.graph.filterNodes((_id, { kind }) => kind === state.highlight));
  if (EDGE_KINDS.some((kind) => kind === state.highlight)) {
    const lit = new Set<string>();
    atlas.graph.forEachEdge((_edge, { kind }, source, target) => {
      if (kind === state.highlight) lit.add(source).add(target);
    });
    return lit;
  }
  return null;
}

/** Brings the faint nodes and edges of a lifted kind to the front. */
function lift(scene: Scene, highlight: string | null): Scene {
  if (highlight === null) return scene;
  return {
    ...scene,
    nodes: scene.nodes.map((node) =>
      node.emphasis === "faint" && node.kind === highlight ? { ...node, emphasis: "second", radius: 7 } : node,
    ),
    edges: scene.edges.map((edge) => (edge.emphasis === "faint" && edge.kind === highlight ? { ...edge, emphasis: "shown" } : edge)),
  };
}
