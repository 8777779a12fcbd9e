import { atlasToGraphTable } from "../../formats/atlasToGraphTable.ts";
import { graphFormat } from "../../formats/graphFormats.ts";
import { type Matches, matchNames } from "../../formats/matchNames.ts";
import { mergeWithAtlas } from "../../formats/mergeWithAtlas.ts";
import { NODE_KINDS } from "../../graph/atlasGraph.ts";
import { graphFromIndex } from "../../graph/atlasIndex.ts";
import { type IndexFile, unpackIndex } from "../../graph/indexFile.ts";
import { type Adjacency, adjacencyOf, byDegree, degreeOf } from "../../network/adjacency.ts";
import { columnSummary } from "../../network/columnSummary.ts";
import { measureOf, valueType } from "../../network/columnValues.ts";
import { findNodes } from "../../network/findNodes.ts";
import { GraphPlaces, type SavedPlaces } from "../../network/graphPlaces.ts";
import { tableOrder, tableRows } from "../../network/graphRows.ts";
import type { GraphTable } from "../../network/graphTable.ts";
import { groupNodes } from "../../network/grouping.ts";
import { edgeWords, nodeDetails } from "../../network/nodeDetails.ts";
import { remainingNodes } from "../../network/nodeFilters.ts";
import { shortestPaths } from "../../network/shortestPaths.ts";
import { forgetGraph, type KeptGraph, keepGraph, keepPlaces, readWork } from "./keptWork.ts";
import { notesIn, withNotes } from "./ownFile.ts";
import type { FileFound, OpenGraph, OwnDesk, OwnNews } from "./ownMessages.ts";
import { dealBrief, readWhole } from "./ownReading.ts";

const MOST_DOUBTS = 200;
/** Nodes are looked up in the atlas at once up to this many. */
const MOST_MATCHED = 20_000;
const PREVIEW = 5;
const HEAVY = 2000;

/** A graph with what is asked of it again and again. */
interface Desk extends KeptGraph {
  adjacency: Adjacency;
  places: GraphPlaces;
  /** The browser keeps this graph, so that its places are kept too. */
  kept: boolean;
  /** The nodes that were put somewhere or let go here. */
  touched: Set<number>;
}

/** Holds one graph of the reader's own, column by column, away from the page; `tell` brings progress and places to it. */
export function openDesk(tell: (news: OwnNews) => void): OwnDesk {
  let candidate: { name: string; graph: GraphTable; matches: Matches } | null = null;
  let desk: Desk | null = null;
  let stop = () => {};
  let order: { key: string; rows: Uint32Array } | null = null;

  const put = (graph: KeptGraph, known: SavedPlaces | null, kept: boolean): OpenGraph => {
    stop();
    const adjacency = adjacencyOf(graph.graph);
    const opened = {
      ...graph,
      adjacency,
      places: new GraphPlaces(graph.graph, adjacency, known),
      kept,
      touched: new Set<number>(),
    };
    desk = opened;
    order = null;
    stop = layOut(
      opened.places,
      (places) => tell({ news: "places", places }),
      () => void keepWhere(opened),
    );
    return openGraph(opened);
  };

  return {
    async read(name, file, wishes, known) {
      const found = await readWhole(name, file, wishes, (fraction) =>
        tell({ news: "progress", fraction }),
      );
      const { graph, report } = found;
      candidate = graph ? { name, graph, matches: { merged: [], doubtful: [], fresh: [] } } : null;
      return {
        report,
        nodes: graph?.nodes.ids.length ?? 0,
        edges: graph?.edges.ids.length ?? 0,
        columns: "columns" in found && found.columns.length > 0 ? found.columns : null,
        deals: "deals" in found ? found.deals.slice(0, PREVIEW).map(dealBrief) : [],
        matches: graph && graph.nodes.ids.length <= MOST_MATCHED ? this.match(known) : null,
        notes:
          report.format === "Licensing Atlas JSON"
            ? notesIn(typeof file === "string" ? file : await file.text())
            : [],
      } satisfies FileFound;
    },
    match(known) {
      if (!candidate) return { merged: 0, fresh: 0, doubtful: [] };
      const { graph } = candidate;
      const { merged, fresh, doubtful } = matchNames(graph, known);
      candidate.matches = { merged, fresh, doubtful };
      return {
        merged: merged.length,
        fresh: fresh.length,
        doubtful: doubtful.slice(0, MOST_DOUBTS).map(({ row, candidates }) => ({
          row,
          label: graph.nodes.labels[row] ?? "",
          candidates,
        })),
      };
    },
    async take(merged, accepted, indexUrl, work) {
      if (!candidate) throw new Error("nothing was read");
      const { name, graph, matches } = candidate;
      if (!merged) return put({ name, merged, graph, work }, null, false);
      const answer = await fetch(indexUrl);
      if (!answer.ok)
        throw new Error(
          "The facts of the atlas could not be fetched, so nothing was merged. Try again, or open the file alone.",
        );
      const atlas = atlasToGraphTable(
        graphFromIndex(unpackIndex((await answer.json()) as IndexFile)),
      );
      const laid = mergeWithAtlas(atlas, graph, matches, new Map(accepted)).graph;
      return put({ name, merged, graph: laid, work }, null, false);
    },
    async restore() {
      const { graph, places, revision } = await readWork();
      return { graph: graph && put(graph, places, true), revision };
    },
    async keep(basedOn) {
      if (!desk) return { state: "refused", why: "There is nothing to keep." };
      const { name, merged, graph, work } = desk;
      const keeping = await keepGraph({ name, merged, graph, work }, basedOn);
      desk.kept = keeping.state === "kept";
      await keepWhere(desk);
      return keeping;
    },
    forget: forgetGraph,
    find: (text) => (desk ? findNodes(desk.graph, desk.adjacency, text) : []),
    thing: (row) => desk && nodeDetails(desk.graph, desk.adjacency, row, desk.places.known),
    row(id) {
      const row = desk?.graph.nodes.ids.indexOf(id) ?? -1;
      return row < 0 ? null : row;
    },
    async pin(row, place) {
      if (!desk) return;
      desk.places.pin(row, place);
      desk.touched.add(row);
      await keepWhere(desk);
    },
    way(from, to) {
      const [way] = desk ? shortestPaths(desk.adjacency, from, to, 1) : [];
      if (!desk || !way) return null;
      const { graph } = desk;
      return {
        rows: way.rows.map((row) => ({ row, label: graph.nodes.labels[row] ?? "" })),
        words: way.edges.map((edge) => edgeWords(graph, edge)),
      };
    },
    groups(by) {
      if (!desk) return { groups: new Float32Array(), legend: [] };
      const { graph, places } = desk;
      return groupNodes(graph, by, () => places.communities(), NODE_KINDS);
    },
    remaining: (filters) => (desk ? remainingNodes(desk.graph, filters) : new Uint8Array()),
    numbers(name) {
      const column = desk?.graph.nodes.columns.find((each) => each.name === name) ?? {
        name,
        values: [],
      };
      const kind = valueType(column);
      return Float32Array.from(column.values, (value) => measureOf(value, kind));
    },
    rows(of, sort, first, count, filters) {
      if (!desk) return { total: 0, rows: [] };
      const key = JSON.stringify([of, sort, filters]);
      if (order?.key !== key) order = { key, rows: tableOrder(desk.graph, of, sort, filters) };
      return tableRows(desk.graph, of, order.rows, first, count);
    },
    write(format, notes) {
      const writer = graphFormat(format);
      if (!desk || !writer) throw new Error(`nothing is written as “${format}”`);
      const { text, lost } = writer.write(placed(desk));
      const own = format === "atlas";
      const unsaid = !own && notes.length > 0 ? ["your notes"] : [];
      return {
        text: own ? withNotes(text, notes) : text,
        lost: [...lost, ...unsaid],
        extension: writer.extension,
      };
    },
  };
}

/** The first drawing of a large graph has the machine for itself. */
const BREATH_MS = 1500;

/** Lays a graph out, a turn of the event loop each, so that questions are answered between; the answer ends it. */
function layOut(
  places: GraphPlaces,
  moved: (places: Float32Array) => void,
  settled: () => void,
): () => void {
  if (places.settled) return () => {};
  const turns = places.turns();
  let timer: ReturnType<typeof setTimeout>;
  const turn = () => {
    const { value, done } = turns.next();
    if (value) moved(value);
    if (done) settled();
    else timer = setTimeout(turn, 0);
  };
  timer = setTimeout(turn, places.large ? BREATH_MS : 0);
  return () => clearTimeout(timer);
}

/** Keeps where the nodes stand, of a graph that is kept itself; without room the graph comes back and is laid out anew. */
async function keepWhere({ kept, work, places, touched }: Desk): Promise<void> {
  if (!kept) return;
  try {
    await keepPlaces(work, places.saved(), touched);
  } catch {
    // The page has said that this browser keeps nothing, or has no room.
  }
}

function openGraph({ name, merged, work, graph, adjacency, places }: Desk): OpenGraph {
  const { nodes, edges } = graph;
  const ends = new Uint32Array(2 * edges.sources.length);
  for (let edge = 0; edge < edges.sources.length; edge++) {
    ends[2 * edge] = edges.sources[edge] ?? 0;
    ends[2 * edge + 1] = edges.targets[edge] ?? 0;
  }
  return {
    name,
    merged,
    work,
    nodes: nodes.ids.length,
    edges: edges.ids.length,
    nodeColumns: nodes.columns.map(columnSummary),
    edgeColumns: edges.columns.map((column) => column.name),
    places: places.places.slice(),
    ends,
    degrees: Uint32Array.from(nodes.ids, (_, row) => degreeOf(adjacency, row)),
    pinned: [...places.pins.keys()],
    heavy: [...byDegree(adjacency).subarray(0, HEAVY)].map((row) => ({
      row,
      label: nodes.labels[row] ?? "",
    })),
  };
}

/** The graph with the places that the page shows. */
function placed({ graph, places }: Desk): GraphTable {
  const axis = (at: 0 | 1) =>
    Float64Array.from(
      { length: graph.nodes.ids.length },
      (_, row) => places.places[2 * row + at] ?? 0,
    );
  return { ...graph, nodes: { ...graph.nodes, places: { x: axis(0), y: axis(1) } } };
}
