import { dateWords } from "../../dataset/facts/words.ts";
import type { AtlasGraph } from "../../graph/atlasGraph.ts";
import type { EdgeCitations } from "../../graph/edgeCitations.ts";
import type { SourceBrief } from "../../graph/entityPage.ts";
import { edgesOf } from "../../layout/dealBundles.ts";
import type { SceneEdge } from "../../layout/scene.ts";

/** A source with its number in a figure, and how many of the shown lines rest on it. */
interface NumberedSource {
  number: number;
  id: string;
  grade: string;
  lines: number;
}
export interface NumberedSources {
  listed: NumberedSource[];
  more: number;
  /** The numbers behind each shown edge, by the edge's id in the picture; those that are not listed are left out. */
  references: Map<string, number[]>;
}

/** What a drawn line stands for in the graph: a bundle for all of its deals, a rivalry for what is said of its two drugs. */
function graphEdges(graph: AtlasGraph, line: SceneEdge): string[] {
  const { id, source, target, kind } = line;
  if (kind === "deal") return edgesOf(graph, line);
  if (graph.hasEdge(id)) return [id];
  if (!graph.hasNode(source) || !graph.hasNode(target)) return [];
  return graph
    .edges(source, target)
    .filter((edge) => graph.getEdgeAttribute(edge, "kind") === kind);
}

/** The sources of the lines that a figure shows, numbered from 1: those that most lines rest on first, then the better grade. */
export function numberSources(
  graph: AtlasGraph,
  edges: readonly SceneEdge[],
  citations: EdgeCitations,
  most: number,
): NumberedSources {
  const behind = new Map<string, string[]>();
  const found = new Map<string, { lines: number; grade: string }>();
  for (const edge of edges) {
    if (edge.emphasis === "faint") continue;
    const cited = graphEdges(graph, edge).flatMap((id) => citations[id] ?? []);
    for (const { id, grade } of cited) {
      const known = found.get(id);
      if (!known || grade < known.grade) found.set(id, { lines: known?.lines ?? 0, grade });
    }
    const ids = [...new Set(cited.map(({ id }) => id))];
    for (const id of ids) {
      const known = found.get(id);
      if (known) known.lines += 1;
    }
    behind.set(edge.id, ids);
  }
  const sorted = [...found].sort(
    ([a, one], [b, other]) =>
      other.lines - one.lines ||
      (one.grade < other.grade ? -1 : one.grade > other.grade ? 1 : a < b ? -1 : 1),
  );
  const listed = sorted
    .slice(0, most)
    .map(([id, { lines, grade }], i) => ({ number: i + 1, id, grade, lines }));
  const numbers = new Map(listed.map(({ id, number }) => [id, number]));
  const references = new Map<string, number[]>();
  for (const [edge, ids] of behind) {
    const known = ids.flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b);
    if (known.length > 0) references.set(edge, known);
  }
  return { listed, more: sorted.length - listed.length, references };
}

/** A source in one line: title, publisher and date as given, its site. What a source does not say is called not given. */
export function sourceWords({
  title,
  description,
  publisher,
  published,
  url,
}: SourceBrief): string {
  const named = title ?? description ?? "Title not given";
  const end = /[.?!…]$/.test(named) ? "" : ".";
  const origin = `${publisher ?? "Publisher not given"}, ${published ? dateWords(published) : "date not given"}`;
  return `${named}${end} ${origin}${url ? `, ${siteOf(url)}` : ""}`;
}

function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : url;
}
