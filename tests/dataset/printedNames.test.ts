import { describe, expect, it } from "vitest";
import { findables } from "../../src/dataset/findables.ts";
import { nameLookup } from "../../src/dataset/nameLookup.ts";
import { nameSearch } from "../../src/dataset/nameSearch.ts";
import { recordsOf } from "../../src/editing/knownRecords.ts";
import { findablesOf } from "../../src/editing/recordNames.ts";
import { atlasToGraphTable } from "../../src/formats/atlasToGraphTable.ts";
import { matchNames } from "../../src/formats/matchNames.ts";
import { deriveGraph } from "../../src/graph/deriveGraph.ts";
import { entityPage } from "../../src/graph/entityPage.ts";
import { standalonePage } from "../../src/publish/standaloneFile.ts";
import { standaloneNames } from "../../src/publish/standaloneNames.ts";
import type { CollectionName } from "../../src/schema/collections.ts";
import { realDataset } from "../realData.ts";

const dataset = realDataset();
const graph = deriveGraph(dataset);
const nodes = graph.mapNodes((id, { kind, label }) => ({ id, kind, label }));
const things = findables(dataset);
const SHELVES: Record<string, CollectionName> = {
  company: "companies",
  drug: "drugs",
  target: "targets",
  payload: "payloads",
  regulator: "regulators",
};

/** Every printed name, and the record that a look-up takes it for. */
const wrong = (found: (label: string, id: string) => string | undefined) =>
  nodes.filter(({ id, label }) => found(label, id) !== id).map(({ label }) => label);

describe("every name that a picture prints is found as its own record", () => {
  it("there are short ones among them", () => {
    expect(nodes.length).toBeGreaterThan(400);
    const short = [...dataset.companies.values()].filter(({ shortName }) => shortName);
    expect(short.length).toBeGreaterThan(100);
  });
  it("in the terminal", () => {
    const { resolve } = nameLookup(things);
    expect(
      wrong((label) => {
        const meant = resolve(label);
        return "found" in meant ? meant.found.id : undefined;
      }),
    ).toEqual([]);
  });
  it("by the search", () => {
    const search = nameSearch(things);
    expect(wrong((label) => search(label)[0]?.id)).toEqual([]);
  });
  it("by the fields of the editor", () => {
    const records = recordsOf(dataset);
    const lookups = new Map(
      Object.entries(SHELVES).map(([kind, shelf]) => [
        kind,
        nameLookup(findablesOf(records, shelf)),
      ]),
    );
    expect(
      wrong((label, id) => {
        const kind = id.slice(0, id.indexOf(":"));
        const meant = lookups.get(kind)?.resolve(label);
        return meant && "found" in meant ? `${kind}:${meant.found.id}` : undefined;
      }),
    ).toEqual([]);
  });
  it("in a file of one’s own", () => {
    const table = atlasToGraphTable(graph);
    const own = {
      ...table,
      nodes: { ...table.nodes, ids: table.nodes.ids.map((_, i) => `n${i}`) },
    };
    const { merged, doubtful, fresh } = matchNames(own, things);
    expect({ doubtful, fresh }).toEqual({ doubtful: [], fresh: [] });
    for (const { row, known } of merged) expect(known).toBe(table.nodes.ids[row]);
  });
  it("in a file that is a picture with its facts", () => {
    const pages = nodes.flatMap(({ id }) => {
      const page = entityPage(dataset, graph, id);
      return page ? [standalonePage(page)] : [];
    });
    const scene = { nodes, edges: [] } as unknown as Parameters<typeof standaloneNames>[0]["scene"];
    const view = { title: "", words: [], version: "", address: null, pages, scene };
    const { resolve } = nameLookup(standaloneNames(view));
    expect(
      wrong((label) => {
        const meant = resolve(label);
        return "found" in meant ? meant.found.id : undefined;
      }),
    ).toEqual([]);
  });
});
