import { expect, it } from "vitest";
import { twinRows } from "../../../src/app/state/twinRows.ts";
import { atlas } from "../pageParts.ts";

const data = { graph: atlas.graph, deals: atlas.deals, hidden: [] };
const view = { lens: "focus", middle: "drug:trastuzumab-rezetecan", landscape: null } as const;

it("shows the middle closed, then what hangs from each opened row, with its level and place", () => {
  const closed = twinRows(data, view, new Set());
  expect(closed.map(({ branch, level, open }) => [branch.id, level, open])).toEqual([
    ["drug:trastuzumab-rezetecan", 1, false],
  ]);
  const once = twinRows(data, view, new Set([view.middle]));
  expect(once[0]?.open).toBe(true);
  expect(once.slice(1).map(({ place }) => place)).toEqual(once.slice(1).map((_row, i) => i + 1));
  expect(
    once
      .slice(1)
      .every(
        ({ level, siblings, parent }) =>
          level === 2 && siblings === once.length - 1 && parent === view.middle,
      ),
  ).toBe(true);
  const path = `${view.middle} > company:hengrui`;
  const twice = twinRows(data, view, new Set([view.middle, path]));
  const deeper = twice.filter(({ parent }) => parent === path);
  expect(deeper.length).toBeGreaterThan(5);
  expect(deeper.some(({ branch }) => branch.id === view.middle)).toBe(false);
  expect(new Set(twice.map((row) => row.path)).size).toBe(twice.length);
});

it("groups the whole graph by kind and the rivals by cluster", () => {
  const whole = twinRows(data, { ...view, lens: "whole" }, new Set(["group target"]));
  expect(whole.filter(({ level }) => level === 1).map(({ branch }) => branch.label)).toEqual([
    "Companies",
    "Drugs",
    "Targets",
    "Payloads",
    "Regulators",
  ]);
  expect(
    whole.filter(({ level }) => level === 2).every(({ branch }) => branch.kind === "target"),
  ).toBe(true);
  const cluster = {
    id: "her2",
    name: "HER2 ADC",
    share: "most alike",
    shared: "all bind it",
    target: "target:her2",
    members: [{ id: "drug:trastuzumab-rezetecan", why: "binds it" }],
  };
  const rivals = twinRows(
    data,
    { ...view, lens: "rivals", landscape: { clusters: [cluster], pairs: [] } },
    new Set(["group her2"]),
  );
  expect(rivals.map(({ branch }) => branch.label)).toEqual(["HER2 ADC", "trastuzumab rezetecan"]);
});
