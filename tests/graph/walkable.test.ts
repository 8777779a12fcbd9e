import fc from "fast-check";
import { expect, it } from "vitest";
import { connections } from "../../src/graph/connections.ts";
import { deriveGraph } from "../../src/graph/deriveGraph.ts";
import { readingOf } from "../../src/graph/edgeSources.ts";
import { rivalLandscape } from "../../src/graph/rivalLandscape.ts";
import type { Walk } from "../../src/graph/walkable.ts";
import { realDataset } from "../realData.ts";

const dataset = realDataset();
const graph = deriveGraph(dataset);
const reading = readingOf(dataset, graph);
const rivals = rivalLandscape(dataset).pairs;
const ways = (a: string, b: string, walk: Partial<Walk> = {}, k = 4) =>
  connections(reading, graph, a, b, k, { along: null, hubs: false, rivals, ...walk });
const between = (steps: { to: { id: string } }[]) => steps.slice(0, -1).map(({ to }) => to.id);
const ends = fc.tuple(fc.constantFrom(...graph.nodes()), fc.constantFrom(...graph.nodes()));

it("passes through no regulator, payload or effector target unless that is asked", () => {
  fc.assert(
    fc.property(ends, ([a, b]) => {
      for (const { steps } of ways(a, b, {}, 2))
        for (const id of between(steps))
          expect(id).not.toMatch(/^(regulator|payload):|^target:(cd3|il-2)$/);
    }),
    { numRuns: 40 },
  );
  const engagers = ["drug:tarlatamab", "drug:cizutamig"] as const;
  expect(ways(...engagers).map(({ steps }) => between(steps))).not.toContainEqual(["target:cd3"]);
  expect(ways(...engagers, { hubs: true }).map(({ steps }) => between(steps))).toContainEqual([
    "target:cd3",
  ]);
});

it("still starts and ends at a hub that was named", () => {
  const [way] = ways("payload:deruxtecan", "drug:trastuzumab-deruxtecan");
  expect(way?.steps).toHaveLength(1);
});

it("keeps to deals, origins, rights and owners along rights", () => {
  fc.assert(
    fc.property(ends, ([a, b]) => {
      for (const { steps } of ways(a, b, { along: "rights" }, 2))
        for (const { relation } of steps)
          expect(["deal", "originator", "rights", "ownership"]).toContain(relation);
    }),
    { numRuns: 40 },
  );
  expect(
    ways("company:glenmark", "company:astrazeneca", { along: "rights" }).length,
  ).toBeGreaterThan(1);
});

it("goes from drug to rival drug along rivalry, each step with a source, and never without a rivalry", () => {
  fc.assert(
    fc.property(ends, ([a, b]) => {
      for (const { steps } of ways(a, b, { along: "rivalry" }, 2)) {
        expect(steps.some(({ relation }) => relation.startsWith("rival-"))).toBe(true);
        for (const [i, { relation, sources, to }] of steps.entries()) {
          expect(sources.length).toBeGreaterThan(0);
          if (relation.startsWith("rival-") && i < steps.length - 1)
            expect(to.id).toMatch(/^drug:/);
        }
      }
    }),
    { numRuns: 40 },
  );
});

it("leads from a company by the drugs of its subsidiary, and says what a derived rivalry rests on", () => {
  const [first] = ways("company:glenmark", "company:astrazeneca", { along: "rivalry" });
  expect(first && between(first.steps)).toEqual([
    "company:glenmark-specialty",
    "drug:trastuzumab-rezetecan",
    "drug:trastuzumab-deruxtecan",
  ]);
  const derived = ways("company:hengrui", "company:merck-co", { along: "rivalry" }).flatMap(
    ({ steps }) => steps,
  );
  expect(derived.map(({ words }) => words)).toContainEqual(
    "SHR-A2009 competes with patritumab deruxtecan (derived: both bind HER3)",
  );
});
