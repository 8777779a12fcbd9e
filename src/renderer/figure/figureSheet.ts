import type { Palette } from "../palette.ts";
import type { PictureView } from "../pictureView.ts";
import { legendMarks } from "./figureLegend.ts";
import { FACES, type FaceName, type Figure, type Layer, type Mark, type Measure } from "./marks.ts";
import { pictureMarks, shownPart, shownThings } from "./pictureMarks.ts";

/** A source as a figure lists it. */
export interface FigureSource {
  number: number;
  words: string;
  /** Its address, where one is given. */
  href: string | null;
}

/** What stands round the picture. */
export interface FigureWords {
  title: string;
  /** The filters in words, the day: one line each, wrapped where they must be. */
  under: readonly string[];
  sources: readonly FigureSource[];
  /** How many more sources there are than are listed. */
  more: number;
  /** The numbers of the sources behind an edge of the picture. */
  references: ReadonlyMap<string, readonly number[]>;
  /** Origin, data date, licence, address. */
  foot: readonly string[];
}

export interface FigureParts {
  legend: boolean;
  sources: boolean;
}

const EDGE = 28;
const COLUMN_GAP = 32;
/** Widths are measured with our typeface; another may run this much wider. */
const SLACK = 0.95;
const NONE: ReadonlyMap<string, readonly number[]> = new Map();

/** Words in lines of a width (px); a word that is wider by itself is broken. */
export function wrap(text: string, face: FaceName, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (measure(longer, face) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = "";
    for (const letter of word) {
      if (line !== "" && measure(line + letter, face) > width) {
        lines.push(line);
        line = "";
      }
      line += letter;
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** A view as a figure fit to print: title, filters in words, picture, key, numbered sources, origin. */
export function figureSheet(
  view: PictureView,
  words: FigureWords,
  parts: FigureParts,
  palette: Palette,
  measure: Measure,
): Figure {
  const part = shownPart(view);
  const width = Math.ceil(part.width + 2 * EDGE);
  const room = width - 2 * EDGE;
  const layers: Layer[] = [];
  let y = 20;
  const put = (name: string, marks: readonly Mark[], height: number) => {
    layers.push({ name, x: EDGE, y, marks });
    y += height;
  };
  const rule = () =>
    put(
      `rule-${layers.length}`,
      [{ mark: "path", d: `M0 0H${room}`, stroke: palette.ink3, width: 0.75, alpha: 0.6 }],
      0,
    );
  const text = (name: string, lines: readonly string[], face: FaceName, fill: string) => {
    const { marks, height } = paragraph(
      lines.flatMap((line) => wrap(line, face, room * SLACK, measure)),
      face,
      fill,
    );
    put(name, marks, height);
  };
  text("headline", [words.title], "title", palette.ink);
  if (words.under.length > 0) text("filters", words.under, "text", palette.ink2);
  y += 12;
  const clip = { x: part.x, y: part.y, width: part.width, height: part.height };
  const references = parts.sources ? words.references : NONE;
  for (const { name, marks } of pictureMarks(view, part, palette, measure, references))
    layers.push({ name, x: EDGE - part.x, y: y - part.y, marks, clip });
  y += part.height + 12;
  if (parts.legend) {
    rule();
    y += 8;
    const { marks, height } = legendMarks(shownThings(view, part), room * SLACK, palette, measure);
    put("legend", marks, height + 8);
  }
  if (parts.sources && words.sources.length > 0) {
    rule();
    y += 6;
    const { marks, height } = sourceMarks(words, room, palette, measure);
    put("sources", marks, height + 10);
  }
  rule();
  y += 6;
  text("origin", words.foot, "note", palette.ink2);
  const description = [...words.under, ...words.foot].join(" ");
  return {
    width,
    height: Math.ceil(y + 20),
    ground: palette.paper,
    title: words.title,
    description,
    layers,
  };
}

/** Lines under each other from 0, 0. */
function paragraph(
  lines: readonly string[],
  face: FaceName,
  fill: string,
): { marks: Mark[]; height: number } {
  const { line } = FACES[face];
  const marks = lines.map(
    (text, i): Mark => ({
      mark: "text",
      x: 0,
      y: (i + 0.76) * line,
      text,
      face,
      fill,
      align: "left",
    }),
  );
  return { marks, height: lines.length * line };
}

/** The numbered sources in as many columns as the width has room for, filled downward. */
function sourceMarks(
  { sources, more }: FigureWords,
  room: number,
  palette: Palette,
  measure: Measure,
): { marks: Mark[]; height: number } {
  const { line } = FACES.note;
  const columns = room >= 1000 ? 3 : room >= 640 ? 2 : 1;
  const wide = (room - (columns - 1) * COLUMN_GAP) / columns;
  const indent = 22;
  const blocks = sources.map((source) => ({
    ...source,
    lines: wrap(source.words, "note", (wide - indent) * SLACK, measure),
  }));
  const all = blocks.reduce((sum, { lines }) => sum + lines.length, 0);
  const marks: Mark[] = [
    {
      mark: "text",
      x: 0,
      y: 15,
      text: "Sources",
      face: "heading",
      fill: palette.ink,
      align: "left",
    },
    ...(more > 0 ? [restMark(more, measure("Sources", "heading") + 8, palette)] : []),
  ];
  let [column, row, deepest] = [0, 0, 0];
  for (const { number, lines, href } of blocks) {
    if (row >= Math.ceil(all / columns) && column < columns - 1) [column, row] = [column + 1, 0];
    const x = column * (wide + COLUMN_GAP);
    const at = (i: number) => FACES.heading.line + (row + i + 0.8) * line;
    marks.push({
      mark: "text",
      x: x + indent - 7,
      y: at(0),
      text: String(number),
      face: "note",
      fill: palette.ink,
      align: "right",
    });
    for (const [i, text] of lines.entries())
      marks.push({
        mark: "text",
        x: x + indent,
        y: at(i),
        text,
        face: "note",
        fill: palette.ink2,
        align: "left",
        ...(href === null ? {} : { href }),
      });
    row += lines.length;
    deepest = Math.max(deepest, row);
  }
  return { marks, height: FACES.heading.line + deepest * line };
}

function restMark(more: number, x: number, palette: Palette): Mark {
  const text = `the most cited; ${more} more in the atlas`;
  return { mark: "text", x, y: 15, text, face: "sub", fill: palette.ink2, align: "left" };
}
