import type { Cell, Column, GraphTable } from "../network/graphTable.ts";
import { edgeIds } from "./edgeIds.ts";
import { GrowingColumns } from "./growingColumns.ts";
import { quoted, type Reading } from "./importReport.ts";
import { ImportTally } from "./importTally.ts";

/** The end of an edge whose node has not been met yet. */
const LATER = -1;
const NAME_COLUMNS = ["name", "title"];

/** An edge as a file gives it; without an id it is given one. Its ends are ids, or rows of nodes that are known already. */
interface NewEdge {
  id: string | null;
  source: string | number;
  target: string | number;
  directed: boolean;
  line: number | null;
}

/**
 * Gathers the nodes and edges of a file and gives them as one `GraphTable` with its report.
 * Nodes of the same id are merged, an edge whose id is taken gets another; nothing is lost in silence.
 */
export class GraphBuilder extends ImportTally {
  private readonly rowOf = new Map<string, number>();
  private readonly ids: string[] = [];
  private readonly labels: (string | null)[] = [];
  private readonly xs: number[] = [];
  private readonly ys: number[] = [];
  private readonly nodeColumns = new GrowingColumns();
  private readonly edges = {
    ids: [] as (string | null)[],
    /** Ids of ends that were not known when the edge came. */
    from: [] as (string | null)[],
    to: [] as (string | null)[],
    fromRow: [] as number[],
    toRow: [] as number[],
    directed: [] as number[],
  };
  private readonly edgeLines: (number | null)[] = [];
  private readonly edgeColumns = new GrowingColumns();

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
  /** The row of a node that is known already. */
  rowOfNode(id: string): number | undefined {
    return this.rowOf.get(id);
  }
  /** An attribute of a node. `label`, `x` and `y` go where the graph keeps them; what contradicts an earlier value is noted. */
  nodeValue(row: number, name: string, value: Cell): void {
    if (value === null) return;
    const places = name === "x" ? this.xs : name === "y" ? this.ys : undefined;
    if (places && typeof value === "number" && Number.isNaN(places[row]))
      places[row] = value === 0 ? 0 : value;
    else if (name === "label" && (this.labels[row] ?? null) === null)
      this.labels[row] = String(value);
    else if (name === "label" && this.labels[row] === String(value)) return;
    else if (name === "id" && this.ids[row] === String(value)) return;
    else if (places || name === "label" || name === "id")
      this.put(this.nodeColumns, row, `${name} (attribute)`, value);
    else this.put(this.nodeColumns, row, name, value);
  }
  private put(columns: GrowingColumns, row: number, name: string, value: Cell): void {
    const given = value === 0 ? 0 : value;
    const known = columns.put(name, row, given);
    if (known !== given)
      this.note(
        `${quoted(name)} is given twice with different values (${quoted(String(known))}, …); the first was kept.`,
      );
  }

  /** The row of the edge; its ends are looked up when the file is read, so that they may come later. */
  edge(edge: NewEdge): number {
    this.read++;
    return this.impliedEdge(edge);
  }
  /** The row of an edge that other rows imply: not counted as a row of the file. */
  impliedEdge(edge: NewEdge): number {
    const { id, source, target, directed, line } = edge;
    const [from, to] = [this.end(source), this.end(target)];
    this.edges.ids.push(id);
    this.edges.fromRow.push(from);
    this.edges.toRow.push(to);
    this.edges.from.push(from === LATER ? String(source) : null);
    this.edges.to.push(to === LATER ? String(target) : null);
    this.edges.directed.push(directed ? 1 : 0);
    return this.edgeLines.push(line) - 1;
  }
  private end(given: string | number): number {
    return typeof given === "number" ? given : (this.rowOf.get(given) ?? LATER);
  }
  /** An attribute of an edge; a true or false `directed` is its direction. */
  edgeValue(row: number, name: string, value: Cell): void {
    if (value === null) return;
    const { ids, directed } = this.edges;
    const own =
      name === "id"
        ? ids[row]
        : name === "source" || name === "target"
          ? this.endId(row, name)
          : undefined;
    if (name === "directed" && typeof value === "boolean") directed[row] = value ? 1 : 0;
    else if (own !== undefined && own === String(value)) return;
    else if (own !== undefined || name === "directed")
      this.put(this.edgeColumns, row, `${name} (attribute)`, value);
    else this.put(this.edgeColumns, row, name, value);
  }

  private endId(row: number, end: "source" | "target"): string | undefined {
    const { from, to, fromRow, toRow } = this.edges;
    return end === "source"
      ? (from[row] ?? this.ids[fromRow[row] ?? LATER])
      : (to[row] ?? this.ids[toRow[row] ?? LATER]);
  }

  /** The graph, or nothing where something was refused and nothing may be left out. */
  finish(format: string): Reading {
    const { kept, sources, targets } = this.resolveEnds();
    const rows = this.edgeLines.length;
    const some = (values: readonly (string | null)[]) =>
      kept ? kept.map((row) => values[row] ?? null) : values;
    const ids = edgeIds(some(this.edges.ids), (sentence) => this.note(sentence));
    const nodeColumns = this.nodeColumns.finish(this.ids.length, null);
    const graph: GraphTable = {
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
        sources,
        targets,
        directed: Uint8Array.from(
          kept ? kept.map((row) => this.edges.directed[row] ?? 0) : this.edges.directed,
        ),
        columns: this.edgeColumns.finish(rows, kept),
      },
    };
    return this.reading(format, graph);
  }

  private finishedLabels(columns: readonly Column[]): string[] {
    const named = this.labels.every((label) => label === null)
      ? columns.find(({ name }) => NAME_COLUMNS.includes(name.toLowerCase()))?.values
      : undefined;
    return this.labels.map(
      (label, row) => label ?? (named?.[row] == null ? (this.ids[row] ?? "") : String(named[row])),
    );
  }

  /** The ends of the edges whose ends are nodes; `kept` names their rows, `null` where that is all. */
  private resolveEnds(): { kept: number[] | null; sources: Uint32Array; targets: Uint32Array } {
    const { from, to, fromRow, toRow } = this.edges;
    const rows = fromRow.length;
    const [sources, targets] = [new Uint32Array(rows), new Uint32Array(rows)];
    const kept: number[] = [];
    for (let row = 0; row < rows; row++) {
      const source = this.endOf(from[row] ?? null, fromRow[row] ?? LATER, row, "source");
      const target = this.endOf(to[row] ?? null, toRow[row] ?? LATER, row, "target");
      if (source === undefined || target === undefined) {
        this.refusedRows++;
        continue;
      }
      sources[kept.length] = source;
      targets[kept.length] = target;
      kept.push(row);
    }
    const all = kept.length === rows;
    return {
      kept: all ? null : kept,
      sources: sources.slice(0, kept.length),
      targets: targets.slice(0, kept.length),
    };
  }
  private endOf(id: string | null, found: number, row: number, field: string): number | undefined {
    if (id === null) return found;
    const known = this.rowOf.get(id);
    if (known !== undefined) return known;
    if (this.options.missingEnds === "add") {
      this.note(`Nodes that only edges name were added, such as ${quoted(id)}.`);
      return this.addNode(id, null);
    }
    this.refuseValue(
      this.edgeLines[row] ?? null,
      field,
      `The edge names ${quoted(id)}, which is no node of this file.`,
    );
    return undefined;
  }
}
