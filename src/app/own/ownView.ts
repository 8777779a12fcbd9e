import type { RowSort } from "../../network/graphRows.ts";
import { BY_COMMUNITY } from "../../network/grouping.ts";
import type { NodeFilter } from "../../network/nodeFilters.ts";
import { OWN_KEY, OWN_KEYS, type OwnField, ownKey, queryText } from "../state/addressKeys.ts";

/** What the reader has set of an own file's picture and table; all of it stands in the address. */
export interface OwnView {
  /** The id of the selected node, and of the one where a connection begins. */
  selected: string | null;
  from: string | null;
  /** Where the connection that is shown ends. */
  to: string | null;
  /** What colours say: a column, `BY_COMMUNITY`, `null` for one colour; `undefined` for what says most at the first look. */
  colour: string | null | undefined;
  /** The column that sizes say; `null` is the number of neighbours. */
  size: string | null;
  filters: readonly NodeFilter[];
  table: "nodes" | "edges" | null;
  sort: RowSort | null;
  camera: { x: number; y: number; scale: number } | null;
}

export const OWN_START: OwnView = {
  selected: null,
  from: null,
  to: null,
  colour: undefined,
  size: null,
  filters: [],
  table: null,
  sort: null,
  camera: null,
};

const LONGEST = 300;
const MOST_FILTERS = 20;
/** Stand for a colour that is no column; a column that begins like them has one star more. */
const [ONE, CLUSTER] = ["*", "*cluster"];

/** Reads the work and its view from the query part of an address. Total: whatever does not fit is left at its start value. */
export function readOwnView(search: string): { work: string | null; view: OwnView } {
  const words = new URLSearchParams(search);
  const text = (field: OwnField) => words.get(ownKey(field))?.slice(0, LONGEST) || null;
  const table = text("table");
  const [key, way, ...more] = cut(text("sort") ?? "");
  return {
    work: words.get(OWN_KEY)?.slice(0, 40) || null,
    view: {
      selected: text("select"),
      from: text("from"),
      to: text("to"),
      colour: readColour(text("colour")),
      size: text("size"),
      filters: words.getAll(ownKey("only")).slice(0, MOST_FILTERS).flatMap(readFilter),
      table: table === "nodes" || table === "edges" ? table : null,
      sort:
        key && more.length === 0 && (way === "up" || way === "down")
          ? { key, down: way === "down" }
          : null,
      camera: readCamera(text("camera")),
    },
  };
}

/** Writes the view of a work into the query part of an address; all other words stay as they are. */
export function writeOwnView(search: string, work: string | null, view: OwnView): string {
  const words = new URLSearchParams(search);
  for (const key of OWN_KEYS) words.delete(key);
  if (work === null) return queryText(words);
  words.set(OWN_KEY, work);
  // An id that is longer than any address is not cut to another.
  const short = (field: OwnField, value: string | null | undefined) => {
    if (value && value.length <= LONGEST) words.set(ownKey(field), value);
  };
  short("select", view.selected);
  short("from", view.from);
  short("to", view.to);
  short("colour", writeColour(view.colour));
  short("size", view.size);
  for (const filter of view.filters) words.append(ownKey("only"), writeFilter(filter));
  short("table", view.table);
  if (view.sort) short("sort", joined(view.sort.key, view.sort.down ? "down" : "up"));
  if (view.camera)
    short(
      "camera",
      [view.camera.x, view.camera.y, view.camera.scale]
        .map((value) => Number(value.toPrecision(6)))
        .join(","),
    );
  return queryText(words);
}

const joined = (...parts: string[]) =>
  parts.map((part) => part.replaceAll("%", "%25").replaceAll("~", "%7E")).join("~");
const cut = (text: string) =>
  text.split("~").map((part) => part.replaceAll("%7E", "~").replaceAll("%25", "%"));

function readColour(text: string | null): OwnView["colour"] {
  if (text === null) return undefined;
  if (text === ONE) return null;
  if (text === CLUSTER) return BY_COMMUNITY;
  return text.startsWith("**") ? text.slice(1) : text;
}
function writeColour(colour: OwnView["colour"]): string | undefined {
  if (colour === undefined) return undefined;
  if (colour === null) return ONE;
  return colour === BY_COMMUNITY ? CLUSTER : colour.startsWith("*") ? `*${colour}` : colour;
}

function readFilter(text: string): NodeFilter[] {
  const [column, how, value, to, ...more] = cut(text);
  if (!column || value === undefined || more.length > 0) return [];
  if (how === "is" && to === undefined) return [{ column, is: value }];
  if (how === "has" && to === undefined) return [{ column, has: value }];
  if (how !== "span" || to === undefined) return [];
  const end = (word: string) =>
    word === "" ? null : Number.isFinite(Number(word)) ? Number(word) : word;
  return [{ column, from: end(value), to: end(to) }];
}
function writeFilter(filter: NodeFilter): string {
  if ("is" in filter) return joined(filter.column, "is", filter.is);
  if ("has" in filter) return joined(filter.column, "has", filter.has);
  return joined(filter.column, "span", String(filter.from ?? ""), String(filter.to ?? ""));
}

function readCamera(text: string | null): OwnView["camera"] {
  const [x, y, scale, ...more] = (text ?? "")
    .split(",")
    .map((word) => (word === "" ? Number.NaN : Number(word)));
  const sound =
    [x, y, scale].every((value) => value !== undefined && Number.isFinite(value)) &&
    more.length === 0;
  return sound && x !== undefined && y !== undefined && scale !== undefined && scale > 0
    ? { x, y, scale }
    : null;
}
