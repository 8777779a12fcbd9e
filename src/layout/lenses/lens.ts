// A lens: one view (projection) of the graph.
import type { LensParts } from "../../graph/lensParts.ts";
import type { RivalLandscape } from "../../graph/rivalLandscape.ts";
import type { PictureData } from "../focusScene.ts";
import type { LensPlaces } from "../lensPlaces.ts";
import type { Breadth, Scene } from "../scene.ts";

/** What a lens may ask for beside the graph; the page fetches it, the terminal works it out. */
export interface LensData {
  places(): Promise<LensPlaces>;
  landscape(): Promise<RivalLandscape>;
}

/** What of a view a lens draws by. */
export interface LensView {
  /** The clusters that are folded into one node. */
  folded: readonly string[];
  /** The weakest tier of rivalry to draw; `null` for the lens's own choice. */
  tier: number | null;
  selection: string | null;
}

/** Draws a lens for a canvas of some breadth. */
export type DrawLens = (data: PictureData, view: LensView, breadth: Breadth) => Scene;

/** One reading of the same facts: all that screen and terminal need to know of it. */
export interface Lens {
  /** The word in the address. */
  key: string;
  /** The word on the command line. */
  word: string;
  /** As the bar names it. */
  title: string;
  /** What its picture shows: over the list, in a saved file, for those who do not see it. */
  picture: string;
  /** What it is, after its title. */
  about: string;
  /** The strokes that open it. */
  strokes: readonly string[];
  /** The heading of the same as a list. */
  list: string;
  /** What it takes out of the graph; `null` for all of it. */
  parts: LensParts | null;
  /** What its legend counts; `null` for every kind. */
  legend: LensParts | null;
  /** The rows of its list: things by kind, or clusters. */
  rows: "kinds" | "clusters";
  /** What a selection changes beside what is lit: the names of what it lights, or what stands in the middle. */
  selection: "names" | "middle" | null;
  /** What is lit with a thing: what its own lines join, or all of the graph that touches it. */
  lights: "lines" | "graph";
  /** Fetches what it is drawn with. Rejects where that cannot be fetched. */
  load(data: LensData): Promise<DrawLens>;
}
