import { bentLength, CLEAR, controlPoint, HEAD, headSize } from "../bentLine.ts";
import type { Point } from "../camera.ts";
import type { EdgeMarks } from "../edgeProgram.ts";
import { px } from "../outlinePath.ts";
import { circle, type Mark, polygon } from "./marks.ts";

type Look = EdgeMarks & { color: string };

/** A bent line between two places (px, y downward), cut where it leaves one shape and meets the other. */
class Curve {
  private readonly control: Point;
  /** About its length, px. */
  readonly length: number;

  constructor(
    private readonly from: Point,
    private readonly to: Point,
    bend: number,
  ) {
    this.control = controlPoint(from, to, bend);
    this.length = bentLength(from, to, bend);
  }

  /** The polar form of the curve; at `s` = `t` its point. */
  at(s: number, t = s): Point {
    const blend = (a: number, c: number, b: number) =>
      (1 - s) * (1 - t) * a + ((1 - s) * t + s * (1 - t)) * c + s * t * b;
    return {
      x: blend(this.from.x, this.control.x, this.to.x),
      y: blend(this.from.y, this.control.y, this.to.y),
    };
  }

  part(from: number, to: number): string {
    const [a, c, b] = [this.at(from), this.at(from, to), this.at(to)];
    return `M${px(a.x)} ${px(a.y)}Q${px(c.x)} ${px(c.y)} ${px(b.x)} ${px(b.y)}`;
  }
}

/** An edge as the canvas draws it between two places: pale band, core, arrow or dots. `scale` is that of the shapes at its ends. */
export function lineMarks(
  look: Look,
  from: Point,
  to: Point,
  scale: number,
  about?: string,
): Mark[] {
  const curve = new Curve(from, to, look.bend);
  const share = (reach: number) => Math.min((reach * scale + CLEAR) / curve.length, 0.49);
  const [start, end] = [share(look.sourceReach), 1 - share(look.targetReach)];
  const size = headSize(scale, (end - start) * curve.length);
  const head = look.arrow === "none" ? 0 : grown(HEAD.length, look.band) * size;
  const neck = Math.max(end - head / curve.length, start);
  const { color: stroke, alpha } = look;
  const marks: Mark[] = [];
  // The shaft runs a little into its head, so that no seam shows.
  const d = curve.part(start, head > 0 ? Math.min(neck + 1 / curve.length, end) : end);
  if (look.band > 0) marks.push({ mark: "path", d, stroke, width: look.band, alpha: 0.2 * alpha });
  const told = about === undefined ? {} : { about };
  if (look.style === "dotted")
    marks.push({
      mark: "path",
      d,
      stroke,
      width: Math.max(look.core, 2),
      dash: [0.01, 5.39],
      round: true,
      alpha,
      ...told,
    });
  else
    marks.push({
      mark: "path",
      d,
      stroke,
      width: look.core,
      ...(look.style === "dashed" ? { dash: [9, 5] } : {}),
      alpha,
      ...told,
    });
  if (head > 0)
    marks.push(arrowHead(curve.at(neck), curve.at(end), grown(HEAD.half, look.band) * size, look));
  if (look.endDots)
    for (const t of [start + 3 / curve.length, end - 3 / curve.length]) {
      const { x, y } = curve.at(t);
      marks.push({ mark: "path", d: circle(x, y, 3), fill: stroke, alpha });
    }
  return marks;
}

const grown = ([bare, more]: readonly [number, number], band: number) => bare + band * more;

function arrowHead(base: Point, tip: Point, half: number, { color, alpha, arrow }: Look): Mark {
  const length = Math.hypot(tip.x - base.x, tip.y - base.y) || 1;
  const [nx, ny] = [(-(tip.y - base.y) / length) * half, ((tip.x - base.x) / length) * half];
  const d = polygon([
    [tip.x, tip.y],
    [base.x + nx, base.y + ny],
    [base.x - nx, base.y - ny],
  ]);
  return arrow === "hollow"
    ? { mark: "path", d, stroke: color, width: 1.4, alpha }
    : { mark: "path", d, fill: color, alpha };
}
