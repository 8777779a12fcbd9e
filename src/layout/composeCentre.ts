import { type Neighbour, neighboursBy } from "../graph/neighbourhood.ts";
import { edgeWords } from "../graph/relationWords.ts";
import type { Composition } from "./composition.ts";
import { holderNames } from "./holdersOf.ts";

/** The drugs of a column. */
const ROWS = 9;
const GAP = 62;
const HEIGHT = 520;
const REACH = 190;
/** The bow of a column, picture units at its ends. */
const BOW = 60;

/**
 * A target, payload or regulator as a picture, by rule: itself in the middle, its drugs in two columns, those with
 * most links first, each with the companies that have a part in it; at a regulator, with what it did. Kin stand above.
 */
export function composeCentre(composition: Composition, centre: string): void {
  const { graph } = composition;
  const drugs = (["target", "payload", "regulatory"] as const).flatMap((kind) =>
    neighboursBy(graph, centre, kind, "in"),
  );
  const shown = drugs.slice(0, ROWS * 2);
  composition.place({
    id: centre,
    x: 0,
    y: 0,
    radius: 20,
    emphasis: "lead",
    side: "below",
    ...(shown.length < drugs.length
      ? { sublabel: `${shown.length} of ${drugs.length} drugs drawn` }
      : {}),
  });
  placeColumn(
    composition,
    shown.filter((_, i) => i % 2 === 1),
    -1,
  );
  placeColumn(
    composition,
    shown.filter((_, i) => i % 2 === 0),
    1,
  );
  const kin = composition.fresh(
    neighboursBy(graph, centre, "derivation").map(({ id }) => id),
    3,
  );
  const top = Math.max(120, ...[...composition.placed.values()].map(({ y }) => y)) + 60;
  for (const [i, id] of kin.entries()) {
    composition.place({
      id,
      x: (i - (kin.length - 1) / 2) * 150,
      y: top,
      radius: 13,
      emphasis: "direct",
      side: "above",
    });
  }
}

function placeColumn(composition: Composition, drugs: readonly Neighbour[], side: 1 | -1): void {
  const step = drugs.length > 1 ? Math.min(GAP, HEIGHT / (drugs.length - 1)) : 0;
  drugs.forEach(({ id, attributes }, i) => {
    const y = ((drugs.length - 1) / 2 - i) * step;
    const words =
      attributes.kind === "regulatory" && attributes.role !== null
        ? edgeWords(attributes)
        : holderNames(composition.graph, id);
    composition.place({
      id,
      x: side * (REACH + BOW * (1 - (2 * Math.abs(y)) / HEIGHT)),
      y,
      radius: 13,
      emphasis: "direct",
      side: side > 0 ? "right" : "left",
      ...(words === "" ? {} : { sublabel: words }),
    });
  });
}
