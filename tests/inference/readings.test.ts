import { describe, expect, it } from "vitest";
import { conflicts } from "../../src/inference/conflicts.ts";
import { datasetStats } from "../../src/inference/datasetStats.ts";
import { timeline } from "../../src/inference/timeline.ts";
import { dateSpan } from "../../src/schema/calendar.ts";
import { realDataset } from "../realData.ts";

const dataset = realDataset();
const LEAD = "deal:hengrui-glenmark-trastuzumab-rezetecan-2025";

describe("conflicts", () => {
  it("lists every reading of the lead deal’s milestones with numbers", () => {
    const found = conflicts(dataset, LEAD).find(
      ({ field }) => field === "economics.regulatory-and-sales",
    );
    expect(found).toMatchObject({
      chosen: 1093,
      alternatives: [{ value: 1090, relation: "agrees" }],
    });
    expect(found?.alternatives[0]?.sources).toEqual([
      { id: "source:doc-000", at: "¶3", grade: "B" },
    ]);
  });
  it("gives a reason wherever a reading conflicts or is refuted", () => {
    for (const { reason, alternatives } of conflicts(dataset)) {
      if (alternatives.some(({ relation }) => relation === "conflicts" || relation === "refuted"))
        expect(reason).not.toBeNull();
    }
  });
  it("keeps the dates of reposts as refuted", () => {
    const dates = conflicts(dataset, LEAD).find(({ field }) => field === "announced");
    expect(dates?.alternatives.map(({ relation }) => relation)).toEqual(["refuted", "refuted"]);
  });
  it("finds one entity’s conflicts among all", () => {
    const all = conflicts(dataset);
    const own = conflicts(dataset, LEAD);
    expect(all.filter(({ id }) => id === LEAD)).toEqual(own);
    expect(own.length).toBeGreaterThan(0);
  });
});

describe("a timeline", () => {
  it("runs from the oldest to the latest, each event with a source", () => {
    const events = timeline(dataset, "drug:trastuzumab-rezetecan");
    const days = events.map(({ date }) => dateSpan(date).first);
    expect(days).toEqual([...days].sort());
    expect(events.map(({ date }) => date)).toEqual(
      expect.arrayContaining(["2025-05", "2025-08", "2025-09-24"]),
    );
    for (const event of events) expect(event.sources.length).toBeGreaterThan(0);
  });
  it("tells of the end of a deal to both parties", () => {
    for (const id of ["company:immuneonco", "company:axion-bio"])
      expect(timeline(dataset, id).map(({ kind }) => kind)).toContain("terminated");
  });
});

it("counts what is there and how much of it is known", () => {
  const stats = datasetStats(dataset);
  expect(stats.deals).toBe(dataset.deals.size);
  expect(stats.known.upfront[0]).toBeLessThan(stats.known.upfront[1]);
  expect(Object.values(stats.sourceGrades).reduce((sum, n) => sum + n, 0)).toBe(stats.sources);
});
