import type { Hull, SceneEdge, SceneNode } from "../../layout/scene.ts";
import type { Box } from "../box.ts";
import { edgeLook, nodeLook } from "../encoding.ts";
import { hullColour, hullTitles, titleColour } from "../hulls.ts";
import { FONTS } from "../labelLayer.ts";
import { edgeDimmed, edgeDrawn, nodeDimmed } from "../litParts.ts";
import type { Palette } from "../palette.ts";
import type { PictureView } from "../pictureView.ts";
import type { SceneLabel } from "../sceneLabels.ts";
import { lineMarks } from "./lineMarks.ts";
import { ellipse, FACES, type Mark, type Measure, roundedBox } from "./marks.ts";
import { shapeMarks } from "./shapeMarks.ts";

/** Room round what the picture shows, and the least width of a figure, px. */
const MARGIN = 24;
const LEAST = { width: 760, height: 320 };

/** The part of the canvas that shows something, px: without the empty paper and what only panels cover. */
export function shownPart(view: PictureView): Box {
  const boxes: Box[] = view.labels.map(({ x, y, width, height }) => ({ x, y, width, height }));
  for (const { id, emphasis, radius } of view.scene.nodes) {
    const at = view.places.get(id);
    const r = radius * view.scale * 1.4;
    if (at && emphasis !== "faint")
      boxes.push({ x: at.x - r, y: at.y - r, width: 2 * r, height: 2 * r });
  }
  for (const { x, y, reach, reachY, title } of view.hulls) {
    boxes.push({ x: x - reach, y: y - reachY, width: 2 * reach, height: 2 * reachY }, title);
  }
  const seen = boxes.filter(
    ({ x, y, width, height }) =>
      x < view.width && y < view.height && x + width > 0 && y + height > 0,
  );
  if (seen.length === 0) return { x: 0, y: 0, width: view.width, height: view.height };
  const left = Math.max(Math.min(...seen.map(({ x }) => x)) - MARGIN, 0);
  const top = Math.max(Math.min(...seen.map(({ y }) => y)) - MARGIN, 0);
  const right = Math.min(Math.max(...seen.map(({ x, width }) => x + width)) + MARGIN, view.width);
  const bottom = Math.min(
    Math.max(...seen.map(({ y, height }) => y + height)) + MARGIN,
    view.height,
  );
  const [width, height] = [
    Math.max(right - left, LEAST.width),
    Math.max(bottom - top, LEAST.height),
  ];
  return { x: (left + right - width) / 2, y: (top + bottom - height) / 2, width, height };
}

/** The nodes and edges of a view that stand in a part of it. */
export function shownThings(
  view: PictureView,
  part: Box,
): { nodes: SceneNode[]; edges: SceneEdge[] } {
  const within = (x: number, y: number) =>
    x >= part.x && y >= part.y && x <= part.x + part.width && y <= part.y + part.height;
  const nodes = view.scene.nodes.filter(({ id }) => {
    const at = view.places.get(id);
    return at !== undefined && within(at.x, at.y);
  });
  const known = new Set(nodes.map(({ id }) => id));
  const edges = view.scene.edges.filter(
    (edge) =>
      edgeDrawn(edge, view.lit) &&
      ((known.has(edge.source) && view.places.has(edge.target)) ||
        (known.has(edge.target) && view.places.has(edge.source))),
  );
  return { nodes, edges };
}

/** Everything on the canvas as marks, from back to front; a selection belongs to the screen and is not printed. `references` are the numbers of the sources that stand after an edge's words. */
export function pictureMarks(
  view: PictureView,
  part: Box,
  palette: Palette,
  measure: Measure,
  references: ReadonlyMap<string, readonly number[]>,
): { name: string; marks: Mark[] }[] {
  const { lit, scale } = view;
  const byId = new Map(view.scene.nodes.map((node) => [node.id, node]));
  // The words of other lines stand close to them, and after the count of a bundle a number would read as a power.
  const deals = new Set(
    view.scene.edges
      .filter(({ kind, count = 1 }) => kind === "deal" && count === 1)
      .map(({ id }) => id),
  );
  const things = shownThings(view, part);
  const edges = things.edges.flatMap((edge) => {
    const [source, target] = [byId.get(edge.source), byId.get(edge.target)];
    const [from, to] = [view.places.get(edge.source), view.places.get(edge.target)];
    if (!source || !target || !from || !to) return [];
    const dimmed = edgeDimmed(edge, lit);
    const look = edgeLook(
      edge,
      palette,
      { source, target },
      dimmed,
      false,
      lit !== null && !dimmed,
    );
    const about = edge.emphasis === "faint" ? undefined : `${source.label}, ${target.label}`;
    return [{ z: look.zIndex, marks: lineMarks(look, from, to, scale, about) }];
  });
  const nodes = things.nodes.flatMap((node) => {
    const at = view.places.get(node.id);
    if (!at) return [];
    const look = nodeLook(node, palette, nodeDimmed(node, lit), false);
    const about = node.emphasis === "faint" ? undefined : node.label;
    return [
      { z: look.zIndex, marks: shapeMarks(look, at.x, at.y, node.radius * scale, palette, about) },
    ];
  });
  const sorted = (drawn: { z: number; marks: Mark[] }[]) =>
    drawn.sort((a, b) => a.z - b.z).flatMap(({ marks }) => marks);
  return [
    { name: "lines", marks: sorted(edges) },
    { name: "things", marks: sorted(nodes) },
    { name: "islands", marks: hullMarks(view, palette, measure) },
    {
      name: "labels",
      marks: view.labels.flatMap((label) =>
        labelMarks(
          label,
          lit,
          palette,
          measure,
          deals.has(label.id) ? (references.get(label.id) ?? []) : [],
        ),
      ),
    },
  ].filter(({ marks }) => marks.length > 0);
}

/** `1–3,10`: numbers in rising order, three and more in a row as a range. */
export function numberRanges(numbers: readonly number[]): string {
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.join(","))).join(",");
}

function outline({ corner }: Hull, x: number, y: number, reach: number, reachY: number): string {
  return corner === undefined
    ? ellipse(x, y, reach, reachY)
    : roundedBox(x - reach, y - reachY, 2 * reach, 2 * reachY, corner);
}

function hullMarks({ hulls }: PictureView, palette: Palette, measure: Measure): Mark[] {
  const discs = hulls
    .filter(({ reach }) => reach > 0)
    .flatMap(({ hull, x, y, reach, reachY }): Mark[] => [
      {
        mark: "path",
        d: outline(hull, x, y, reach, reachY),
        fill: hullColour(hull, palette),
        alpha: 0.06,
        about: hull.label,
      },
      {
        mark: "path",
        d: outline(hull, x, y, reach, reachY),
        stroke: hullColour(hull, palette),
        width: 1.2,
        alpha: 0.34,
      },
    ]);
  const titles = hullTitles(hulls, ({ text, font }) => measure(text, font)).map(
    ({ text, font, x, y, align, quiet }): Mark => {
      const fill = titleColour(font, quiet, palette);
      return { mark: "text", x, y, text, face: font, fill, align, halo: palette.paper };
    },
  );
  return [...discs, ...titles];
}

function labelMarks(
  label: SceneLabel,
  lit: PictureView["lit"],
  palette: Palette,
  measure: Measure,
  references: readonly number[],
): Mark[] {
  const align = label.side === "right" ? "left" : label.side === "left" ? "right" : "center";
  const x =
    align === "left"
      ? label.x
      : align === "right"
        ? label.x + label.width
        : label.x + label.width / 2;
  const dimmed = lit !== null && !label.owners.every((id) => lit.has(id));
  const ink = { halo: palette.paper, ...(dimmed ? { alpha: 0.45 } : {}) };
  let y = label.y;
  const marks = label.lines.map(({ text, font }): Mark => {
    y += FONTS[font].line;
    const fill = font === "sub" || font === "words" ? palette.ink2 : palette.ink;
    return {
      mark: "text",
      x,
      y: y - FONTS[font].line * 0.24,
      text,
      face: font,
      fill,
      align,
      ...ink,
    };
  });
  const last = label.lines.at(-1);
  if (!last || references.length === 0) return marks;
  const width = measure(last.text, last.font);
  const end = align === "left" ? x + width : align === "right" ? x : x + width / 2;
  const raised = y - FACES[last.font].line * 0.24 - 5;
  return [
    ...marks,
    {
      mark: "text",
      x: end + 2,
      y: raised,
      text: numberRanges(references),
      face: "reference",
      fill: palette.ink2,
      align: "left",
      ...ink,
    },
  ];
}
