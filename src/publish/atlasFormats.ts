import { atlasFile } from "../formats/atlasFile.ts";
import { dealsCsv } from "../formats/csv.ts";
import { GRAPH_FORMATS } from "../formats/graphFormats.ts";
import { pageTriples } from "../formats/rdf/pageTriples.ts";
import type { Triple } from "../formats/rdf/triples.ts";
import { writeJsonLd } from "../formats/rdf/writeJsonLd.ts";
import { writeTurtle } from "../formats/rdf/writeTurtle.ts";
import type { GraphFormat, Written } from "../formats/written.ts";
import type { AtlasGraph } from "../graph/atlasGraph.ts";
import type { EntityPage } from "../graph/entityPage.ts";
import type { DealRow } from "../inference/dealTable.ts";
import { type StandaloneView, standaloneHtml } from "./standaloneFile.ts";

/** What of the atlas is written; the page fetches it, the terminal works it out. Any of it may reject. */
export interface AtlasSource {
  /** The release of the data, an ISO date. */
  version: string;
  graph(): Promise<AtlasGraph>;
  deals(): Promise<readonly DealRow[]>;
  /** The facts of the things and deals. */
  pages(): Promise<readonly EntityPage[]>;
  /** A picture with what is known of the things in it, and the viewer that it is laid into. */
  picture(): Promise<{ template: string; view: StandaloneView }>;
}

/** A format that the atlas can be written in. */
export interface AtlasFormat extends Pick<GraphFormat, "key" | "label" | "extension"> {
  /** True where it holds just what a picture shows. */
  ofPicture: boolean;
  write(source: AtlasSource): Promise<Written>;
}

const html: AtlasFormat = {
  key: "html",
  label: "One HTML file that opens offline",
  extension: "html",
  ofPicture: true,
  async write(source) {
    const { template, view } = await source.picture();
    return {
      text: standaloneHtml(template, view),
      lost: ["rights country by country, and what this view does not show"],
    };
  },
};

const deals: AtlasFormat = {
  key: "csv-deals",
  label: "Deals as CSV",
  extension: "csv",
  ofPicture: false,
  write: async (source) => dealsCsv(await source.deals()),
};

const ofGraph = (format: GraphFormat): AtlasFormat => ({
  ...format,
  ofPicture: false,
  write: async (source) => atlasFile(format, await source.graph()),
});

const facts = (
  key: string,
  label: string,
  extension: string,
  write: (triples: readonly Triple[]) => Written,
): AtlasFormat => ({
  key,
  label,
  extension,
  ofPicture: false,
  write: async (source) => write(pageTriples(await source.pages(), source)),
});

/** Every format that the atlas can be written in, in the order of the menus. A new one is a line here, and its writer. */
export const ATLAS_FORMATS: readonly AtlasFormat[] = [
  html,
  ...GRAPH_FORMATS.map(ofGraph),
  deals,
  facts("turtle", "Turtle, facts with their sources", "ttl", writeTurtle),
  facts("jsonld", "JSON-LD, facts with their sources", "jsonld", writeJsonLd),
];
