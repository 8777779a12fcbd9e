import { ALONGS, type Along } from "../../graph/along.ts";
import type { Filter } from "../../inference/filters/facets.ts";
import { readFilters, writeFilters } from "../../inference/filters/filterText.ts";
import { isPartialDate } from "../../schema/calendar.ts";
import { PAGES, type PageName } from "./pageNames.ts";

export const MOST_IDS = 60;
/** No picture reaches so far, in picture units. */
const FARTHEST = 100_000;
const MOST_COMPARED = 5;

/** The readings of the facts, by the word that stands in the address; `focus` is the picture of one thing. */
export const LENSES = ["focus", "licensing", "assets", "rivals", "whole"] as const;
export type Lens = (typeof LENSES)[number];

/** The four readings of the same facts, as the bar names them, in the order of their keys. */
export const LENS_TITLES = [
  ["licensing", "Licensing"],
  ["assets", "Assets"],
  ["rivals", "Rivals"],
  ["whole", "Everything"],
] as const satisfies readonly (readonly [Lens, string])[];

/** A node that the reader put somewhere in the picture of a lens, in whole picture units. */
export type Pin = readonly [lens: Lens, id: string, x: number, y: number];

/** The tables, by the word that stands in the address. */
export const TABLES = ["deals", "drugs", "companies"] as const;
export type TableName = (typeof TABLES)[number];

/** All that the address holds of a view. */
export interface ViewState {
  /** What stands in the middle of the picture; null is the lead deal. */
  focus: string | null;
  selection: string | null;
  lens: Lens;
  /** Things whose neighbours were added to the picture, and things taken out of it. */
  grown: string[];
  hidden: string[];
  /** Of the picture, only this thing and its neighbours are shown. */
  alone: string | null;
  pins: readonly Pin[];
  /** What the deals must meet to remain in picture and tables. */
  filters: Filter[];
  /** A page in the place of the picture. */
  page: PageName | null;
  /** The record that the editing page is about (`deal:an-id`), or the kind of one to be added (`deal`). */
  edit: string | null;
  /** The two ends of a connection that is looked for. */
  from: string | null;
  to: string | null;
  /** Drugs or deals that stand side by side. */
  compared: string[];
  /** Clusters of rivals that are drawn as one node. */
  folded: string[];
  /** The weakest tier of rivals that is shown, 1 to 5; null is the usual one. */
  tier: number | null;
  /** What the way between them keeps to, and whether it may pass through hubs. */
  along: Along | null;
  hubs: boolean;
  /** The nodes of a way that is drawn by itself, from end to end. */
  path: string[];
  /** Which table is shown, which of its columns (none: the usual ones), how it is filtered and sorted. */
  table: TableName;
  columns: string[];
  /** The table stands below the picture, not in its place. */
  docked: boolean;
  filter: string;
  sort: string | null;
  /** A kind of node or edge that the legend lifts. */
  highlight: string | null;
  query: string;
  /** The day the atlas is read on (ISO); null is the day of the data. */
  on: string | null;
  camera: { x: number; y: number; ratio: number } | null;
  /** Show what lies within so many hops of the middle, 1 to 4; null is the composed picture. */
  hops: number | null;
  /** The list beside the picture is open. */
  list: boolean;
}

export const START: ViewState = {
  focus: null,
  selection: null,
  lens: "focus",
  grown: [],
  hidden: [],
  alone: null,
  pins: [],
  filters: [],
  page: null,
  edit: null,
  from: null,
  to: null,
  compared: [],
  folded: [],
  tier: null,
  along: null,
  hubs: false,
  path: [],
  table: "deals",
  columns: [],
  docked: false,
  filter: "",
  sort: null,
  highlight: null,
  query: "",
  on: null,
  camera: null,
  hops: null,
  list: false,
};

const OWN = [
  "focus",
  "select",
  "alone",
  "view",
  "grow",
  "hide",
  "pin",
  "only",
  "page",
  "edit",
  "from",
  "to",
  "compare",
  "fold",
  "tier",
  "along",
  "hubs",
  "path",
  "table",
  "columns",
  "below",
  "filter",
  "sort",
  "show",
  "q",
  "on",
  "camera",
  "hops",
  "list",
];

/** Reads a view from the query part of an address. Total: whatever does not fit is left at its start value. */
export function readView(search: string): ViewState {
  const words = new URLSearchParams(search);
  const text = (key: string) => words.get(key)?.slice(0, 300) || null;
  return {
    focus: text("focus"),
    selection: text("select"),
    lens: LENSES.find((lens) => lens === words.get("view")) ?? "focus",
    grown: readIds(words.get("grow")),
    hidden: readIds(words.get("hide")),
    alone: text("alone"),
    pins: readPins(words.get("pin")),
    filters: readFilters(words.get("only")),
    page: PAGES.find((page) => page === words.get("page")) ?? null,
    edit: text("edit"),
    from: text("from"),
    to: text("to"),
    compared: readIds(words.get("compare")).slice(0, MOST_COMPARED),
    folded: readIds(words.get("fold")),
    tier: [1, 2, 3, 4, 5].find((tier) => String(tier) === words.get("tier")) ?? null,
    along: ALONGS.find((along) => along === words.get("along")) ?? null,
    hubs: words.get("hubs") === "1",
    path: readIds(words.get("path")),
    table: TABLES.find((table) => table === words.get("table")) ?? "deals",
    columns: readIds(words.get("columns")),
    docked: words.get("below") === "table",
    filter: words.get("filter")?.slice(0, 300) ?? "",
    sort: text("sort"),
    highlight: text("show"),
    query: text("q") ?? "",
    on: readDay(words.get("on")),
    camera: readCamera(words.get("camera")),
    hops: /^[1-4]$/.test(words.get("hops") ?? "") ? Number(words.get("hops")) : null,
    list: words.get("list") === "open",
  };
}

/** Ids joined by commas, each once. */
function readIds(text: string | null): string[] {
  const ids = (text ?? "").split(",").filter((id) => id !== "" && id.length < 200);
  return [...new Set(ids)].slice(0, MOST_IDS);
}

/** Pins as `id*x*y`, led by the lens where that is not the focused picture: `whole*drug:t-dxd*120*-40`. */
function readPins(text: string | null): Pin[] {
  const pins = readIds(text).flatMap((word): Pin[] => {
    const parts = word.split("*");
    const [y, x, id = ""] = [Number(parts.pop() || NaN), Number(parts.pop() || NaN), parts.pop()];
    const of = parts.pop() ?? "focus";
    const lens = LENSES.find((name) => name === of);
    const near = [x, y].every((value) => Number.isInteger(value) && Math.abs(value) < FARTHEST);
    return lens && id && parts.length === 0 && near ? [[lens, id, x, y]] : [];
  });
  return [...new Map(pins.map((pin) => [`${pin[0]}*${pin[1]}`, pin])).values()];
}

const writePin = ([lens, ...place]: Pin) =>
  [...(lens === "focus" ? [] : [lens]), ...place].join("*");

/** A whole ISO day that a calendar has. */
function readDay(text: string | null): string | null {
  return text !== null && text.length === 10 && isPartialDate(text) ? text : null;
}

function readCamera(text: string | null): ViewState["camera"] {
  const numbers = (text ?? "").split(",").map(Number);
  const [x, y, ratio] = numbers;
  if (numbers.length !== 3 || x === undefined || y === undefined || ratio === undefined)
    return null;
  return numbers.every(Number.isFinite) && ratio > 0 && ratio < 100 ? { x, y, ratio } : null;
}

/** Writes a view into the query part of an address; parameters that are not ours stay as they are. */
export function writeView(view: ViewState, search: string): string {
  const words = new URLSearchParams(search);
  for (const key of OWN) words.delete(key);
  // What is set of a file of the reader's own stands there as long as its page does.
  if (view.page !== "own")
    for (const key of [...words.keys()]) if (/^own(\.|$)/.test(key)) words.delete(key);
  if (view.focus) words.set("focus", view.focus);
  if (view.selection) words.set("select", view.selection);
  if (view.lens !== "focus") words.set("view", view.lens);
  if (view.grown.length > 0) words.set("grow", view.grown.join(","));
  if (view.hidden.length > 0) words.set("hide", view.hidden.join(","));
  if (view.alone) words.set("alone", view.alone);
  if (view.pins.length > 0) words.set("pin", view.pins.map(writePin).join(","));
  if (view.filters.length > 0) words.set("only", writeFilters(view.filters));
  if (view.page) words.set("page", view.page);
  if (view.edit) words.set("edit", view.edit);
  if (view.from) words.set("from", view.from);
  if (view.to) words.set("to", view.to);
  if (view.compared.length > 0) words.set("compare", view.compared.join(","));
  if (view.folded.length > 0) words.set("fold", view.folded.join(","));
  if (view.tier !== null) words.set("tier", String(view.tier));
  if (view.along) words.set("along", view.along);
  if (view.hubs) words.set("hubs", "1");
  if (view.path.length > 0) words.set("path", view.path.join(","));
  if (view.table !== "deals") words.set("table", view.table);
  if (view.columns.length > 0) words.set("columns", view.columns.join(","));
  if (view.docked) words.set("below", "table");
  if (view.filter) words.set("filter", view.filter);
  if (view.sort) words.set("sort", view.sort);
  if (view.highlight) words.set("show", view.highlight);
  if (view.query) words.set("q", view.query);
  if (view.on) words.set("on", view.on);
  if (view.camera) {
    const { x, y, ratio } = view.camera;
    words.set("camera", [x, y, ratio].map((value) => String(Number(value.toFixed(4)))).join(","));
  }
  if (view.hops) words.set("hops", String(view.hops));
  if (view.list) words.set("list", "open");
  const text = words.toString().replaceAll("%3A", ":").replaceAll("%2C", ",");
  return text ? `?${text}` : "";
}

/** The word for a picture alone; it is no part of the view, so that no step of the reader strips it. */
export const EMBED = "embed";

/** Whether a query asks for the picture alone. */
export function isEmbedded(search: string): boolean {
  return new URLSearchParams(search).get(EMBED) === "1";
}
