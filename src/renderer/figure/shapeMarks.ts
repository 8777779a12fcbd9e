import type { nodeLook } from "../encoding.ts";
import { cornersPath, outlinePath } from "../outlinePath.ts";
import type { Palette } from "../palette.ts";
import { CAPSULE, type Corner, leaningCorner, SHAPE_OF } from "../shapes.ts";
import { circle, type Mark } from "./marks.ts";

type Look = Pick<ReturnType<typeof nodeLook>, "kind" | "color" | "alpha" | "gap" | "ended">;

/** The half of a capsule that is paler, inside its rim; units of the nominal radius. */
function paleHalf(r: number): Corner[] {
  const rim = Math.max(1.2 / r, 0.1);
  const [length, half] = [CAPSULE[0] - rim, CAPSULE[1] - rim];
  const corners: Corner[] = [
    [0, half, 0],
    [length, half, half],
    [length, -half, half],
    [0, -half, 0],
  ];
  return corners.map(leaningCorner);
}

/** A node as the canvas draws it: paper round it, then its body. `r` is its radius as drawn, px. */
export function shapeMarks(
  look: Look,
  x: number,
  y: number,
  r: number,
  palette: Palette,
  about?: string,
): Mark[] {
  const d = outlinePath(SHAPE_OF[look.kind], x, y, r);
  const { paper } = palette;
  const marks: Mark[] = [];
  if (look.gap > 0)
    marks.push({ mark: "path", d, fill: paper, stroke: paper, width: 2 * look.gap, round: true });
  const told = about === undefined ? {} : { about };
  if (look.ended) {
    marks.push({
      mark: "path",
      d,
      fill: paper,
      stroke: look.color,
      width: 2,
      dash: [4.4, 2.6],
      alpha: look.alpha,
      ...told,
    });
    return marks;
  }
  marks.push({ mark: "path", d, fill: look.color, alpha: look.alpha, ...told });
  if (look.kind === "drug" && r >= 9)
    marks.push({
      mark: "path",
      d: cornersPath(paleHalf(r), x, y, r),
      fill: paper,
      alpha: 0.28 * look.alpha,
    });
  if (look.kind === "target" && r >= 6)
    marks.push({ mark: "path", d: circle(x, y, r * 0.26), fill: paper });
  return marks;
}
