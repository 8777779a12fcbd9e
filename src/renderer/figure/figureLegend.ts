import { NODE_KINDS } from "../../graph/atlasGraph.ts";
import { KIND_WORDS } from "../../graph/kindWords.ts";
import type { SceneEdge, SceneNode } from "../../layout/scene.ts";
import { edgeLook, nodeLook } from "../encoding.ts";
import type { Palette } from "../palette.ts";
import { lineMarks } from "./lineMarks.ts";
import type { Mark, Measure } from "./marks.ts";
import { shapeMarks } from "./shapeMarks.ts";

const ROW = 24;
const LINE = 44;
const SHAPE = 24;
const BETWEEN = 24;

/** A sample of how something is drawn, and what it means. */
interface Entry {
  words: string;
  width: number;
  draw(x: number, y: number): Mark[];
}

/** What an edge is told apart by in the key, with its words; edges that look alike share one. */
function meaning(edge: SceneEdge): string {
  switch (edge.kind) {
    case "deal": {
      if (edge.ended) return "Deal, over";
      const money = (edge.upfront ?? edge.maximum ?? null) !== null;
      const band = edge.emphasis === "shown" && (edge.maximum ?? null) !== null;
      if (edge.directed === false)
        return money ? "Deal, roles not stated" : "Deal, roles and money not stated";
      if (!money) return "Deal, money not disclosed";
      return band
        ? "Deal, licensor to licensee: solid upfront, pale maximum"
        : "Deal, licensor to licensee, by upfront";
    }
    case "originator":
    case "rights":
      return "Originator, or holder of rights";
    case "ownership":
      return "Owner";
    case "rival-stated":
      return "Rival, stated by a source";
    case "rival-derived":
      return "Rival, derived by rule";
    case "target":
      return "Binds the target";
    case "payload":
    case "derivation":
      return "Carries the payload";
    case "regulatory":
      return "Act of a regulator";
  }
}

/** The kinds of nodes and lines among those shown, and nothing that is not there. */
function entries(
  nodes: readonly SceneNode[],
  edges: readonly SceneEdge[],
  palette: Palette,
): Entry[] {
  const found: Entry[] = [];
  const shape = (node: SceneNode, words: string) =>
    found.push({
      words,
      width: SHAPE,
      draw: (x, y) =>
        shapeMarks(nodeLook(node, palette, false, false), x + SHAPE / 2, y, 8, palette),
    });
  const plain = nodes.filter(
    ({ emphasis, id }) => emphasis !== "faint" && !id.startsWith("cluster:"),
  );
  for (const kind of NODE_KINDS) {
    const one = plain.find((node) => node.kind === kind && !node.ended);
    if (one) shape({ ...one, radius: 8 }, KIND_WORDS[kind]);
  }
  const folded = nodes.find(({ id }) => id.startsWith("cluster:"));
  if (folded) shape({ ...folded, radius: 8 }, "Folded cluster");
  const ended = plain.find((node) => node.ended);
  if (ended) shape({ ...ended, radius: 8 }, "Hollow: over");
  const faint = nodes.find(({ emphasis }) => emphasis === "faint");
  if (faint) shape({ ...faint, radius: 6 }, "Faint: the rest of the data set");
  const samples = new Map<string, SceneEdge>();
  for (const edge of edges)
    if (edge.emphasis !== "faint" && !samples.has(meaning(edge))) samples.set(meaning(edge), edge);
  const end = nodes[0];
  if (!end) return found;
  for (const [words, edge] of [...samples].sort(([, a], [, b]) => rank(a) - rank(b)))
    found.push({
      words,
      width: LINE + 8,
      draw: (x, y) => {
        const look = edgeLook(
          { ...edge, emphasis: "shown", bend: 0 },
          palette,
          { source: end, target: end },
          false,
          false,
        );
        const sample = {
          ...look,
          core: Math.min(look.core, 3),
          band: look.band > 0 && edge.emphasis === "shown" ? 9 : 0,
        };
        return lineMarks(
          { ...sample, sourceReach: 0, targetReach: 0 },
          { x, y },
          { x: x + LINE + 8, y },
          1,
        );
      },
    });
  return found;
}

const ORDER: SceneEdge["kind"][] = [
  "deal",
  "originator",
  "rights",
  "ownership",
  "target",
  "payload",
  "rival-stated",
  "rival-derived",
];
const rank = (edge: SceneEdge) =>
  (ORDER.includes(edge.kind) ? ORDER.indexOf(edge.kind) : ORDER.length) +
  (edge.ended ? 0.6 : edge.directed === false ? 0.3 : 0);

/** The key to a picture in rows of a width (px), with its height. */
export function legendMarks(
  shown: { nodes: readonly SceneNode[]; edges: readonly SceneEdge[] },
  width: number,
  palette: Palette,
  measure: Measure,
): { marks: Mark[]; height: number } {
  let [x, y] = [0, ROW / 2];
  const marks: Mark[] = [];
  for (const entry of entries(shown.nodes, shown.edges, palette)) {
    const wide = entry.width + 6 + measure(entry.words, "sub");
    if (x > 0 && x + wide > width) [x, y] = [0, y + ROW];
    marks.push(...entry.draw(x, y));
    marks.push({
      mark: "text",
      x: x + entry.width + 6,
      y: y + 4.5,
      text: entry.words,
      face: "sub",
      fill: palette.ink,
      align: "left",
    });
    x += wide + BETWEEN;
  }
  return { marks, height: marks.length === 0 ? 0 : y + ROW / 2 };
}
