import { expect, it } from "vitest";
import { connections } from "../../src/graph/connections.ts";
import { deriveGraph } from "../../src/graph/deriveGraph.ts";
import { readingOf } from "../../src/graph/edgeSources.ts";
import { realDataset } from "../realData.ts";

const dataset = realDataset();
const graph = deriveGraph(dataset);
const ways = (a: string, b: string, k = 3) =>
  connections(readingOf(dataset, graph), graph, a, b, k);

it("each way runs from the one to the other without a gap or a repeat, each step with a source", () => {
  for (const [a, b] of [
    ["company:glenmark", "company:astrazeneca"],
    ["drug:trastuzumab-rezetecan", "company:pfizer"],
    ["target:her2", "target:trop2"],
  ] as const) {
    const found = ways(a, b, 5);
    expect(found.length).toBeGreaterThan(1);
    for (const { steps } of found) {
      expect(steps[0]?.from.id).toBe(a);
      expect(steps.at(-1)?.to.id).toBe(b);
      steps.slice(1).forEach((step, i) => {
        expect(step.from.id).toBe(steps[i]?.to.id);
      });
      const places = [a, ...steps.map(({ to }) => to.id)];
      expect(new Set(places).size).toBe(places.length);
      for (const { words, sources } of steps) {
        expect(words).not.toBe("");
        expect(sources.length).toBeGreaterThan(0);
      }
    }
    expect(new Set(found.map(({ steps }) => steps.map(({ to }) => to.id).join())).size).toBe(
      found.length,
    );
  }
});

it("does not pass through a regulator while there is another way", () => {
  for (const { steps } of ways("drug:trastuzumab-rezetecan", "drug:disitamab-vedotin", 3)) {
    expect(steps.slice(0, -1).some(({ to }) => to.id.startsWith("regulator:"))).toBe(false);
  }
});

it("finds the one step between neighbours first", () => {
  expect(ways("company:hengrui", "drug:trastuzumab-rezetecan", 1)[0]?.steps).toMatchObject([
    {
      relation: "originator",
      words: "Jiangsu Hengrui Pharmaceuticals originated trastuzumab rezetecan",
    },
  ]);
});

it("is empty where there is no way, and for the same thing twice", () => {
  expect(ways("company:hengrui", "company:hengrui")).toEqual([]);
  expect(ways("company:hengrui", "company:nobody")).toEqual([]);
});
