import { type CitationsFile, unpackCitations } from "../../graph/edgeCitations.ts";
import type { EntityPage } from "../../graph/entityPage.ts";
import {
  type FigureParts,
  type FigureSource,
  type FigureWords,
  figureSheet,
} from "../../renderer/figure/figureSheet.ts";
import type { Figure, Measure } from "../../renderer/figure/marks.ts";
import { shownPart, shownThings } from "../../renderer/figure/pictureMarks.ts";
import { PALETTES } from "../../renderer/palette.ts";
import type { PictureView } from "../../renderer/pictureView.ts";
import { fetchShard } from "../data/shards.ts";
import type { Atlas } from "../state/atlas.ts";
import { pictureTitle } from "../state/pictureTitle.ts";
import type { PageState } from "../state/store.ts";
import { type NumberedSources, numberSources, sourceWords } from "./viewSources.ts";
import { viewWords } from "./viewWords.ts";

const MOST_SOURCES = 20;

/** Numbered sources with what each says of itself. */
export interface ViewSources {
  numbered: NumberedSources;
  listed: FigureSource[];
}

/** Fetches the sources of what a picture shows, the most cited in full. */
export async function viewSources(atlas: Atlas, view: PictureView): Promise<ViewSources> {
  const citations = unpackCitations(
    atlas.graph.edges(),
    await fetchShard<CitationsFile>("edgeSources.json"),
  );
  const { edges } = shownThings(view, shownPart(view));
  const numbered = numberSources(atlas.graph, edges, citations, MOST_SOURCES);
  const listed = await Promise.all(
    numbered.listed.map(async ({ number, id, grade }) => {
      const brief = (await fetchShard<EntityPage>(`entity/${id.replace(":", "/")}.json`)).sources[
        id
      ];
      return {
        number,
        words: `${brief ? sourceWords(brief) : id} (${grade})`,
        href: brief?.url ?? null,
      };
    }),
  );
  return { numbered, listed };
}

/** What is asked of a figure. */
export interface FigureWish extends FigureParts {
  ground: "white" | "screen";
}

/** The view as a figure; `sources` null where they could not be fetched. */
export function figureOf(
  atlas: Atlas,
  state: PageState,
  view: PictureView,
  sources: ViewSources | null,
  { ground, ...parts }: FigureWish,
  { measure, dark, address }: { measure: Measure; dark: boolean; address: string },
): Figure {
  const words: FigureWords = {
    title: pictureTitle(atlas, state),
    under: viewWords(atlas, state),
    sources: sources?.listed ?? [],
    more: sources?.numbered.more ?? 0,
    references: sources?.numbered.references ?? new Map(),
    foot: [
      `Licensing Atlas, data of ${atlas.index.version}. CC BY 4.0. Not investment or legal advice. Letters after a source are its grade: A filing or release, B trade press, C aggregator or translation, D machine digest or repost.`,
      address,
    ],
  };
  const palette =
    ground === "white"
      ? { ...PALETTES.light, paper: "#FFFFFF" }
      : PALETTES[dark ? "dark" : "light"];
  return figureSheet(view, words, parts, palette, measure);
}
