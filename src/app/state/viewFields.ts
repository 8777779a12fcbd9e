// View fields: the route parameters, one table from which address and history follow.
import { ALONGS } from "../../graph/along.ts";
import type { Filter } from "../../inference/filters/facets.ts";
import { readFilters, writeFilters } from "../../inference/filters/filterText.ts";
import {
  type Codec,
  camera,
  chain,
  day,
  flag,
  oneOf,
  phrase,
  thing,
  things,
  word,
  words,
} from "./fieldCodecs.ts";
import { LENS_KEYS } from "./lensNames.ts";
import { PAGES, TABLES } from "./pageNames.ts";
import { pinList } from "./pinText.ts";

/** What a change asks of the picture. */
export type PictureAsk =
  /** Another picture, all of it in sight. */
  | "scene"
  /** More or less of the same picture, under the same camera. */
  | "redraw"
  /** Other nodes that stay where the reader put them. */
  | "pins"
  /** Panels that cover other parts of the canvas. */
  | "insets"
  | "camera"
  /** Other things that stay lit. */
  | "light"
  | "nothing";

/** A field of the view. */
interface ViewField<T> extends Codec<T> {
  /** Its word in the address. */
  key: string;
  /** A step makes a history entry, so that Back undoes it; what passes replaces the entry. */
  history: "step" | "passing";
  picture: PictureAsk;
}

const filterList: Codec<Filter[]> = { read: readFilters, write: writeFilters };
const MOST_COMPARED = 5;

/**
 * All that the address holds of a view, in the order of the address. A field is told of here and
 * nowhere else: type, start, address, history and comparison follow.
 */
export const VIEW_FIELDS = {
  /** What stands in the middle of the picture; null is the lead deal. */
  focus: { key: "focus", ...thing, history: "step", picture: "scene" },
  selection: { key: "select", ...thing, history: "step", picture: "light" },
  lens: { key: "view", ...oneOf(LENS_KEYS, "focus"), history: "step", picture: "scene" },
  /** Things whose neighbours were added to the picture, and things taken out of it. */
  grown: { key: "grow", ...words(), history: "step", picture: "redraw" },
  hidden: { key: "hide", ...words(), history: "step", picture: "redraw" },
  /** Of the picture, only this thing and its neighbours are shown. */
  alone: { key: "alone", ...thing, history: "step", picture: "scene" },
  pins: { key: "pin", ...pinList, history: "step", picture: "pins" },
  /** What the deals must meet to remain in picture and tables. */
  filters: { key: "only", ...filterList, history: "step", picture: "redraw" },
  /** A page in the place of the picture. */
  page: { key: "page", ...oneOf(PAGES, null), history: "step", picture: "nothing" },
  /** The record that the editing page is about (`deal:an-id`), or the kind of one to be added (`deal`). */
  edit: { key: "edit", ...word, history: "step", picture: "nothing" },
  /** The two ends of a connection that is looked for; their page says what it does not find. */
  from: { key: "from", ...word, history: "step", picture: "nothing" },
  to: { key: "to", ...word, history: "step", picture: "nothing" },
  /** Drugs or deals that stand side by side. */
  compared: { key: "compare", ...things(MOST_COMPARED), history: "step", picture: "nothing" },
  /** Clusters of rivals that are drawn as one node. */
  folded: { key: "fold", ...words(), history: "step", picture: "redraw" },
  /** The weakest tier of rivals that is shown; null is the usual one. */
  tier: { key: "tier", ...oneOf([1, 2, 3, 4, 5], null), history: "step", picture: "redraw" },
  /** What the way between them keeps to, and whether it may pass through hubs. */
  along: { key: "along", ...oneOf(ALONGS, null), history: "step", picture: "nothing" },
  hubs: { key: "hubs", ...flag("1"), history: "step", picture: "nothing" },
  /** The nodes of a way that is drawn by itself, from end to end. */
  path: { key: "path", ...chain, history: "step", picture: "scene" },
  /** Which table is shown, which of its columns (none: the usual ones), how it is filtered and sorted. */
  table: { key: "table", ...oneOf(TABLES, "deals"), history: "step", picture: "nothing" },
  columns: { key: "columns", ...words(), history: "step", picture: "nothing" },
  /** The table stands below the picture, not in its place. */
  docked: { key: "below", ...flag("table"), history: "step", picture: "insets" },
  filter: { key: "filter", ...phrase, history: "passing", picture: "nothing" },
  sort: { key: "sort", ...word, history: "step", picture: "nothing" },
  /** A kind of node or edge that the legend lifts. */
  highlight: { key: "show", ...word, history: "step", picture: "redraw" },
  query: { key: "q", ...phrase, history: "passing", picture: "nothing" },
  /** The day the atlas is read on (ISO); null is the day of the data. */
  on: { key: "on", ...day, history: "step", picture: "redraw" },
  camera: { key: "camera", ...camera, history: "passing", picture: "camera" },
  /** Show what lies within so many hops of the middle; null is the composed picture. */
  hops: { key: "hops", ...oneOf([1, 2, 3, 4], null), history: "step", picture: "scene" },
  /** The list beside the picture is open. */
  list: { key: "list", ...flag("open"), history: "step", picture: "insets" },
} satisfies Record<string, ViewField<unknown>>;

type Fields = typeof VIEW_FIELDS;
export type FieldName = keyof Fields;

/** A view: the value of each field. */
export type ViewState = { -readonly [Name in FieldName]: ReturnType<Fields[Name]["read"]> };

/** The fields with their names, in the order of the address. */
export const FIELDS = Object.entries(VIEW_FIELDS) as readonly [FieldName, ViewField<unknown>][];

/** Something for each field, by its name. */
export function mapFields<T>(make: (field: ViewField<unknown>, name: FieldName) => T) {
  return Object.fromEntries(FIELDS.map(([name, field]) => [name, make(field, name)])) as Record<
    FieldName,
    T
  >;
}

/** A view from the value of each field. */
export const viewOf = (value: (field: ViewField<unknown>, name: FieldName) => unknown) =>
  mapFields(value) as ViewState;

/** The view of an address that says nothing. */
export const START: ViewState = viewOf((field) => field.read(null));

/** The fields that differ by value: two lists of the same ids are no difference. */
export function changedFields(now: ViewState, before: ViewState): FieldName[] {
  return FIELDS.flatMap(([name, field]) =>
    now[name] === before[name] || field.write(now[name]) === field.write(before[name]) ? [] : name,
  );
}
