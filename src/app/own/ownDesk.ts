import { atlasToPlain } from "../../formats/atlasToPlain.ts";
import { GRAPH_WRITERS } from "../../formats/graphFiles.ts";
import { refusedFile } from "../../formats/importReport.ts";
import { type Matches, matchNames } from "../../formats/matchNames.ts";
import { mergeWithAtlas } from "../../formats/mergeWithAtlas.ts";
import type { OwnDeal } from "../../formats/readDealsCsv.ts";
import { MOST_BYTES, readFile } from "../../formats/readFile.ts";
import { type AtlasIndex, graphFromIndex } from "../../graph/atlasIndex.ts";
import { communitiesOf } from "../../graph/plainCommunities.ts";
import { givenValues, type PlainGraph } from "../../graph/plainGraph.ts";
import { degreeOf, neighboursOf, networkOf, type PlainNetwork, shortestWay } from "../../graph/plainNetwork.ts";
import { forcedPlaces, givenPlaces, islandPlaces } from "../../layout/plainLayout.ts";
import { keepPart, readKept } from "../kept/workStore.ts";
import { notesIn, withNotes } from "./ownFile.ts";
import { BY_CLUSTER, type FileFound, type OpenGraph, type OwnDesk, type OwnNews } from "./ownMessages.ts";
import { columnBrief, remainingNodes, tableOrder, tableRows } from "./ownTable.ts";

const MOST_NEIGHBOURS = 200;
const MOST_FOUND = 30;
const MOST_DOUBTS = 200;
/** Nodes are looked up in the atlas at once up to this many. */
const MOST_MATCHED = 20_000;
const PREVIEW = 5;
const HEAVY = 2000;
/** The last group of `groups` stands for every value that is none of the largest. */
const OTHERS = 5;
const PART = "graph";

/** A graph with what is asked of it again and again. */
interface Desk {
  name: string;
  merged: boolean;
  graph: PlainGraph;
  network: PlainNetwork;
  /** Worked out when somebody asks for them. */
  communities(): Uint32Array;
  places: Float32Array;
}

interface KeptGraph {
  name: string;
  merged: boolean;
  graph: PlainGraph;
  places: Float32Array;
}

/** Holds one graph of the reader's own, column by column, away from the page; `tell` brings progress and places to it. */
export function openDesk(tell: (news: OwnNews) => void): OwnDesk {
  let candidate: { name: string; graph: PlainGraph; matches: Matches } | null = null;
  let desk: Desk | null = null;
  let order: { key: string; rows: Uint32Array } | null = null;

  const put = (name: string, merged: boolean, graph: PlainGraph, known: Float32Array | null): OpenGraph => {
    const network = networkOf(graph);
    let worked: Uint32Array | null = null;
    const communities = () => {
      worked ??= communitiesOf(network);
      return worked;
    };
    const given = known ?? givenPlaces(graph);
    const places = given ?? islandPlaces(network, communities());
    desk = { name, merged, graph, network, communities, places };
    order = null;
    if (!given) settle(desk, tell);
    return openGraph(desk);
  };

  return {
    async read(name, file, wishes, known) {
      const found = await readWhole(name, file, {
        refused: wishes.leaveOut ? "leave-out" : "stop",
        missingEnds: wishes.addEnds ? "add" : "refuse",
        ...(wishes.encoding ? { encoding: wishes.encoding } : {}),
        ...(wishes.columns ? { columns: wishes.columns } : {}),
        progress: (fraction: number) => tell({ news: "progress", fraction }),
      });
      const { graph, report } = found;
      candidate = graph ? { name, graph, matches: { merged: [], doubtful: [], fresh: [] } } : null;
      return {
        report,
        nodes: graph?.nodes.ids.length ?? 0,
        edges: graph?.edges.ids.length ?? 0,
        columns: "columns" in found && found.columns.length > 0 ? found.columns : null,
        deals: "deals" in found ? found.deals.slice(0, PREVIEW).map(dealBrief) : [],
        matches: graph && graph.nodes.ids.length <= MOST_MATCHED ? this.match(known) : null,
        notes: report.format === "Licensing Atlas JSON" ? notesIn(typeof file === "string" ? file : await file.text()) : [],
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
        doubtful: doubtful.slice(0, MOST_DOUBTS).map(({ row, candidates }) => ({ row, label: graph.nodes.labels[row] ?? "", candidates })),
      };
    },
    async take(merged, accepted, indexUrl) {
      if (!candidate) throw new Error("nothing was read");
      const { name, graph, matches } = candidate;
      if (!merged) return put(name, false, graph, null);
      const answer = await fetch(indexUrl);
      if (!answer.ok)
        throw new Error("The facts of the atlas could not be fetched, so nothing was merged. Try again, or open the file alone.");
      const atlas = atlasToPlain(graphFromIndex((await answer.json()) as AtlasIndex));
      return put(name, true, mergeWithAtlas(atlas, graph, matches, new Map(accepted)).graph, null);
    },
    async restore() {
      const kept = await readKept<KeptGraph>(PART);
      const revision = kept?.revision ?? 0;
      // A part that was taken away keeps its revision and has no graph.
      if (!kept?.value.graph) return { graph: null, revision };
      const { name, merged, graph, places } = kept.value;
      return { graph: put(name, merged, graph, places), revision };
    },
    async keep(basedOn) {
      if (!desk) return { state: "refused", why: "There is nothing to keep." };
      const { name, merged, graph, places } = desk;
      try {
        const known = basedOn ?? (await readKept(PART))?.revision ?? 0;
        const saved = await keepPart<KeptGraph>(PART, { name, merged, graph, places }, known);
        return saved.state === "kept" ? saved : { state: "overtaken", name: saved.other?.value.name ?? "nothing" };
      } catch (fault) {
        const full = fault instanceof Error && fault.name === "QuotaExceededError";
        return { state: "refused", why: full ? "There is no room for it in this browser." : "This browser keeps nothing here." };
      }
    },
    async forget() {
      const now = await readKept<KeptGraph>(PART);
      if (!now) return 0;
      const saved = await keepPart<Partial<KeptGraph>>(PART, {}, now.revision);
      return saved.state === "kept" ? saved.revision : now.revision;
    },
    find: (text) => (desk ? found(desk, text) : []),
    thing: (row) => (desk ? thing(desk, row) : null),
    way(from, to) {
      const way = desk && shortestWay(desk.network, from, to);
      if (!desk || !way) return null;
      const { graph } = desk;
      return {
        rows: way.rows.map((row) => ({ row, label: graph.nodes.labels[row] ?? "" })),
        words: way.edges.map((edge) => edgeWords(graph, edge)),
      };
    },
    groups: (by) => (desk ? groupsOf(desk, by) : { groups: new Float32Array(), legend: [] }),
    remaining: (filters) => (desk ? remainingNodes(desk.graph, filters) : new Uint8Array()),
    numbers(column) {
      const values = desk?.graph.nodes.columns.find(({ name }) => name === column)?.values ?? [];
      return Float32Array.from(values, (value) => (typeof value === "number" ? value : Number.NaN));
    },
    rows(of, sort, first, count, filters) {
      if (!desk) return { total: 0, rows: [] };
      const key = JSON.stringify([of, sort, filters]);
      if (order?.key !== key) order = { key, rows: tableOrder(desk.graph, of, sort, filters) };
      return tableRows(desk.graph, of, order.rows, first, count);
    },
    write(format, notes) {
      const writer = desk && GRAPH_WRITERS.get(format);
      if (!desk || !writer) return { text: "", lost: [], extension: "txt" };
      const { text, lost } = writer(placed(desk));
      const own = format === "atlas";
      const unsaid = !own && notes.length > 0 ? ["your notes"] : [];
      return { text: own ? withNotes(text, notes) : text, lost: [...lost, ...unsaid], extension: EXTENSIONS.get(format) ?? "txt" };
    },
  };
}

const EXTENSIONS = new Map([
  ["atlas", "json"],
  ["gexf", "gexf"],
  ["graphml", "graphml"],
  ["cytoscape", "cyjs"],
  ["graphology", "json"],
  ["csv-nodes", "csv"],
  ["csv-edges", "csv"],
  ["cypher", "cypher"],
]);

/** Reads the file whole; one too large, or one that went away, is a report. */
async function readWhole(name: string, file: Blob | string, options: Parameters<typeof readFile>[2]): Promise<ReturnType<typeof readFile>> {
  if (typeof file === "string") return readFile(name, file, options);
  const size = Math.round(file.size / 2 ** 20);
  if (file.size > MOST_BYTES) return refusedFile("", `The file has ${size} MB; at most ${MOST_BYTES / 2 ** 20} MB are read.`);
  try {
    return readFile(name, new Uint8Array(await file.arrayBuffer()), options);
  } catch (fault) {
    if (fault instanceof DOMException) return refusedFile("", "The file could not be read; perhaps it was moved or is open elsewhere.");
    throw fault;
  }
}

function dealBrief({ line, licensors, licensees, parties, assets, values }: OwnDeal): FileFound["deals"][number] {
  const from = licensors.length > 0 ? licensors : parties;
  return { line, from: from.join(", "), to: licensees.join(", "), assets: assets.join(", "), values: values.slice(0, 4) };
}

/** Forces, a turn at a time, so that questions are answered between; ends when another graph came. */
function settle(desk: Desk, tell: (news: OwnNews) => void): void {
  const turns = forcedPlaces(desk.graph, desk.places);
  const turn = () => {
    const { value, done } = turns.next();
    if (done || !value) return;
    desk.places = value;
    tell({ news: "places", places: value });
    setTimeout(turn, 0);
  };
  setTimeout(turn, 0);
}

function openGraph({ name, merged, graph, network, places }: Desk): OpenGraph {
  const { nodes, edges } = graph;
  const degrees = Uint32Array.from(nodes.ids, (_, row) => degreeOf(network, row));
  const ends = new Uint32Array(2 * edges.sources.length);
  for (let edge = 0; edge < edges.sources.length; edge++) {
    ends[2 * edge] = edges.sources[edge] ?? 0;
    ends[2 * edge + 1] = edges.targets[edge] ?? 0;
  }
  const rows = Array.from(degrees.keys()).sort((a, b) => (degrees[b] ?? 0) - (degrees[a] ?? 0) || a - b);
  return {
    name,
    merged,
    nodes: nodes.ids.length,
    edges: edges.ids.length,
    nodeColumns: nodes.columns.map(columnBrief),
    edgeColumns: edges.columns.map(columnBrief),
    places: places.slice(),
    ends,
    degrees,
    heavy: rows.slice(0, HEAVY).map((row) => ({ row, label: nodes.labels[row] ?? "" })),
  };
}

function found({ graph, network }: Desk, text: string): { row: number; label: string; id: string }[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return [];
  const hits: { row: number; rank: number }[] = [];
  graph.nodes.labels.forEach((label, row) => {
    const [name, id] = [label.toLowerCase(), (graph.nodes.ids[row] ?? "").toLowerCase()];
    const rank =
      name === wanted || id === wanted ? 0 : name.startsWith(wanted) ? 1 : name.includes(wanted) ? 2 : id.includes(wanted) ? 3 : 4;
    if (rank < 4) hits.push({ row, rank });
  });
  return hits
    .sort((a, b) => a.rank - b.rank || degreeOf(network, b.row) - degreeOf(network, a.row) || a.row - b.row)
    .slice(0, MOST_FOUND)
    .map(({ row }) => ({ row, label: graph.nodes.labels[row] ?? "", id: graph.nodes.ids[row] ?? "" }));
}

function thing({ graph, network, communities }: Desk, row: number): ReturnType<OwnDesk["thing"]> {
  const { nodes, edges } = graph;
  const id = nodes.ids[row];
  if (id === undefined) return null;
  const near = neighboursOf(network, row);
  const clusters = communities();
  return {
    row,
    id,
    label: nodes.labels[row] ?? id,
    values: givenValues(nodes.columns, row),
    degree: near.length,
    neighbours: near.slice(0, MOST_NEIGHBOURS).map(({ row: other, edge }) => ({
      row: other,
      label: nodes.labels[other] ?? "",
      words: edgeWords(graph, edge),
      out: edges.directed[edge] === 1 ? edges.sources[edge] === row : null,
    })),
    cluster: clusters.reduce((sum, at) => sum + Number(at === clusters[row]), 0),
  };
}

const WORDY = ["words", "kind", "label", "type", "relation", "interaction", "title"];

/** What a file says of an edge in a few words. */
function edgeWords({ edges }: PlainGraph, edge: number): string {
  const values = givenValues(edges.columns, edge);
  const named = WORDY.flatMap((wanted) => values.filter(([name]) => name.toLowerCase() === wanted));
  return [...new Set(named.map(([, value]) => String(value)))].slice(0, 2).join(" · ");
}

function groupsOf({ graph, communities }: Desk, by: string | null): ReturnType<OwnDesk["groups"]> {
  const groups = new Float32Array(graph.nodes.ids.length);
  if (by === null) return { groups, legend: [] };
  if (by === BY_CLUSTER) {
    const counts = new Map<number, number>();
    communities().forEach((at, row) => {
      groups[row] = Math.min(at, OTHERS);
      counts.set(Math.min(at, OTHERS), (counts.get(Math.min(at, OTHERS)) ?? 0) + 1);
    });
    const legend = [...counts].sort((a, b) => a[0] - b[0]);
    return {
      groups,
      legend: legend.map(([group, count]) => ({ group, count, words: group === OTHERS ? "other clusters" : `cluster ${group + 1}` })),
    };
  }
  const column = graph.nodes.columns.find(({ name }) => name === by);
  if (!column) return { groups, legend: [] };
  const brief = columnBrief(column);
  if (brief.kind === "number") return quantiles(column.values, groups);
  const largest = new Map(brief.values.slice(0, OTHERS).map(({ value }, group) => [value, group]));
  let rest = 0;
  column.values.forEach((value, row) => {
    const group = value === null ? undefined : largest.get(String(value));
    groups[row] = group ?? OTHERS;
    if (group === undefined) rest++;
  });
  const legend = brief.values.slice(0, OTHERS).map(({ value, count }, group) => ({ words: value, count, group }));
  return { groups, legend: rest > 0 ? [...legend, { words: "others, or not given", count: rest, group: OTHERS }] : legend };
}

/** Numbers in five parts of equal count. */
function quantiles(values: readonly unknown[], groups: Float32Array): ReturnType<OwnDesk["groups"]> {
  const sorted = Float64Array.from(values.filter((value) => typeof value === "number")).sort();
  const edges = [0, 0.2, 0.4, 0.6, 0.8].map((part) => sorted[Math.floor(part * sorted.length)] ?? 0);
  const counts = new Array<number>(OTHERS + 1).fill(0);
  values.forEach((value, row) => {
    const group = typeof value === "number" ? edges.findLastIndex((edge) => value >= edge) : OTHERS;
    groups[row] = Math.max(0, group);
    counts[Math.max(0, group)] = (counts[Math.max(0, group)] ?? 0) + 1;
  });
  const words = (group: number) => (group === OTHERS ? "not given" : `from ${Number((edges[group] ?? 0).toPrecision(4))}`);
  return { groups, legend: counts.flatMap((count, group) => (count > 0 ? [{ words: words(group), count, group }] : [])) };
}

/** The graph with the places that the page shows. */
function placed({ graph, places }: Desk): PlainGraph {
  const axis = (at: 0 | 1) => Float64Array.from({ length: graph.nodes.ids.length }, (_, row) => places[2 * row + at] ?? 0);
  return { ...graph, nodes: { ...graph.nodes, places: { x: axis(0), y: axis(1) } } };
}
