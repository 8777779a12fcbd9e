import type { AtlasGraph } from "../graph/atlasGraph.ts";
import type { DealBrief } from "../graph/atlasIndex.ts";
import { edgeWords } from "../graph/relationWords.ts";
import { underLabel } from "../graph/sublabels.ts";
import { sharedTargetEdges } from "../graph/walkable.ts";
import { bundledDeals, lineOf } from "./dealBundles.ts";
import { dealLabel, upfrontWords } from "./focusEdges.ts";
import { boundsOf, type PictureData } from "./focusScene.ts";
import type { Scene, SceneEdge, SceneNode } from "./scene.ts";

const STEP = 270;
const STEP_DOWN = 128;
/** Room for half a name beside the ends. */
const ASIDE = 110;
/** How edges between the same two nodes part. */
const BENDS = [0.06, -0.14, 0.2, -0.26];

/**
 * A way from one node to another and nothing else: its nodes from left to right in order, downward on a narrow screen (`small`),
 * and every edge between one and the next. Nodes that the graph does not know are left out.
 */
export function pathScene(
  { graph, deals }: PictureData,
  path: readonly string[],
  small = false,
): Scene {
  const known = path.filter((id) => graph.hasNode(id));
  const nodes = known.map((id, i): SceneNode => {
    const attributes = graph.getNodeAttributes(id);
    const { kind, label } = attributes;
    const sublabel = underLabel(attributes);
    const end = i === 0 || i === known.length - 1;
    return {
      id,
      kind,
      x: small ? 0 : i * STEP,
      y: small ? -i * STEP_DOWN : 0,
      radius: end ? 19 : 15,
      emphasis: end ? "lead" : "direct",
      label,
      labelSide: small ? "right" : "below",
      ...(sublabel ? { sublabel } : {}),
    };
  });
  const edges = known
    .slice(1)
    .flatMap((id, i) => edgesBetween(graph, deals, known[i] ?? id, id, small));
  const bounds = boundsOf(nodes);
  const focus = small
    ? bounds
    : { ...bounds, minX: -ASIDE, maxX: (known.length - 1) * STEP + ASIDE };
  return { nodes, edges, focus };
}

/** What ties two neighbours of the way; deals of one direction as one bundle, a derived rivalry where no edge stands. */
function edgesBetween(
  graph: AtlasGraph,
  deals: ReadonlyMap<string, DealBrief>,
  a: string,
  b: string,
  small: boolean,
): SceneEdge[] {
  const lines = graph.edges(a, b).map((id) => lineOf(graph, id, { bend: 0, emphasis: "shown" }));
  const drawn = bundledDeals(lines).map((line): SceneEdge => {
    if (line.count !== undefined) return { ...line, label: `${line.count} deals`, sublabel: "" };
    const brief = deals.get(line.picks);
    const words = () => ({ label: edgeWords(graph.getEdgeAttributes(line.id)) });
    return { ...line, ...(brief ? shortLabel(brief, small) : words()) };
  });
  if (drawn.length === 0 && sharedTargetEdges(graph, a, b).length > 0)
    drawn.push(derivedRivalry(a, b));
  return drawn.map((edge, i) => ({
    ...edge,
    bend: (BENDS[i] ?? 0) * (edge.source === a ? 1 : -1),
  }));
}

/** The upfront alone where it is known, so that the words of neighbouring deals keep apart. */
function shortLabel(deal: DealBrief, small: boolean): Pick<SceneEdge, "label" | "sublabel"> {
  const { label = "", sublabel = "" } = dealLabel(deal);
  return {
    label: deal.upfrontUsdM === null ? label : upfrontWords(deal.upfrontUsdM),
    sublabel: small ? deal.kindWords : sublabel,
  };
}

function derivedRivalry(a: string, b: string): SceneEdge {
  return {
    id: `rival-derived ${a} ${b}`,
    source: a,
    target: b,
    kind: "rival-derived",
    bend: 0,
    emphasis: "shown",
    picks: b,
    label: "derived rival",
  };
}
