import type { Findable } from "../../dataset/nameSearch.ts";
import type { DealColumn } from "../../formats/dealColumns.ts";
import type { Encoding } from "../../formats/decodeText.ts";
import type { ImportReport } from "../../formats/importReport.ts";
import type { Matches } from "../../formats/matchNames.ts";
import type { ColumnSummary } from "../../network/columnSummary.ts";
import type { GraphRows, RowSort } from "../../network/graphRows.ts";
import type { Cell } from "../../network/graphTable.ts";
import type { Grouping } from "../../network/grouping.ts";
import type { NodeDetails } from "../../network/nodeDetails.ts";
import type { NodeFilter } from "../../network/nodeFilters.ts";

/** How the reader wants a file to be read. */
export interface ReadWishes {
  leaveOut: boolean;
  addEnds: boolean;
  encoding: Encoding | null;
  columns: DealColumn[] | null;
}

/** What a file holds, before anything is taken of it. */
export interface FileFound {
  report: ImportReport;
  nodes: number;
  edges: number;
  /** Of a table of deals: its columns as they were taken, and its first deals as they were understood. */
  columns: DealColumn[] | null;
  deals: {
    line: number;
    from: string;
    to: string;
    assets: string;
    values: [name: string, value: Cell][];
  }[];
  /** What the atlas knows of the nodes; `null` for a large graph, where it takes a while and is asked for. */
  matches: AtlasMatches | null;
  /** The notes that came with a file of our own. */
  notes: [id: string, text: string][];
}

/** How many nodes are things of the atlas, how many are new, and which are doubtful. */
export interface AtlasMatches {
  merged: number;
  fresh: number;
  doubtful: { row: number; label: string; candidates: Matches["doubtful"][number]["candidates"] }[];
}

/** A graph as the page draws it; all else is asked for. */
export interface OpenGraph {
  /** What the address names the work by; a new one for every file that is taken. */
  work: string;
  name: string;
  merged: boolean;
  nodes: number;
  edges: number;
  nodeColumns: ColumnSummary[];
  edgeColumns: string[];
  places: Float32Array;
  /** Rows of the two ends of each edge, by turns. */
  ends: Uint32Array;
  degrees: Uint32Array;
  /** The nodes that the reader put somewhere. */
  pinned: number[];
  /** The best connected nodes, best first. */
  heavy: { row: number; label: string }[];
}

/** What became of the wish to keep the work in this browser. */
export type Keeping =
  | { state: "kept"; revision: number }
  | { state: "overtaken"; name: string }
  | { state: "refused"; why: string };

/** What the page may ask of the worker that holds a file; rows count from 0. */
export interface OwnDesk {
  read(
    name: string,
    file: Blob | string,
    wishes: ReadWishes,
    known: readonly Findable[],
  ): Promise<FileFound>;
  /** Looks for the nodes of the file that was read among the things of the atlas. */
  match(known: readonly Findable[]): AtlasMatches;
  /** The graph of the file that was read, alone or laid into the atlas; `accepted` from the review: own row, id of the atlas; `work` is its name. */
  take(
    merged: boolean,
    accepted: readonly [row: number, known: string][],
    indexUrl: string,
    work: string,
  ): Promise<OpenGraph>;
  /** The graph that this browser keeps; `null` where it keeps none. */
  restore(): Promise<{ graph: OpenGraph | null; revision: number }>;
  /** Keeps the graph in this browser, in the place of a revision that this tab knows; `null` replaces what another tab kept since. */
  keep(basedOn: number | null): Promise<Keeping>;
  /** Takes the kept graph away; the answer is the revision that stands for nothing. */
  forget(): Promise<number>;
  find(text: string): { row: number; label: string; id: string }[];
  thing(row: number): NodeDetails | null;
  /** The row of the node with an id. */
  row(id: string): number | null;
  /** Puts a node somewhere, where it stays; `null` lets it go. */
  pin(row: number, place: { x: number; y: number } | null): Promise<void>;
  way(from: number, to: number): { rows: { row: number; label: string }[]; words: string[] } | null;
  /** The group of every node, 0 to 5, by the values of a column or by cluster. */
  groups(by: string | null): Grouping;
  /** 1 for each node that remains. */
  remaining(filters: readonly NodeFilter[]): Uint8Array;
  /** What sizes go by: numbers, dates, lengths of lists; `NaN` where there is none. */
  numbers(column: string): Float32Array;
  rows(
    of: "nodes" | "edges",
    sort: RowSort | null,
    first: number,
    count: number,
    filters: readonly NodeFilter[],
  ): GraphRows;
  write(
    format: string,
    notes: readonly [id: string, text: string][],
  ): { text: string; lost: string[]; extension: string };
}

/** What the worker says without being asked. */
export type OwnNews =
  | { news: "progress"; fraction: number }
  | { news: "places"; places: Float32Array };
