import { expect, it } from "vitest";
import {
  EDGE_KINDS,
  type EdgeAttributes,
  emptyGraph,
  PLAIN_EDGE,
} from "../../src/graph/atlasGraph.ts";
import { buildIndex } from "../../src/graph/buildIndex.ts";
import { deriveGraph } from "../../src/graph/deriveGraph.ts";
import {
  branchOf,
  kindBranches,
  neighbourBranches,
  nextNeighbour,
} from "../../src/graph/treeTwin.ts";
import { realDataset } from "../realData.ts";

const dataset = realDataset();
const graph = deriveGraph(dataset);
const index = buildIndex(dataset, graph);
const data = { graph, deals: new Map(index.deals.map((deal) => [deal.id, deal])), hidden: [] };
const wordsOf = (of: string, to: string) =>
  neighbourBranches(data, of).find(({ id }) => id === to)?.words;

it("names every neighbour once, and every deal that a thing takes part in", () => {
  for (const id of graph.nodes()) {
    const branches = neighbourBranches(data, id).map((branch) => branch.id);
    expect(new Set(branches).size).toBe(branches.length);
    const deals = index.deals.filter(
      ({ parties, assets }) => assets.includes(id) || parties.some((party) => party.id === id),
    );
    expect(branches.sort()).toEqual(
      [...graph.neighbors(id), ...deals.map((deal) => deal.id)].sort(),
    );
  }
});

it("orders them by kind of relation, then name, the deals last", () => {
  for (const id of graph.nodes()) {
    const ranks = neighbourBranches(data, id).map((branch) => {
      if (branch.kind === "deal") return { rank: EDGE_KINDS.length, label: branch.label };
      const kinds = graph
        .edges(id, branch.id)
        .map((edge) => EDGE_KINDS.indexOf(graph.getEdgeAttribute(edge, "kind")));
      return { rank: Math.min(...kinds), label: branch.label };
    });
    const ordered = [...ranks].sort(
      (a, b) => a.rank - b.rank || a.label.localeCompare(b.label, "en"),
    );
    expect(ranks).toEqual(ordered);
  }
});

it("says in words how two things are linked, from either end", () => {
  expect(wordsOf("company:hengrui", "company:glenmark-specialty")).toMatch(/^licensee · 2025/);
  expect(wordsOf("company:glenmark-specialty", "company:hengrui")).toMatch(/^licensor · 2025/);
  expect(wordsOf("drug:trastuzumab-rezetecan", "company:hengrui")).toBe("originator");
  expect(wordsOf("company:hengrui", "drug:trastuzumab-rezetecan")).toBe("own drug");
  expect(wordsOf("drug:trastuzumab-rezetecan", "company:glenmark-specialty")).toMatch(
    /^licensee · 2025/,
  );
  expect(wordsOf("company:glenmark-specialty", "drug:trastuzumab-rezetecan")).toMatch(
    /^licensed in · 2025/,
  );
});

it("joins the years of parallel deals, tells what is over, and keeps other ties apart", () => {
  const small = emptyGraph();
  for (const id of ["company:a", "company:b"])
    small.addNode(id, { kind: "company", label: id, sublabel: "", x: 0, y: 0 });
  const plain: EdgeAttributes = { ...PLAIN_EDGE, kind: "deal", directed: false };
  small.addEdge("company:a", "company:b", { ...plain, since: "2023-05" });
  small.addEdge("company:b", "company:a", { ...plain, since: "2021", ended: true });
  small.addEdge("company:a", "company:b", { ...plain, kind: "ownership" });
  const twin = { graph: small, deals: new Map(), hidden: [] };
  expect(neighbourBranches(twin, "company:a")[0]?.words).toBe(
    "deal partner · 2021 and 2023; owner",
  );
  for (const edge of small.filterEdges((_edge, { kind, ended }) => kind === "deal" && !ended))
    small.dropEdge(edge);
  expect(neighbourBranches(twin, "company:b")[0]?.words).toBe(
    "deal partner · 2021, ended; subsidiary",
  );
});

it("lists the parties and the assets of a deal, and nothing that is hidden", () => {
  const branches = neighbourBranches(data, index.lead);
  expect(branches.map(({ words }) => words)).toEqual(
    expect.arrayContaining(["licensor", "licensee", "asset"]),
  );
  const hidden = ["company:hengrui"];
  expect(
    neighbourBranches({ ...data, hidden }, index.lead).some(({ id }) => id === "company:hengrui"),
  ).toBe(false);
  const all = kindBranches({ ...data, hidden }).reduce(
    (sum, { members }) => sum + members.length,
    0,
  );
  expect(all).toBe(graph.order - 1);
});

it("walks every neighbour in that order and comes round again, both ways", () => {
  const ordered = neighbourBranches(data, "drug:trastuzumab-rezetecan").map(({ id }) => id);
  const walk = (step: 1 | -1) => {
    const seen: string[] = [];
    let at: string | null = null;
    for (let i = 0; i < ordered.length; i++) {
      at = nextNeighbour(data, "drug:trastuzumab-rezetecan", at, step) ?? null;
      seen.push(at ?? "");
    }
    return seen;
  };
  expect(walk(1)).toEqual(ordered);
  expect(walk(-1)).toEqual([...ordered].reverse());
  expect(nextNeighbour(data, "company:nobody", null, 1)).toBeUndefined();
  expect(branchOf(data, "company:nobody")).toBeUndefined();
});
