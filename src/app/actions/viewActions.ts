import { LENSES } from "../../layout/lenses/lenses.ts";
import { toggleList } from "../parts/toggleList.ts";
import { copyLink } from "../state/copyLink.ts";
import { toggleFilters } from "../state/filterActions.ts";
import { openEdit, showPage, toggleDock } from "../state/pageActions.ts";
import { PAGE_TITLES, PAGES } from "../state/pageNames.ts";
import { showAll, showLens } from "../state/pictureActions.ts";
import type { PictureControls } from "../state/pictureControls.ts";
import { pinsOf, unpinAll } from "../state/pins.ts";
import { cite, onPicture, type ViewAction, viewAction, viewStep } from "./action.ts";
import { stepMonth, stepNeighbour, stepOut } from "./steps.ts";

const ofPicture = (
  id: string,
  words: string,
  key: string,
  run: (picture: PictureControls) => void,
): ViewAction =>
  viewAction(
    id,
    words,
    [key],
    ({ picture }) => picture && run(picture),
    (parts) => parts.picture !== null && onPicture(parts),
  );

const FINDING: readonly ViewAction[] = [
  viewAction("search", "Search", ["/"], ({ panels }) => panels.reveal("search")),
  viewStep("palette", "Find a thing or an action", ["Ctrl+K"], () => () => ({
    dialog: "palette",
  })),
  viewAction(
    "next",
    "Next neighbour of the middle",
    ["N", "→", "↓"],
    (parts) => stepNeighbour(parts, 1),
    onPicture,
  ),
  viewAction(
    "previous",
    "Previous neighbour",
    ["P", "←", "↑"],
    (parts) => stepNeighbour(parts, -1),
    onPicture,
  ),
  viewStep("filters", "Filters", ["X"], () => toggleFilters()),
  viewStep("table", "Table below the picture", ["B"], () => toggleDock()),
  viewAction("list", "List beside the picture", ["T"], toggleList),
];

const PLACES: readonly ViewAction[] = [
  viewStep("focus", "Focused picture", [], () => showLens("focus")),
  ...LENSES.map(({ key, title, about, strokes }) =>
    viewStep(key, `${title}: ${about}`, strokes, () => showLens(key)),
  ),
  ...PAGES.map((name) =>
    viewStep(`page-${name}`, PAGE_TITLES[name], name === "deals" ? ["L"] : [], () =>
      showPage(name),
    ),
  ),
  ...["deal", "company", "drug", "target", "source"].map((kind) =>
    viewStep(`add-${kind}`, `Add a ${kind}`, [], () => openEdit(kind)),
  ),
  viewAction("earlier", "A month back", [","], (parts) => stepMonth(parts, -1)),
  viewAction("later", "A month forward", ["."], (parts) => stepMonth(parts, 1)),
];

const PICTURE: readonly ViewAction[] = [
  ofPicture("fit", "Fit the picture", "0", (picture) => picture.fit()),
  ofPicture("out", "Zoom out", "[", (picture) => picture.zoomBy(1 / 1.4)),
  ofPicture("in", "Zoom in", "]", (picture) => picture.zoomBy(1.4)),
  viewAction(
    "unpin-all",
    "Unpin all",
    [],
    ({ store }) => store.setState(unpinAll()),
    ({ store }) => pinsOf(store.getState().pins, store.getState().lens).size > 0,
  ),
  viewAction(
    "all",
    "Show again what was taken out",
    [],
    ({ store }) => store.setState(showAll()),
    ({ store }) => store.getState().alone !== null || store.getState().hidden.length > 0,
  ),
  ofPicture("move", "Let the picture move, or stop it", "Space", (picture) =>
    picture.toggleLayout(),
  ),
];

const TAKING: readonly ViewAction[] = [
  viewAction(
    "save",
    "Save the picture or its data",
    [],
    ({ store }) => store.setState({ dialog: "figure" }),
    onPicture,
  ),
  viewAction("cite", "Copy a citation of this view", [], (parts) => cite(parts, null)),
  viewAction("copy", "Copy the link to this view", ["Y"], ({ store, atlas }) =>
    copyLink(store, atlas.index.version),
  ),
  viewStep("views", "Save this view, or open a saved one", ["V"], () => () => ({
    dialog: "views",
  })),
  viewAction(
    "embed",
    "Copy the code that embeds this view",
    [],
    ({ atlas, store }) =>
      void import("./embedCode.ts").then(({ copyEmbedCode }) => copyEmbedCode(atlas, store)),
    onPicture,
  ),
];

const STEPS: readonly ViewAction[] = [
  viewAction("undo", "Undo, as the Back button does", ["Ctrl+Z"], () => window.history.back()),
  viewAction("redo", "Redo", ["Ctrl+Shift+Z"], () => window.history.forward()),
  viewAction("back", "One step out", ["Esc"], ({ store }) => store.setState(stepOut)),
  viewStep("tour", "One-minute tour", [], () => () => ({ tour: "running" })),
  viewStep("keys", "All keys", ["?"], () => () => ({ dialog: "help" })),
];

/** What can be done with the view, in the order of palette and list of keys. */
export const VIEW_ACTIONS: readonly ViewAction[] = [
  ...FINDING,
  ...PLACES,
  ...PICTURE,
  ...TAKING,
  ...STEPS,
];
