import { createStore } from "zustand/vanilla";
import type { AtlasGraph, NodeKind } from "../../graph/atlasGraph.ts";
import type { AtlasIndex, DealBrief } from "../../graph/atlasIndex.ts";
import { graphFromIndex } from "../../graph/atlasIndex.ts";
import type { DealFacets } from "../../inference/filters/dealFacets.ts";
import { checkedView } from "./checkedView.ts";
import { otherVersion } from "./dataVersion.ts";
import type { Lens } from "./lensNames.ts";
import type { PageName, TableName } from "./pageNames.ts";
import type { Pin } from "./pinText.ts";
import { isEmbedded, readView } from "./urlState.ts";
import { START, type ViewState } from "./viewFields.ts";

/** The shipped facts as the page holds them. */
export interface Atlas {
  index: AtlasIndex;
  graph: AtlasGraph;
  deals: ReadonlyMap<string, DealBrief>;
  names: ReadonlyMap<string, string>;
}

/** Everything that the page can do to a view. */
export interface PageState extends ViewState {
  hovered: string | null;
  /** Plain sentences to the reader, newest last. */
  notices: string[];
  /** The page stands in a frame of another page, and shows the picture alone. */
  embedded: boolean;
  /** The tour of one minute. */
  tour: "offered" | "running" | "declined";
  /** What only the live region says. */
  announced: string | null;
  /** The open menu: of what, and where on the page (px). */
  menu: { id: string; x: number; y: number } | null;
  /** What is open above the page. */
  dialog: "palette" | "help" | "views" | "figure" | null;
  /** Keys that type a character act; the reader may switch them off. */
  singleKeys: boolean;
  /** The panel of filters is open. */
  filtering: boolean;
  /** What the filters ask of the deals; null until it was needed and fetched. */
  facets: readonly DealFacets[] | null;
  /** Why there is no picture, when there is none. */
  pictureFault: string | null;
}

/** Makes the page's form of the index. */
export function openAtlas(index: AtlasIndex): Atlas {
  const deals = new Map(index.deals.map((deal) => [deal.id, deal]));
  const names = new Map([
    ...index.entities.map(({ id, name }) => [id, name] as const),
    ...index.indications.map(({ id, name }) => [id, name] as const),
    ...index.deals.map(({ id, title }) => [id, title] as const),
  ]);
  return { index, graph: graphFromIndex(index), deals, names };
}

export type PageStore = ReturnType<typeof createPageStore>;

/** The page's state; it knows neither React nor the picture. */
export function createPageStore(atlas: Atlas, search: string) {
  const view = checkedView(atlas.names, search);
  const other = otherVersion(search, atlas.index.version);
  return createStore<PageState>(() => ({
    ...START,
    ...view,
    notices: [...(other === null ? [] : [other]), ...view.notices],
    hovered: null,
    embedded: isEmbedded(search),
    tour: "offered",
    announced: null,
    menu: null,
    dialog: null,
    singleKeys: true,
    filtering: false,
    facets: null,
    pictureFault: null,
  }));
}

/** Selects without moving the picture. */
export const select = (id: string | null) => (): Partial<PageState> => ({ selection: id });

/** What every new picture of its own begins with. */
const ANEW = {
  lens: "focus",
  grown: [],
  hidden: [],
  alone: null,
  page: null,
  highlight: null,
  camera: null,
} satisfies Partial<PageState>;

/** Puts a thing in the middle of the picture and selects it; the pins of the other lenses stay, as do those of the same picture. */
export const open =
  (id: string) =>
  ({ focus, pins }: PageState): Partial<PageState> => ({
    ...ANEW,
    focus: id,
    selection: id,
    path: [],
    pins: focus === id ? pins : ofOtherLenses(pins),
    hops: null,
    query: "",
  });

/** Another picture of one thing has other places; what is pinned in the lenses stands there still. */
const ofOtherLenses = (pins: readonly Pin[]): Pin[] => pins.filter(([lens]) => lens !== "focus");

/** Shows what lies within some hops of a thing; the same again shows the composed picture. */
export const openHops =
  (id: string, hops: number) =>
  (state: PageState): Partial<PageState> => ({
    ...open(id)(state),
    hops: state.focus === id && state.hops === hops ? null : hops,
  });

/** Adds the neighbours of a shown thing to the picture, all or one kind of them; nothing that was there moves. */
export const expand =
  (id: string, kind?: NodeKind) =>
  ({ grown }: PageState): Partial<PageState> => {
    const word = kind ? `${id}*${kind}` : id;
    return grown.includes(word) ? {} : { grown: [...grown, word] };
  };

/** The thing that a word of `grown` expands. */
export const expanded = (word: string) => word.replace(/\*.*/, "");

/** Takes back what an expansion added. */
export const collapse =
  (id: string) =>
  (state: PageState): Partial<PageState> => ({
    grown: state.grown.filter((word) => expanded(word) !== id),
  });

/** Takes a thing out of the picture; the Back button brings it back. */
export const hide =
  (id: string) =>
  (state: PageState): Partial<PageState> => ({
    hidden: [...new Set([...state.hidden, id])],
    selection: state.selection === id ? null : state.selection,
  });

/** Leaves of the picture only a thing and its neighbours. */
export const showAlone = (id: string) => (): Partial<PageState> => ({ alone: id, camera: null });

/** Brings back all that was taken out of the picture. */
export const showAll = () => (): Partial<PageState> => ({ alone: null, hidden: [], camera: null });

export const openMenu = (id: string, x: number, y: number) => (): Partial<PageState> => ({
  menu: { id, x, y },
});
export const closeMenu = () => (): Partial<PageState> => ({ menu: null });

/** The view of an address of our own. */
export const openAddress = (address: string) => (): Partial<PageState> => readView(address);

/** Back to the first screen. */
export const home = () => (): Partial<PageState> => ({ ...START });

/** Puts a drug or deal beside those that are compared; another kind begins anew. */
export const compare =
  (id: string) =>
  (state: PageState): Partial<PageState> => {
    const kind = id.slice(0, id.indexOf(":") + 1);
    const beside = state.compared.filter((other) => other.startsWith(kind) && other !== id);
    return { page: "compare", compared: [...beside, id].slice(-5) };
  };

/** Draws a cluster as one node, or its members again. */
export const toggleFold =
  (cluster: string) =>
  (state: PageState): Partial<PageState> => ({
    folded: state.folded.includes(cluster)
      ? state.folded.filter((other) => other !== cluster)
      : [...state.folded, cluster],
  });

/** Another reading of the same facts; selection stays. */
export const showLens = (lens: Lens) => (): Partial<PageState> => ({
  lens,
  path: [],
  page: null,
  camera: null,
});

/** A page in the place of the picture, or the picture again. */
export const showPage = (page: PageName | null) => (): Partial<PageState> => ({
  page,
  edit: null,
  from: null,
  to: null,
  along: null,
  hubs: false,
});

/** The editing page on a record (`deal:an-id`), or on a new one of a kind (`deal`); it has the width to itself. */
export const openEdit = (edit: string | null) => (): Partial<PageState> => ({
  ...showPage("edit")(),
  edit,
  selection: null,
});

/** Draws a way between two things, and nothing else; the search that found it stays, to go back to. */
export const showPath =
  (path: string[]) =>
  ({ pins }: PageState): Partial<PageState> => ({
    ...ANEW,
    path,
    focus: null,
    selection: null,
    pins: ofOtherLenses(pins),
  });

/** Another table; the words that filter it stay. */
export const showTable = (table: TableName) => (): Partial<PageState> => ({
  table,
  columns: [],
  sort: null,
});

/** The list beside the picture, a tree of the same things. */
export const openList = () => (): Partial<PageState> => ({
  list: true,
  page: null,
  filtering: false,
});
export const closeList = () => (): Partial<PageState> => ({ list: false });

/** Looks for the ways from the middle to a thing, or from the thing to one that is yet to be chosen. */
export const openConnection =
  (id: string) =>
  ({ focus }: PageState): Partial<PageState> => {
    const ends =
      focus !== null && focus !== id && !focus.startsWith("deal:")
        ? { from: focus, to: id }
        : { from: id };
    return { ...showPage("connect")(), ...ends };
  };

/** The table below the picture, so that both are seen at once; or no longer. */
export const dockTable = (docked: boolean) => (): Partial<PageState> => ({ docked, page: null });
export const toggleDock =
  () =>
  ({ docked, page }: PageState): Partial<PageState> =>
    dockTable(page !== null || !docked)();

/** Lifts one kind in the picture; the same again lets it go. */
export const toggleHighlight =
  (kind: string) =>
  (state: PageState): Partial<PageState> => ({ highlight: state.highlight === kind ? null : kind });

/** Reads the atlas on a day (ISO); null is the day of the data. */
export const readOn = (on: string | null) => (): Partial<PageState> => ({ on });
