/** What a view can be saved as beside a picture: the word of the format, what people call it, and the end of its file. */
export const VIEW_FORMATS = [
  ["html", "One HTML file that opens offline", "html"],
  ["gexf", "GEXF, for Gephi", "gexf"],
  ["graphml", "GraphML", "graphml"],
  ["cytoscape", "Cytoscape JSON", "cyjs"],
  ["graphology", "graphology JSON", "json"],
  ["csv-edges", "Lines as CSV", "csv"],
  ["csv-nodes", "Things as CSV", "csv"],
  ["csv-deals", "Deals as CSV", "csv"],
  ["cypher", "Cypher script, for Neo4j", "cypher"],
  ["turtle", "Turtle, facts with their sources", "ttl"],
  ["jsonld", "JSON-LD, facts with their sources", "jsonld"],
] as const;
export type ViewFormat = (typeof VIEW_FORMATS)[number][0];

/** What is saved: the things in the picture, or all that the filters leave. */
export type Scope = "view" | "all";
