import type { Cell, Column, PlainGraph } from "../graph/plainGraph.ts";
import { quoted, type Reading, type ReadOptions, type Refusal } from "./importReport.ts";

const MOST_REFUSALS = 500;
const MOST_NOTES = 100;
/** The end of an edge whose node has not been met yet. */
const LATER = -1;
const NAME_COLUMNS = ["name", "title"];

/** An edge as a file gives it; without an id it is given one. */
interface NewEdge {
  id: string | null;
  source: string;
  target: string;
  directed: boolean;
  line: number | null;
}

/** Columns that grow row by row. */
class Columns {
  private readonly byName = new Map<string, Cell[]>();

  get(name: string, row: number): Cell {
    return this.byName.get(name)?.[row] ?? null;
  }
  set(name: string, row: number, value: Cell): void {
    let values = this.byName.get(name);
    if (!values) {
      values = new Array<Cell>(row).fill(null);
      this.byName.set(name, values);
    }
    while (values.length < row) values.push(null);
    values[row] = value;
  }
  /** The columns of the kept rows that hold something, each as long as there are rows. */
  finish(rows: number, kept: readonly number[] | null): Column[] {
    const all = [...this.byName].map(([name, values]) => {
      while (values.length < rows) values.push(null);
      return { name, values: kept ? kept.map((row) => values[row] ?? null) : values };
    });
    return all.filter(({ values }) => values.some((value) => value !== null));
  }
}

/** The texts that spell a number, `1e-3` included. */
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * Gathers the nodes and edges of a file and gives them as one `PlainGraph` with its report.
 * Nodes of the same id are merged, an edge whose id is taken gets another; nothing is lost in silence.
 */
export class GraphBuilder {
  private readonly options: ReadOptions;
  private readonly rowOf = new Map<string, number>();
  private readonly ids: string[] = [];
  private readonly labels: (string | null)[] = [];
  private readonly xs: number[] = [];
  private readonly ys: number[] = [];
  private readonly nodeColumns = new Columns();
  private readonly edges = {
    ids: [] as (string | null)[],
    from: [] as string[],
    to: [] as string[],
    fromRow: [] as number[],
    toRow: [] as number[],
    directed: [] as number[],
  };
  private readonly edgeLines: (number | null)[] = [];
  private readonly edgeColumns = new Columns();
  private readonly refusals: Refusal[] = [];
  private readonly notes = new Set<string>();
  private refusedInAll = 0;
  private read = 0;
  private merged = 0;
  private refusedRows = 0;

  constructor(options: ReadOptions) {
    this.options = options;
  }

  /** A value that cannot be taken; its row stays, without it. */
  refuseValue(line: number | null, field: string, reason: string): null {
    this.refusedInAll++;
    if (this.refusals.length < MOST_REFUSALS) this.refusals.push({ line, field, reason });
    return null;
  }
  /** A row that cannot be taken. */
  refuseRow(line: number | null, field: string, reason: string): void {
    this.read++;
    this.refusedRows++;
    this.refuseValue(line, field, reason);
  }
  /** A plain sentence for the report; the same one stands there once. */
  note(sentence: string): void {
    if (this.notes.size < MOST_NOTES) this.notes.add(sentence);
  }
  /** One more row of the file that is neither a node nor an edge. */
  countRow(): void {
    this.read++;
  }
  /** One more row of the file that says nothing new. */
  mergeRow(): void {
    this.read++;
    this.merged++;
  }

  /** The row of the node; a node of the same id is the same node. */
  node(id: string, label: string | null = null): number {
    this.read++;
    const known = this.rowOf.get(id);
    if (known === undefined) return this.addNode(id, label);
    this.merged++;
    this.note(`The node ${quoted(id)} stands there more than once; its rows were merged.`);
    if (label !== null) this.nodeValue(known, "label", label);
    return known;
  }
  private addNode(id: string, label: string | null): number {
    const row = this.ids.length;
    this.rowOf.set(id, row);
    this.ids.push(id);
    this.labels.push(label);
    this.xs.push(Number.NaN);
    this.ys.push(Number.NaN);
    return row;
  }
  /** The row of a node that edges imply: not counted as a row of the file. */
  impliedNode(id: string, label: string | null = null): number {
    return this.rowOf.get(id) ?? this.addNode(id, label);
  }
  /** An attribute of a node. `label`, `x` and `y` go where the graph keeps them; what contradicts an earlier value is noted. */
  nodeValue(row: number, name: string, value: Cell): void {
    if (value === null) return;
    const places = name === "x" ? this.xs : name === "y" ? this.ys : undefined;
    if (places && typeof value === "number" && Number.isNaN(places[row])) places[row] = value === 0 ? 0 : value;
    else if (name === "label" && (this.labels[row] ?? null) === null) this.labels[row] = String(value);
    else if (name === "label" && this.labels[row] === String(value)) return;
    else if (name === "id" && this.ids[row] === String(value)) return;
    else if (places || name === "label" || name === "id") this.put(this.nodeColumns, row, `${name} (attribute)`, value);
    else this.put(this.nodeColumns, row, name, value);
  }
  private put(columns: Columns, row: number, name: string, value: Cell): void {
    const known = columns.get(name, row);
    const given = value === 0 ? 0 : value;
    if (known === null) columns.set(name, row, given);
    else if (known !== given)
      this.note(`${quoted(name)} is given twice with different values (${quoted(String(known))}, …); the first was kept.`);
  }

  /** The row of the edge; its ends are looked up when the file is read, so that they may come later. */
  edge(edge: NewEdge): number {
    this.read++;
    return this.impliedEdge(edge);
  }
  /** The row of an edge that other rows imply: not counted as a row of the file. */
  impliedEdge(edge: NewEdge): number {
    this.edges.ids.push(edge.id);
    this.edges.from.push(edge.source);
    this.edges.to.push(edge.target);
    this.edges.fromRow.push(this.rowOf.get(edge.source) ?? LATER);
    this.edges.toRow.push(this.rowOf.get(edge.target) ?? LATER);
    this.edges.directed.push(edge.directed ? 1 : 0);
    return this.edgeLines.push(edge.line) - 1;
  }
  /** An attribute of an edge; a true or false `directed` is its direction. */
  edgeValue(row: number, name: string, value: Cell): void {
    if (value === null) return;
    const { ids, from, to, directed } = this.edges;
    const own = name === "id" ? ids[row] : name === "source" ? from[row] : name === "target" ? to[row] : undefined;
    if (name === "directed" && typeof value === "boolean") directed[row] = value ? 1 : 0;
    else if (own !== undefined && own === String(value)) return;
    else if (own !== undefined || name === "directed") this.put(this.edgeColumns, row, `${name} (attribute)`, value);
    else this.put(this.edgeColumns, row, name, value);
  }

  /** The number that a text spells; what is no finite number is refused and quoted. Integers too large to hold exactly stay text. */
  number(text: string, line: number | null, field: string): Cell {
    const plain = text.trim();
    if (plain === "") return null;
    const value = NUMBER.test(plain) ? Number(plain) : Number.NaN;
    if (!Number.isFinite(value)) return this.refuseValue(line, field, `${quoted(text)} is not a finite number.`);
    const whole = plain.replace(/^\+/, "");
    return /^-?\d+$/.test(whole) && !Number.isSafeInteger(value) && String(value) !== whole ? plain : value;
  }

  /** The graph, or nothing where something was refused and nothing may be left out. */
  finish(format: string): Reading {
    const ends = this.resolveEnds();
    const rows = this.edges.from.length;
    const kept = ends.kept.length === rows ? null : ends.kept;
    const edgeRows = kept ?? Array.from({ length: rows }, (_, row) => row);
    const ids = this.edgeIds(edgeRows);
    const nodeColumns = this.nodeColumns.finish(this.ids.length, null);
    const graph: PlainGraph = {
      nodes: {
        ids: this.ids,
        labels: this.finishedLabels(nodeColumns),
        places: this.xs.some((x, i) => Number.isFinite(x) && Number.isFinite(this.ys[i]))
          ? { x: Float64Array.from(this.xs), y: Float64Array.from(this.ys) }
          : null,
        columns: nodeColumns,
      },
      edges: {
        ids,
        sources: Uint32Array.from(ends.sources),
        targets: Uint32Array.from(ends.targets),
        directed: Uint8Array.from(edgeRows, (row) => this.edges.directed[row] ?? 0),
        columns: this.edgeColumns.finish(rows, kept),
      },
    };
    if (this.read === 0) this.refuseValue(null, "", "The file holds no node and no edge.");
    const stopped = this.refusedInAll > 0 && (this.options.refused !== "leave-out" || this.read === 0);
    const keptRows = this.read - this.merged - this.refusedRows;
    const report = {
      format,
      rows: { read: this.read, kept: stopped ? 0 : keptRows, merged: stopped ? 0 : this.merged, refused: this.refusedRows },
      refusals: this.refusals,
      refusedInAll: this.refusedInAll,
      notes: [...this.notes],
    };
    return { graph: stopped ? null : graph, report };
  }

  private finishedLabels(columns: readonly Column[]): string[] {
    const named = this.labels.every((label) => label === null)
      ? columns.find(({ name }) => NAME_COLUMNS.includes(name.toLowerCase()))?.values
      : undefined;
    return this.labels.map((label, row) => label ?? (named?.[row] == null ? (this.ids[row] ?? "") : String(named[row])));
  }

  private resolveEnds(): { kept: number[]; sources: number[]; targets: number[] } {
    const found = { kept: [] as number[], sources: [] as number[], targets: [] as number[] };
    const { from, to, fromRow, toRow } = this.edges;
    for (let row = 0; row < from.length; row++) {
      const source = this.endOf(from[row] ?? "", fromRow[row] ?? LATER, row, "source");
      const target = this.endOf(to[row] ?? "", toRow[row] ?? LATER, row, "target");
      if (source === undefined || target === undefined) {
        this.refusedRows++;
        continue;
      }
      found.kept.push(row);
      found.sources.push(source);
      found.targets.push(target);
    }
    return found;
  }
  private endOf(id: string, found: number, row: number, field: string): number | undefined {
    const known = found === LATER ? this.rowOf.get(id) : found;
    if (known !== undefined) return known;
    if (this.options.missingEnds === "add") {
      this.note(`Nodes that only edges name were added, such as ${quoted(id)}.`);
      return this.addNode(id, null);
    }
    this.refuseValue(this.edgeLines[row] ?? null, field, `The edge names ${quoted(id)}, which is no node of this file.`);
    return undefined;
  }

  /** An id for every edge, its own where it has one and nobody had it before. */
  private edgeIds(rows: readonly number[]): string[] {
    const given = rows.map((row) => this.edges.ids[row] ?? null);
    const taken = new Set<string>();
    const twice: number[] = [];
    for (const [i, id] of given.entries()) {
      if (id === null || taken.has(id)) twice.push(i);
      else taken.add(id);
    }
    const ids = given.map((id) => id ?? "");
    for (const i of twice) {
      const id = given[i] ?? null;
      if (id !== null) this.note(`Several edges have the id ${quoted(id)}; all but the first were given another.`);
      let n = i + 1;
      while (taken.has(id === null ? `e${n}` : `${id} (${n})`)) n++;
      ids[i] = id === null ? `e${n}` : `${id} (${n})`;
      taken.add(ids[i] ?? "");
    }
    return ids;
  }
}
