import { EDGE_KINDS, NODE_KINDS } from "../../graph/atlasGraph.ts";
import { derivedRivals } from "../../graph/derivedRivals.ts";
import { lineOf } from "../../graph/lensParts.ts";
import { closedNeighbourhood } from "../../graph/neighbourhood.ts";
import { lensOf } from "../../layout/lenses/lenses.ts";
import { onHull, type Scene } from "../../layout/scene.ts";
import type { Atlas } from "../state/atlas.ts";
import type { PageState } from "../state/store.ts";

/** A picked edge that is no deal selects the thing at its far end. */
export function selectable(atlas: Atlas, id: string, current: string | null): string | null {
  if (atlas.names.has(id) || id.startsWith("cluster:")) return id;
  if (!atlas.graph.hasEdge(id)) return current;
  const [source, target] = atlas.graph.extremities(id);
  return source === current ? target : source;
}

/** The node or the edges that a selection marks. */
export function selectedMarks(atlas: Atlas, id: string): string[] {
  return atlas.deals.has(id)
    ? [id, ...atlas.graph.filterEdges((_edge, { deal }) => deal === id)]
    : [id];
}

/** What stays lit: the hovered or selected thing with its neighbours, or the ends of what the legend lifted. */
export function litBy(atlas: Atlas, state: PageState, scene: Scene | null): Set<string> | null {
  // What stands in the middle of the picture needs no lifting: all of the picture is about it.
  const lens = lensOf(state.lens);
  const middle = scene?.lead ?? (lens ? undefined : state.focus);
  const roundIt =
    scene?.lead !== undefined &&
    scene.hulls?.some(({ id, quiet }) => id === state.selection && !quiet);
  const aboutIt = state.selection === middle || roundIt || (!lens && state.path.length > 0);
  const thing = state.hovered ?? (aboutIt ? null : state.selection);
  if (thing !== null) {
    const deal = atlas.deals.get(thing);
    if (deal) {
      const lit = new Set([...deal.parties.map(({ id }) => id), ...deal.assets]);
      for (const asset of deal.assets)
        if (atlas.graph.hasNode(asset))
          atlas.graph.forEachOutEdge(
            asset,
            (_e, { kind }, _s, target) => kind === "target" && lit.add(target),
          );
      // A deal that stands nowhere in this picture would only make all of it pale.
      return state.hovered === null &&
        !scene?.nodes.some(({ id, emphasis }) => lit.has(id) && emphasis !== "faint")
        ? null
        : lit;
    }
    const hull = scene?.hulls?.find(({ id }) => id === thing);
    if (hull) return new Set(scene?.nodes.filter((node) => onHull(hull, node)).map(({ id }) => id));
    const inScene =
      scene?.nodes.some(({ id, emphasis }) => id === thing && emphasis !== "faint") ?? false;
    if (thing.startsWith("cluster:") && !inScene) return null;
    if (inScene && scene && lens?.lights === "lines")
      return new Set([
        thing,
        ...scene.edges.flatMap(({ source, target }) =>
          source === thing ? [target] : target === thing ? [source] : [],
        ),
      ]);
    const near = closedNeighbourhood(atlas.graph, thing);
    // What this lens leaves out still lights what it is linked to.
    return inScene || (lens && scene?.nodes.some(({ id }) => near.has(id))) ? near : null;
  }
  if (state.highlight === null) return null;
  if (NODE_KINDS.some((kind) => kind === state.highlight))
    return new Set(atlas.graph.filterNodes((_id, { kind }) => kind === state.highlight));
  const line = EDGE_KINDS.find((kind) => kind === state.highlight);
  if (line === undefined) return null;
  if (line === "rival-derived")
    return new Set(derivedRivals(atlas.graph, atlas.graph.nodes()).flat());
  const lit = new Set<string>();
  atlas.graph.forEachEdge((_edge, { kind }, source, target) => {
    if (lineOf(kind) === lineOf(line)) lit.add(source).add(target);
  });
  return lit;
}

/** Brings the faint nodes and edges of a lifted kind to the front. */
export function lift(scene: Scene, highlight: string | null): Scene {
  if (highlight === null) return scene;
  return {
    ...scene,
    nodes: scene.nodes.map((node) =>
      node.emphasis === "faint" && node.kind === highlight
        ? { ...node, emphasis: "second", radius: 7 }
        : node,
    ),
    edges: scene.edges.map((edge) =>
      edge.emphasis === "faint" && lineOf(edge.kind) === highlight
        ? { ...edge, emphasis: "shown" }
        : edge,
    ),
  };
}
