import { readTable, type Table } from "./delimited.ts";
import { GraphBuilder } from "./graphBuilder.ts";
import { guarded, type Reading, type ReadOptions, Refused, tick } from "./importReport.ts";
import { columnReader, plainHead } from "./tableColumns.ts";
import { TextPool } from "./textPool.ts";

const SOURCE = [
  "source",
  "from",
  "src",
  "start",
  "startid",
  "sourceid",
  "sourcenode",
  "node1",
  "von",
  "quelle",
  "origen",
];
const TARGET = [
  "target",
  "to",
  "dst",
  "dest",
  "end",
  "endid",
  "targetid",
  "targetnode",
  "node2",
  "nach",
  "ziel",
  "destino",
];
const ID = ["id", "nodeid", "key", "node"];
const LABEL = ["label", "name", "title"];
const DIRECTION = ["type", "directed"];
const EVERY = 2000;

function columnOf(head: readonly string[], names: readonly string[]): number {
  return (
    names.map((name) => head.findIndex((cell) => plainHead(cell) === name)).find((at) => at >= 0) ??
    -1
  );
}

/** What a table of a graph lists, by its head; `undefined` when it has neither ends nor ids. */
export function listed(head: readonly string[]): "edges" | "nodes" | undefined {
  if (columnOf(head, SOURCE) >= 0 && columnOf(head, TARGET) >= 0) return "edges";
  return columnOf(head, ID) >= 0 ? "nodes" : undefined;
}

/**
 * Reads node lists (with a column `id`) and edge lists (with `source` and `target`, in several wordings) into one graph.
 * An edge list without a node list names its nodes itself. Columns whose every value is a number, or true or false, become so;
 * numbers such as `007` or `1.50`, which another spelling would change, stay text.
 */
export function readEdgeCsv(texts: readonly string[], options: ReadOptions = {}): Reading {
  return guarded("CSV of nodes and edges", () => {
    const tables = texts.map((text) => readTable(text, options));
    const builder = new GraphBuilder(options);
    const nodeLists = tables.filter(({ head }) => listed(head) === "nodes");
    const edgeLists = tables.filter(({ head }) => listed(head) === "edges");
    if (nodeLists.length + edgeLists.length < tables.length)
      throw new Refused(
        "The table has neither the columns “source” and “target” nor a column “id”.",
        tables[0] && tables[0].height > 0 ? tables[0].line(0) : 1,
      );
    for (const table of nodeLists) addNodes(builder, table, options);
    for (const table of edgeLists) addEdges(builder, table, options, nodeLists.length === 0);
    return builder.finish(
      edgeLists.length === 0
        ? "CSV of nodes"
        : nodeLists.length === 0
          ? "CSV of edges"
          : "CSV of nodes and edges",
    );
  });
}

function addNodes(builder: GraphBuilder, table: Table, options: ReadOptions): void {
  const { head, height } = table;
  const id = columnOf(head, ID);
  const label = columnOf(head, LABEL);
  const others = valueColumns(builder, table, [id, label]);
  for (let i = 0; i < height; i++) {
    if (i % EVERY === 0) tick(options, 0.5 + i / height / 2);
    const [line, key] = [table.line(i), table.cell(i, id)];
    if (key === "") {
      builder.refuseRow(line, head[id] ?? "id", "The node has no id.");
      continue;
    }
    const row = builder.node(key, label >= 0 ? table.cell(i, label) : null);
    for (const { name, at, read } of others)
      builder.nodeValue(row, name, read(table.cell(i, at), line));
  }
}

function addEdges(builder: GraphBuilder, table: Table, options: ReadOptions, alone: boolean): void {
  const { head, height } = table;
  const [source, target, id] = [
    columnOf(head, SOURCE),
    columnOf(head, TARGET),
    columnOf(head, ["id", "edgeid", "key"]),
  ];
  const direction = directionColumn(table);
  const others = valueColumns(builder, table, [source, target, id, direction]);
  const endAt = endReader(builder, table, alone);
  for (let i = 0; i < height; i++) {
    if (i % EVERY === 0) tick(options, 0.5 + i / height / 2);
    const line = table.line(i);
    const [from, to] = [endAt(i, source), endAt(i, target)];
    if (alone && (from === "" || to === "")) {
      builder.refuseRow(
        line,
        head[from === "" ? source : target] ?? "",
        "The edge does not say where it begins and ends.",
      );
      continue;
    }
    const directed = direction < 0 || !/^(undirected|false|0)$/i.test(table.cell(i, direction));
    const row = builder.edge({
      id: table.cell(i, id) || null,
      source: from,
      target: to,
      directed,
      line,
    });
    for (const { name, at, read } of others)
      builder.edgeValue(row, name, read(table.cell(i, at), line));
  }
}

/** The ends of edges: the row of a node once it is known, else its id. Each id is looked up once, however many edges name it. */
function endReader(
  builder: GraphBuilder,
  table: Table,
  alone: boolean,
): (row: number, at: number) => number | string {
  const pool = new TextPool(table.text);
  const rows: (number | string)[] = [];
  return (row, at) => {
    const [start, end] = table.range(row, at);
    if (start === end) return "";
    const known = pool.at(start, end);
    if (known === rows.length) {
      const id = pool.get(known);
      rows.push(alone ? builder.impliedNode(id) : (builder.rowOfNode(id) ?? id));
    }
    return rows[known] ?? "";
  };
}

/** The column that says only whether edges have a direction. */
function directionColumn(table: Table): number {
  const at = columnOf(table.head, DIRECTION);
  for (let row = 0; at >= 0 && row < table.height; row++)
    if (!/^(directed|undirected|mutual|true|false|0|1|)$/i.test(table.cell(row, at))) return -1;
  return at;
}

function valueColumns(builder: GraphBuilder, table: Table, taken: readonly number[]) {
  return table.head.flatMap((name, at) =>
    taken.includes(at) ? [] : [{ name, at, read: columnReader(builder, table, at) }],
  );
}
