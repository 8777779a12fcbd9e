import type { NodeKind } from "../../graph/atlasGraph.ts";
import { nextNeighbour } from "../../graph/treeTwin.ts";
import { revealPart } from "../parts/revealPart.ts";
import { toggleList } from "../parts/toggleList.ts";
import { copyLink } from "../state/copyLink.ts";
import { toggleFilter, toggleFilters } from "../state/filterActions.ts";
import { PAGE_TITLES, PAGES } from "../state/pageNames.ts";
import type { PictureControls } from "../state/pictureControls.ts";
import { isPinned, pin, pinsOf, unpin, unpinAll } from "../state/pins.ts";
import { shownGraph } from "../state/shownGraph.ts";
import {
  type Atlas,
  collapse,
  compare,
  expand,
  expanded,
  hide,
  home,
  open,
  openConnection,
  openEdit,
  openHops,
  type PageState,
  type PageStore,
  readOn,
  select,
  showAll,
  showAlone,
  showLens,
  showPage,
  toggleDock,
  toggleFold,
} from "../state/store.ts";
import { monthEnds } from "../state/timeScale.ts";

/** What an action works with. */
export interface Reach {
  atlas: Atlas;
  store: PageStore;
  picture: PictureControls | null;
}

interface Named {
  id: string;
  /** What it does, as palette, menu and list of keys say it. */
  words: string;
  /** Every key that does it, as printed: `E`, `Alt+1`, `Ctrl+Shift+Z`. */
  keys: readonly string[];
}
/** Something that is done with one thing of the picture; the menu holds all of these. */
export interface ThingAction extends Named {
  about: "thing";
  /** Whether it makes sense for a thing; always when absent. */
  when?(id: string, reach: Reach): boolean;
  run(reach: Reach, id: string): void;
}
/** Something that is done with the view. */
interface ViewAction extends Named {
  about: "view";
  when?(reach: Reach): boolean;
  run(reach: Reach): void;
}
export type Action = ThingAction | ViewAction;

type Step = (state: PageState) => Partial<PageState>;
const thing = (
  id: string,
  words: string,
  key: string,
  step: (thing: string) => Step,
  when: (id: string, reach: Reach) => boolean = () => true,
): ThingAction => ({
  id,
  words,
  keys: key ? [key] : [],
  about: "thing",
  when,
  run: ({ store }, id) => store.setState(step(id)),
});
const view = (
  id: string,
  words: string,
  keys: readonly string[],
  step: () => Step,
): ViewAction => ({
  id,
  words,
  keys,
  about: "view",
  run: ({ store }) => store.setState(step()),
});
const ofPicture = (
  id: string,
  words: string,
  key: string,
  run: (picture: PictureControls) => void,
): ViewAction => ({
  id,
  words,
  keys: key ? [key] : [],
  about: "view",
  when: ({ picture, store }) => picture !== null && store.getState().page === null,
  run: ({ picture }) => picture && run(picture),
});

/** Selects a thing and goes to a part of its panel. */
const panel =
  (part: string) =>
  ({ store }: Reach, id: string): void => {
    store.setState(select(id));
    revealPart(`.details ${part}`);
  };

/** Copies a citation, of the view where no thing is named; what writes it comes when it is first asked for. */
function cite(reach: Reach, id: string | null): void {
  void import("../figure/citation.ts").then(({ copyCitation }) => copyCitation(reach, id));
}

const isDrug = (id: string) => id.startsWith("drug:");
const isCluster = (id: string) => id.startsWith("cluster:");
const isGrown = (id: string, { store }: Reach) =>
  store.getState().grown.some((word) => expanded(word) === id);
const KINDS: [NodeKind, string][] = [
  ["company", "companies"],
  ["drug", "drugs"],
  ["target", "targets"],
];
const hasKind = (id: string, { atlas: { graph } }: Reach, kind: NodeKind) =>
  graph.hasNode(id) && graph.someNeighbor(id, (_other, attributes) => attributes.kind === kind);
const HOPS = ["one hop", "two hops", "three hops", "four hops"];

const THINGS: ThingAction[] = [
  { id: "facts", words: "Show its facts", keys: ["Enter"], about: "thing", run: panel(".close") },
  {
    id: "sources",
    words: "Show its sources",
    keys: ["O"],
    about: "thing",
    run: panel('button[aria-label^="Sources of"]'),
  },
  {
    id: "rights",
    words: "Show its map of rights",
    keys: ["M"],
    about: "thing",
    when: isDrug,
    run: panel(".rights"),
  },
  thing("middle", "Put it in the middle", "F", open),
  thing(
    "expand",
    "Expand by one hop",
    "E",
    expand,
    (id, { store }) => !store.getState().grown.includes(id),
  ),
  ...KINDS.map(([kind, words]) =>
    thing(
      `expand-${kind}`,
      `Expand by its ${words} only`,
      "",
      (id) => expand(id, kind),
      (id, reach) => !isGrown(id, reach) && hasKind(id, reach, kind),
    ),
  ),
  thing("collapse", "Collapse", "C", collapse, isGrown),
  ...HOPS.map((words, i) =>
    thing(`hops-${i + 1}`, `Show what lies within ${words}`, String(i + 1), (id) =>
      openHops(id, i + 1),
    ),
  ),
  {
    id: "pin",
    words: "Pin where it stands",
    keys: [],
    about: "thing",
    when: (id, { store, picture }) =>
      picture?.places().has(id) === true && !isPinned(id, store.getState()),
    run: ({ store, picture }, id) => {
      const at = picture?.places().get(id);
      if (at) store.setState(pin([[id, at]]));
    },
  },
  thing("unpin", "Unpin", "", unpin, (id, { store }) => isPinned(id, store.getState())),
  thing("connect", "Find how it is connected", "G", openConnection, (id, { atlas }) =>
    atlas.graph.hasNode(id),
  ),
  thing("compare", "Compare with others", "", compare, (id) => /^(drug|deal):/.test(id)),
  thing(
    "only",
    "Show only deals on it",
    "",
    (id) => toggleFilter(`target:${id.slice("target:".length)}`),
    (id) => id.startsWith("target:"),
  ),
  thing("fold", "Fold into one node, or unfold", "", toggleFold, isCluster),
  thing("correct", "Correct or add to this", "", openEdit),
  { id: "cite-thing", words: "Copy a citation of it", keys: [], about: "thing", run: cite },
  thing("hide", "Hide", "H", hide),
  thing("alone", "Show only it and its neighbours", "A", showAlone, (id, { atlas }) =>
    atlas.graph.hasNode(id),
  ),
];

const VIEWS: ViewAction[] = [
  {
    id: "search",
    words: "Search",
    keys: ["/"],
    about: "view",
    run: () => revealPart(".search input"),
  },
  view("palette", "Find a thing or an action", ["Ctrl+K"], () => () => ({ dialog: "palette" })),
  {
    id: "next",
    words: "Next neighbour of the middle",
    keys: ["N", "→", "↓"],
    about: "view",
    when: onPicture,
    run: (reach) => walk(reach, 1),
  },
  {
    id: "previous",
    words: "Previous neighbour",
    keys: ["P", "←", "↑"],
    about: "view",
    when: onPicture,
    run: (reach) => walk(reach, -1),
  },
  view("filters", "Filters", ["X"], () => toggleFilters()),
  view("table", "Table below the picture", ["B"], () => toggleDock()),
  {
    id: "list",
    words: "List beside the picture",
    keys: ["T"],
    about: "view",
    run: ({ store }) => toggleList(store),
  },
  view("focus", "Focused picture", [], () => showLens("focus")),
  view("licensing", "Licensing: companies joined by deals", ["Alt+1"], () => showLens("licensing")),
  view("assets", "Assets: drugs, who has them and what they bind", ["Alt+2"], () =>
    showLens("assets"),
  ),
  view("rivals", "Rivals: clusters of drugs alike", ["R", "Alt+3"], () => showLens("rivals")),
  view("whole", "Everything: the whole graph", ["Alt+4"], () => showLens("whole")),
  ...PAGES.map((name) =>
    view(`page-${name}`, PAGE_TITLES[name], name === "deals" ? ["L"] : [], () => showPage(name)),
  ),
  ...["deal", "company", "drug", "target", "source"].map((kind) =>
    view(`add-${kind}`, `Add a ${kind}`, [], () => openEdit(kind)),
  ),
  {
    id: "earlier",
    words: "A month back",
    keys: [","],
    about: "view",
    run: (reach) => month(reach, -1),
  },
  {
    id: "later",
    words: "A month forward",
    keys: ["."],
    about: "view",
    run: (reach) => month(reach, 1),
  },
  ofPicture("fit", "Fit the picture", "0", (picture) => picture.fit()),
  ofPicture("out", "Zoom out", "[", (picture) => picture.zoomBy(1 / 1.4)),
  ofPicture("in", "Zoom in", "]", (picture) => picture.zoomBy(1.4)),
  {
    id: "unpin-all",
    words: "Unpin all",
    keys: [],
    about: "view",
    when: ({ store }) => pinsOf(store.getState().pins, store.getState().lens).size > 0,
    run: ({ store }) => store.setState(unpinAll()),
  },
  {
    ...view("all", "Show again what was taken out", [], showAll),
    when: ({ store }) => store.getState().alone !== null || store.getState().hidden.length > 0,
  },
  ofPicture("move", "Let the picture move, or stop it", "Space", (picture) =>
    picture.toggleLayout(),
  ),
  {
    id: "save",
    words: "Save the picture or its data",
    keys: [],
    about: "view",
    when: onPicture,
    run: ({ store }) => store.setState({ dialog: "figure" }),
  },
  {
    id: "cite",
    words: "Copy a citation of this view",
    keys: [],
    about: "view",
    run: (reach) => cite(reach, null),
  },
  {
    id: "copy",
    words: "Copy the link to this view",
    keys: ["Y"],
    about: "view",
    run: ({ store, atlas }) => copyLink(store, atlas.index.version),
  },
  view("views", "Save this view, or open a saved one", ["V"], () => () => ({ dialog: "views" })),
  {
    id: "embed",
    words: "Copy the code that embeds this view",
    keys: [],
    about: "view",
    when: onPicture,
    run: ({ atlas, store }) =>
      void import("./embedCode.ts").then(({ copyEmbedCode }) => copyEmbedCode(atlas, store)),
  },
  {
    id: "undo",
    words: "Undo, as the Back button does",
    keys: ["Ctrl+Z"],
    about: "view",
    run: () => window.history.back(),
  },
  {
    id: "redo",
    words: "Redo",
    keys: ["Ctrl+Shift+Z"],
    about: "view",
    run: () => window.history.forward(),
  },
  {
    id: "back",
    words: "One step out",
    keys: ["Esc"],
    about: "view",
    run: ({ store }) => store.setState(stepOut),
  },
  view("tour", "One-minute tour", [], () => () => ({ tour: "running" })),
  view("keys", "All keys", ["?"], () => () => ({ dialog: "help" })),
];

/** Everything that one can do, once: keys, palette, menu and the list of keys are read from it. */
export const ACTIONS: readonly Action[] = [...THINGS, ...VIEWS];

/** What can be done with a thing just now. */
export function actionsOn(reach: Reach, id: string): ThingAction[] {
  return THINGS.filter((action) => fits(action, reach, id));
}

/** An action made ready on the selected thing or the view; `undefined` while there is nothing that it could do. */
export function ready(action: Action, reach: Reach): (() => void) | undefined {
  if (action.about === "view")
    return (action.when?.(reach) ?? true) ? () => action.run(reach) : undefined;
  const { selection } = reach.store.getState();
  if (selection === null || !fits(action, reach, selection)) return undefined;
  return () => action.run(reach, selection);
}

/** A cluster is no thing of the graph: it can be shown and folded. */
function fits({ id, when }: ThingAction, reach: Reach, about: string): boolean {
  if (isCluster(about)) return id === "facts" || id === "fold";
  return when?.(about, reach) ?? true;
}

function onPicture({ store }: Reach): boolean {
  return store.getState().page === null;
}

/** One step out: first the page, then the panel, the rings and the list close, then the first screen comes back. */
function stepOut({ page, selection, hops, list }: PageState): Partial<PageState> {
  if (page !== null) return showPage(null)();
  if (selection !== null) return select(null)();
  if (hops !== null) return { hops: null, camera: null };
  return list ? { list: false } : home()();
}

/** Selects the next neighbour, in the stated order, of the thing in the middle; on a drawn way, the next thing along it. */
function walk({ atlas, store }: Reach, step: 1 | -1): void {
  const state = store.getState();
  if (state.path.length > 0) {
    const at = state.path.indexOf(state.selection ?? "");
    const along =
      at < 0
        ? step > 0
          ? 0
          : state.path.length - 1
        : (at + step + state.path.length) % state.path.length;
    store.setState({ selection: state.path[along] ?? null });
    return;
  }
  const middle = state.focus ?? atlas.index.lead;
  const next = nextNeighbour(shownGraph(atlas, state), middle, state.selection, step);
  if (next !== undefined) store.setState({ ...select(next)(), focus: middle });
}

function month({ atlas, store }: Reach, step: 1 | -1): void {
  const { version } = atlas.index;
  const days = monthEnds(1990, version);
  const at = days.findIndex((day) => day >= (store.getState().on ?? version));
  const day = days[at + step];
  if (day !== undefined) store.setState(readOn(day === version ? null : day)());
}
