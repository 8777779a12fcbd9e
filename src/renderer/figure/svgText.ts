import { cleanLabel } from "../labels.ts";
import { px } from "../outlinePath.ts";
import { FACES, type Figure, type Layer, type Mark, type Measure } from "./marks.ts";

/** The page's typeface under the names that it is installed by, then others of about its width. */
const FAMILY =
  "'Source Sans 3 Variable', 'Source Sans 3', 'Source Sans Pro', Calibri, 'Helvetica Neue', Arial, sans-serif";
const ANCHORS = { left: "start", center: "middle", right: "end" } as const;
const LONGEST = 4000;

/** Words as XML holds them: without control, direction-override and impossible characters, markup escaped. */
function xmlWords(text: string): string {
  return cleanLabel(text.replace(/[\ud800-\udfff\ufffe\uffff\u2028\u2029]/gu, ""), LONGEST)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/**
 * A figure as a drawing that any program reads: shapes and text, no script, no style sheet, nothing fetched.
 * Every text is told its width by `measure`, so that it keeps its room where our typeface is not installed.
 */
export function svgText(figure: Figure, measure: Measure): string {
  const { width, height } = figure;
  const size = `width="${px(width)}" height="${px(height)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${px(width)} ${px(height)}" role="img" aria-labelledby="title description" font-family="${FAMILY}">`,
    `<title id="title">${xmlWords(figure.title)}</title>`,
    `<desc id="description">${xmlWords(figure.description)}</desc>`,
    `<rect ${size} fill="${figure.ground}"/>`,
    ...figure.layers.map((layer) => layerText(layer, measure)),
    "</svg>",
    "",
  ].join("\n");
}

function layerText({ name, x, y, marks, clip }: Layer, measure: Measure): string {
  const place = x === 0 && y === 0 ? "" : ` transform="translate(${px(x)} ${px(y)})"`;
  const within = marks.map((mark) => markText(mark, measure)).join("\n");
  if (!clip) return `<g id="${name}"${place}>\n${within}\n</g>`;
  const box = `<rect x="${px(clip.x)}" y="${px(clip.y)}" width="${px(clip.width)}" height="${px(clip.height)}"/>`;
  return `<g id="${name}"${place}>\n<clipPath id="${name}-frame">${box}</clipPath>\n<g clip-path="url(#${name}-frame)">\n${within}\n</g>\n</g>`;
}

function markText(mark: Mark, measure: Measure): string {
  if (mark.mark === "path") {
    const { d, fill = "none", stroke, width = 1, dash, round, alpha = 1, about } = mark;
    const line = stroke === undefined ? "" : ` stroke="${stroke}" stroke-width="${px(width)}"`;
    const dashes = dash ? ` stroke-dasharray="${dash.map(px).join(" ")}"` : "";
    const ends = round ? ' stroke-linecap="round" stroke-linejoin="round"' : "";
    const start = `<path d="${d}" fill="${fill}"${line}${dashes}${ends}${opacity(alpha)}`;
    return about === undefined ? `${start}/>` : `${start}><title>${xmlWords(about)}</title></path>`;
  }
  const { x, y, text, face, fill, align, halo, alpha = 1, href } = mark;
  const { weight, size, italic } = FACES[face];
  const font = `font-size="${size}" font-weight="${weight}"${italic ? ' font-style="italic"' : ""} text-anchor="${ANCHORS[align]}"`;
  const paper =
    halo === undefined
      ? ""
      : ` stroke="${halo}" stroke-width="5" stroke-linejoin="round" paint-order="stroke"`;
  const words = `<text x="${px(x)}" y="${px(y)}" ${font} textLength="${px(measure(text, face))}" lengthAdjust="spacingAndGlyphs" fill="${fill}"${paper}${opacity(alpha)}>${xmlWords(text)}</text>`;
  return href !== undefined && /^https?:\/\//.test(href)
    ? `<a href="${xmlWords(href)}">${words}</a>`
    : words;
}

const opacity = (alpha: number) => (alpha === 1 ? "" : ` opacity="${px(alpha)}"`);
