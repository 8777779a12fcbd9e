import type { NodeKind } from "../../graph/atlasGraph.ts";
import { isFocused, type Lens } from "./lensNames.ts";
import type { Pin } from "./pinText.ts";
import type { PageState } from "./store.ts";

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
const ofOtherLenses = (pins: readonly Pin[]): Pin[] =>
  pins.filter(([lens]) => !isFocused({ lens }));

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

/** Lifts one kind in the picture; the same again lets it go. */
export const toggleHighlight =
  (kind: string) =>
  (state: PageState): Partial<PageState> => ({ highlight: state.highlight === kind ? null : kind });

/** Reads the atlas on a day (ISO); null is the day of the data. */
export const readOn = (on: string | null) => (): Partial<PageState> => ({ on });
