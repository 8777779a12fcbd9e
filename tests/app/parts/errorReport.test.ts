import { expect, it } from "vitest";
import { errorReport } from "../../../src/app/parts/errorReport.ts";

it("names record, field, value and every source, and leaves room for the correction", () => {
  const fact = {
    field: "economics.upfront",
    label: "Upfront",
    value: "18 m USD",
    sources: [
      { id: "source:doc-001", at: "¶5", grade: "B" },
      { id: "source:src-x", grade: "D" },
    ],
  };
  const text = errorReport({ id: "deal:a-b-2025", name: "A → B", fact, version: "2026-11-24" });
  for (const part of [
    "2026-11-24",
    "deal:a-b-2025",
    "economics.upfront",
    "18 m USD",
    "source:doc-001, ¶5, grade B",
    "source:src-x, grade D",
  ])
    expect(text).toContain(part);
  expect(text.trimEnd().endsWith("Source of the correction (address, paragraph):")).toBe(true);
});
