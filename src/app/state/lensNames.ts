/** The readings of the facts, by the word that stands in the address; `focus` is the picture of one thing. */
export const LENSES = ["focus", "licensing", "assets", "rivals", "whole"] as const;
export type Lens = (typeof LENSES)[number];

/** The four readings of the same facts, as the bar names them, in the order of their keys. */
export const LENS_TITLES = [
  ["licensing", "Licensing"],
  ["assets", "Assets"],
  ["rivals", "Rivals"],
  ["whole", "Everything"],
] as const satisfies readonly (readonly [Lens, string])[];
