import type { Scene } from "../layout/scene.ts";
import type { Point } from "./camera.ts";
import { hullAt, hullsOnScreen } from "./hulls.ts";
import { edgeDrawn, edgeNear, type Lighting } from "./litParts.ts";

/** How far from a thin line a click still means it, px. */
const REACH = 6;

/**
 * What a click selects where Sigma finds nothing: a line that is drawn only while it is lit, or an island.
 * `at` says where a node stands on the screen and `project` where a place does, px.
 */
export function pickUnder(
  { edges, hulls = [] }: Pick<Scene, "edges" | "hulls">,
  lit: Lighting["lit"],
  at: (id: string) => Point | null,
  project: (place: Point) => Point,
  point: Point,
): string | null {
  const silent = edges.filter((edge) => edge.emphasis === "silent" && edgeDrawn(edge, lit));
  const line = edgeNear(silent, at, point, REACH);
  return line?.picks ?? hullAt(hullsOnScreen(hulls, project), point)?.id ?? null;
}
