import { afterAll, expect, it, vi } from "vitest";

/** The modules that make words; all of what they write for people is reworded. */
const WORDS = {
  facts: "../../src/dataset/facts/fact.ts",
  values: "../../src/dataset/facts/words.ts",
  terms: "../../src/dataset/facts/termWords.ts",
  titles: "../../src/dataset/dealTitle.ts",
  edges: "../../src/graph/relationWords.ts",
  nodes: "../../src/graph/sublabels.ts",
} as const;

const reworded = (words: string) => (words === "" ? "" : `«${[...words].reverse().join("")}»`);

/** The same functions, with other words in what they return: in strings, and in the titles and values of records. */
function otherWords(module: Record<string, unknown>): Record<string, unknown> {
  const inOtherWords = (said: unknown): unknown => {
    if (typeof said === "string") return reworded(said);
    if (typeof said !== "object" || said === null || Array.isArray(said)) return said;
    const fields = Object.entries(said).map(([field, value]) => [
      field,
      ["value", "label", "who", "what"].includes(field) ? inOtherWords(value) : value,
    ]);
    return Object.fromEntries(fields);
  };
  return Object.fromEntries(
    Object.entries(module).map(([name, value]) => [
      name,
      typeof value === "function" && !["dealSides", "factSources"].includes(name)
        ? (...given: unknown[]) => inOtherWords(value(...given))
        : value,
    ]),
  );
}

/** What paths, hubs, holders and statements are found in the shipped data; nothing of it is words. */
async function answers() {
  const { realDataset } = await import("../realData.ts");
  const { deriveGraph } = await import("../../src/graph/deriveGraph.ts");
  const { buildIndex } = await import("../../src/graph/buildIndex.ts");
  const { everyPage } = await import("../../src/graph/entityPage.ts");
  const { connections } = await import("../../src/graph/connections.ts");
  const { edgeWords } = await import("../../src/graph/relationWords.ts");
  const { underLabel } = await import("../../src/graph/sublabels.ts");
  const { readingOf } = await import("../../src/graph/edgeSources.ts");
  const { isHub } = await import("../../src/graph/walkable.ts");
  const { holdersOf } = await import("../../src/layout/holdersOf.ts");
  const { pageTriples } = await import("../../src/formats/rdf/pageTriples.ts");
  const { titleWords } = await import("../../src/dataset/dealTitle.ts");
  const dataset = realDataset();
  const graph = deriveGraph(dataset);
  const { deals } = buildIndex(dataset, graph);
  const pages = everyPage(dataset, graph);
  const ids = graph.nodes();
  const ways = ids.slice(0, 60).flatMap((from, i) => {
    const to = ids[(i * 97 + 31) % ids.length] ?? from;
    return connections(readingOf(dataset, graph), graph, from, to, 2).map(({ steps }) =>
      steps.map((step) => `${step.from.id} ${step.relation} ${step.to.id}`),
    );
  });
  const statements = pageTriples(pages, dataset.header).map((triple) => {
    const { subject, predicate, object } = triple;
    const kept = !("text" in object) || predicate === "la:unit" || predicate === "la:qualifier";
    return JSON.stringify(kept ? triple : { subject, predicate });
  });
  return {
    words: [
      ...deals.map(titleWords),
      ...pages.flatMap(({ facts }) => facts.map(({ label }) => label)),
      ...graph.mapNodes((_id, node) => underLabel(node)).filter((words) => words !== ""),
      ...graph.mapEdges((_id, edge) => edgeWords(edge)).filter((words) => words !== ""),
    ],
    found: {
      hubs: ids.filter((id) => isHub(graph, id)),
      holders: ids.filter((id) => id.startsWith("drug:")).map((id) => holdersOf(graph, id)),
      ways,
      statements,
    },
  };
}

// The files of a worker share their modules.
afterAll(() => {
  for (const path of Object.values(WORDS)) vi.doUnmock(path);
  vi.resetModules();
});

it("finds the same paths, hubs, holders and statements in other words", async () => {
  const plain = await answers();
  vi.resetModules();
  for (const path of Object.values(WORDS))
    vi.doMock(path, async (original) => otherWords(await original()));
  const other = await answers();
  expect(other.words.length).toBe(plain.words.length);
  expect(plain.words.filter((words, i) => other.words[i] === words)).toEqual([]);
  expect(plain.found.hubs.some((id) => id.startsWith("target:"))).toBe(true);
  for (const part of ["hubs", "holders", "ways"] as const)
    expect(other.found[part]).toEqual(plain.found[part]);
  const statements = new Set(other.found.statements);
  expect(plain.found.statements.filter((line) => !statements.has(line))).toEqual([]);
  expect(other.found.statements).toHaveLength(plain.found.statements.length);
});
