import type { NodeKind } from "../../graph/atlasGraph.ts";
import type { nodeLook } from "../encoding.ts";
import type { Palette } from "../palette.ts";
import { circle, type Mark, polygon, px } from "./marks.ts";

/** The way that a drug's capsule leans; y grows downward here. */
const [COS, SIN] = [0.848048, -0.529919];

type Look = Pick<ReturnType<typeof nodeLook>, "kind" | "color" | "alpha" | "gap" | "ended">;

/** Path data of a kind's shape round a place, `r` its nominal radius in px: the same outlines as the WebGL program's. */
function outline(kind: NodeKind, x: number, y: number, r: number): string {
  switch (kind) {
    case "company": {
      const [half, corner] = [0.9 * r, 0.2 * r];
      const [straight, arc] = [
        px(2 * (half - corner)),
        (dx: number, dy: number) => `a${px(corner)} ${px(corner)} 0 0 1 ${px(dx)} ${px(dy)}`,
      ];
      return `M${px(x - half + corner)} ${px(y - half)}h${straight}${arc(corner, corner)}v${straight}${arc(-corner, corner)}h-${straight}${arc(-corner, -corner)}v-${straight}${arc(corner, -corner)}Z`;
    }
    case "drug":
      return capsule(x, y, r, -1, 1);
    case "target":
      return polygon([
        [x, y - 1.22 * r],
        [x + 1.22 * r, y],
        [x, y + 1.22 * r],
        [x - 1.22 * r, y],
      ]);
    case "payload": {
      const [up, aside] = [1.08 * r, 1.08 * r * 0.866025];
      return polygon([
        [x, y - up],
        [x + aside, y - up / 2],
        [x + aside, y + up / 2],
        [x, y + up],
        [x - aside, y + up / 2],
        [x - aside, y - up / 2],
      ]);
    }
    case "regulator": {
      const [side, top, corner] = [0.92 * r, r, 0.16 * r];
      return `M${px(x - side + corner)} ${px(y - top)}H${px(x + side - corner)}q${px(corner)} 0 ${px(corner)} ${px(corner)}V${px(y + 0.28 * r)}L${px(x)} ${px(y + 0.98 * r)}L${px(x - side)} ${px(y + 0.28 * r)}V${px(y - top + corner)}q0 ${px(-corner)} ${px(corner)} ${px(-corner)}Z`;
    }
  }
}

/** A capsule from one end of its long axis (-1) to the other (1), or half of one from its middle (0). */
function capsule(x: number, y: number, r: number, from: -1 | 0, to: 1, inset = 0): string {
  const half = 0.72 * r - inset;
  const reach = 0.6 * r;
  const at = (along: number, across: number) =>
    `${px(x + along * COS - across * SIN)} ${px(y + along * SIN + across * COS)}`;
  const start = from * reach;
  const round = from === -1 ? `A${px(half)} ${px(half)} 0 0 1 ${at(start, -half)}` : "";
  return `M${at(start, -half)}L${at(to * reach, -half)}A${px(half)} ${px(half)} 0 0 1 ${at(to * reach, half)}L${at(start, half)}${round}Z`;
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
  const d = outline(look.kind, x, y, r);
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
      d: capsule(x, y, r, 0, 1, Math.max(1.2, r * 0.1)),
      fill: paper,
      alpha: 0.28 * look.alpha,
    });
  if (look.kind === "target" && r >= 6)
    marks.push({ mark: "path", d: circle(x, y, r * 0.26), fill: paper });
  return marks;
}
