import { FACES, type Figure, type Mark, type Measure } from "./marks.ts";

/** Paints a figure on a canvas, which takes its size times `scale`; the same marks as the SVG. */
export function paintFigure(canvas: HTMLCanvasElement, figure: Figure, scale: number): void {
  canvas.width = Math.round(figure.width * scale);
  canvas.height = Math.round(figure.height * scale);
  const context = canvas.getContext("2d");
  if (!context) return;
  context.scale(scale, scale);
  context.fillStyle = figure.ground;
  context.fillRect(0, 0, figure.width, figure.height);
  context.textBaseline = "alphabetic";
  for (const { x, y, clip, marks } of figure.layers) {
    context.save();
    context.translate(x, y);
    if (clip) {
      context.beginPath();
      context.rect(clip.x, clip.y, clip.width, clip.height);
      context.clip();
    }
    for (const mark of marks) paint(context, mark);
    context.restore();
  }
}

function paint(context: CanvasRenderingContext2D, mark: Mark): void {
  context.globalAlpha = mark.alpha ?? 1;
  if (mark.mark === "path") {
    const path = new Path2D(mark.d);
    if (mark.fill !== undefined) {
      context.fillStyle = mark.fill;
      context.fill(path);
    }
    if (mark.stroke === undefined) return;
    context.strokeStyle = mark.stroke;
    context.lineWidth = mark.width ?? 1;
    context.lineCap = mark.round ? "round" : "butt";
    context.lineJoin = mark.round ? "round" : "miter";
    context.setLineDash([...(mark.dash ?? [])]);
    context.stroke(path);
    return;
  }
  context.font = FACES[mark.face].font;
  context.textAlign = mark.align;
  if (mark.halo !== undefined) {
    context.setLineDash([]);
    context.lineJoin = "round";
    context.lineWidth = 5;
    context.strokeStyle = mark.halo;
    context.strokeText(mark.text, mark.x, mark.y);
  }
  context.fillStyle = mark.fill;
  context.fillText(mark.text, mark.x, mark.y);
}

/** Measures with the faces that the page has loaded. */
export function canvasMeasure(): Measure {
  const context = document.createElement("canvas").getContext("2d");
  return (text, face) => {
    if (!context) return text.length * FACES[face].size * 0.5;
    context.font = FACES[face].font;
    return context.measureText(text).width;
  };
}
