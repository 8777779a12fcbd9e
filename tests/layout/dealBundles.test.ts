import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyGraph, PLAIN_EDGE } from "../../src/graph/atlasGraph.ts";
import { buildIndex } from "../../src/graph/buildIndex.ts";
import { deriveGraph } from "../../src/graph/deriveGraph.ts";
import { bundledDeals, dealBundles, edgesOf, openBundles } from "../../src/layout/dealBundles.ts";
import type { SceneEdge } from "../../src/layout/scene.ts";
import { realDataset } from "../realData.ts";

const dataset = realDataset();
const graph = deriveGraph(dataset);
const { deals } = buildIndex(dataset, graph);
const bundles = dealBundles(graph);
const picks = (edges: readonly { picks?: string }[]) => edges.map((edge) => edge.picks);

it("draws the deals between two companies in one direction as one line, and says how many they are", () => {
  expect(
    new Set(
      bundles.map(({ source, target, directed }) =>
        directed ? `${source}>${target}` : [source, target].sort().join(),
      ),
    ).size,
  ).toBe(bundles.length);
  const drawn = bundles.reduce((sum, { count = 1 }) => sum + count, 0);
  expect(drawn).toBe(graph.filterEdges((_id, { kind }) => kind === "deal").length);
});

it("lays a bundle open when one of its deals is chosen, whichever it is, each deal on a line of its own", () => {
  const bundle = [...bundles].sort((a, b) => (b.count ?? 1) - (a.count ?? 1))[0];
  const { source = "", target = "", count = 0, directed } = bundle ?? {};
  expect(count).toBeGreaterThan(2);
  const members = graph
    .filterEdges(
      source,
      target,
      (_id, { kind, directed: way }, from) =>
        kind === "deal" && way === directed && (!way || from === source),
    )
    .map((edge) => graph.getEdgeAttribute(edge, "deal"));
  expect(members).toHaveLength(count);
  for (const chosen of members) {
    const opened = openBundles(graph, bundles, chosen);
    for (const member of members) expect(picks(opened)).toContain(member);
    const lines = opened.filter(
      ({ picks }) => picks !== undefined && members.includes(picks) && picks !== null,
    );
    const between = lines.filter(
      (line) => [line.source, line.target].sort().join() === [source, target].sort().join(),
    );
    expect(new Set(between.map(({ bend }) => bend)).size).toBe(count);
    expect(between.every(({ label }) => label === undefined)).toBe(true);
  }
});

it("leaves all other bundles closed, and all of them where no deal is chosen", () => {
  expect(openBundles(graph, bundles, null)).toEqual(bundles);
  for (const { id } of deals.slice(0, 40)) {
    const opened = openBundles(graph, bundles, id);
    const closed = opened.filter(({ count = 1 }) => count > 1);
    for (const bundle of closed) expect(bundles).toContain(bundle);
  }
});

/** A deal between two companies, as a line. */
function deal(id: string, more: Partial<SceneEdge> = {}): SceneEdge {
  const own = { upfront: null, maximum: null, directed: true, ended: false };
  const look = { bend: 0.1, emphasis: "shown" } as const;
  const ends = { source: "company:a", target: "company:b" };
  return {
    id: `deal:${id}:a>b`,
    ...ends,
    kind: "deal",
    ...look,
    picks: `deal:${id}`,
    ...own,
    ...more,
  };
}

describe("the fold of parallel deals", () => {
  it("adds what is disclosed, and never takes what is not for nothing", () => {
    const [line] = bundledDeals([
      deal("1", { upfront: 10.1, maximum: null }),
      deal("2", { upfront: 0.2, maximum: null }),
      deal("3"),
    ]);
    expect(line).toMatchObject({ count: 3, upfront: 10.3, maximum: null });
    expect(bundledDeals([deal("1", { upfront: 0 }), deal("2")])[0]?.upfront).toBe(0);
  });

  it("is over when all of it is, and not before", () => {
    const ended = (...deals: boolean[]) =>
      bundledDeals(deals.map((ended, i) => deal(String(i), { ended })))[0]?.ended;
    expect(ended(true, true)).toBe(true);
    expect(ended(true, false)).toBe(false);
    expect(ended(false, true)).toBe(false);
    expect(ended(false, false)).toBe(false);
    expect(ended(true)).toBe(true);
  });

  it("keeps the two directions apart, and joins what has none whichever way it is written", () => {
    const back = { source: "company:b", target: "company:a" };
    expect(bundledDeals([deal("1"), deal("2", back)])).toHaveLength(2);
    expect(bundledDeals([deal("1", { directed: false }), deal("2")])).toHaveLength(2);
    const level = [deal("1", { directed: false }), deal("2", { directed: false, ...back })];
    expect(bundledDeals(level)).toMatchObject([{ count: 2, deals: ["deal:1", "deal:2"] }]);
  });

  it("leaves a single deal and every other line as they are, in their places", () => {
    const rival = { ...deal("r"), kind: "rival-stated", id: "r1" } as const;
    const twin = { ...rival, id: "r2" };
    const lines = [rival, deal("1"), twin, deal("2", { target: "company:c" })];
    expect(bundledDeals(lines)).toEqual(lines);
    expect(bundledDeals([deal("1"), rival, deal("2")]).map(({ id }) => id)).toEqual([
      "deal:1:a>b",
      "r1",
    ]);
  });

  it("gives one answer in any order, and when bundles are bundled again", () => {
    const money = fc.option(
      fc.integer({ min: 0, max: 9_000_000 }).map((thousands) => thousands / 1000),
    );
    const lines = fc
      .array(fc.record({ upfront: money, maximum: money, ended: fc.boolean() }), {
        minLength: 1,
        maxLength: 9,
      })
      .map((deals) => deals.map((each, i) => deal(String(i), each)));
    const cut = fc.tuple(lines, fc.nat({ max: 9 }), fc.infiniteStream(fc.nat()));
    fc.assert(
      fc.property(cut, ([deals, at, keys]) => {
        const whole = bundledDeals(deals);
        const order = new Map(deals.map((line) => [line, keys.next().value ?? 0]));
        const shuffled = [...deals].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
        expect(bundledDeals(shuffled)).toEqual(whole);
        const parts = [...bundledDeals(deals.slice(0, at)), ...bundledDeals(deals.slice(at))];
        expect(bundledDeals(parts)).toEqual(whole);
      }),
    );
  });

  it("knows the edges that a line stands for, and none where its ends are gone", () => {
    const small = emptyGraph();
    for (const id of ["company:a", "company:b"])
      small.addNode(id, { kind: "company", label: id, sublabel: "", x: 0, y: 0 });
    const edge = { ...PLAIN_EDGE, kind: "deal" } as const;
    const level = { ...edge, directed: false };
    small.addEdgeWithKey("deal:1:a>b", "company:a", "company:b", { ...level, deal: "deal:1" });
    small.addEdgeWithKey("deal:2:b>a", "company:b", "company:a", { ...level, deal: "deal:2" });
    small.addEdgeWithKey("deal:3:a>b", "company:a", "company:b", { ...edge, deal: "deal:3" });
    const [both, single] = dealBundles(small);
    expect(both && edgesOf(small, both).sort()).toEqual(["deal:1:a>b", "deal:2:b>a"]);
    expect(single && edgesOf(small, single)).toEqual(["deal:3:a>b"]);
    expect(both && edgesOf(emptyGraph(), both)).toEqual([]);
  });
});
