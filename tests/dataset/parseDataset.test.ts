import { describe, expect, it } from "vitest";
import { parseDataset } from "../../src/dataset/parseDataset.ts";
import { asFiles, soundRecords } from "./soundFiles.ts";

const faultsWith = (path: string, text: string) =>
  parseDataset([...asFiles(soundRecords()).filter((file) => file.path !== path), { path, text }])
    .faults;
const company = (more: object) =>
  JSON.stringify({ id: "giver", name: "Giver", sources: [{ source: "paper" }], ...more });

describe("a broken record gets one plain sentence", () => {
  it.each([
    [
      "a web page",
      "companies/giver.json",
      "<!doctype html><p>404</p>",
      "this is a web page, not a JSON record",
    ],
    ["a cut file", "companies/giver.json", '{"id": "giv', /^this is not JSON/],
    [
      "a folder that is none",
      "firms/giver.json",
      company({}),
      /“firms” is no folder of the data set/,
    ],
    [
      "an id beside the file name",
      "companies/giver.json",
      company({ id: "other" }),
      /must equal the file name “giver”/,
    ],
    [
      "a field that is none",
      "companies/giver.json",
      company({ colour: "red" }),
      /unknown field “colour”/,
    ],
    [
      "a fact without a source",
      "companies/giver.json",
      company({ sources: [] }),
      /a fact needs at least one source/,
    ],
    [
      "a link that runs code",
      "sources/paper.json",
      JSON.stringify({ ...soundRecords()["sources/paper.json"], url: "javascript:alert(1)" }),
      /starts with http/,
    ],
    [
      "a day that no calendar has",
      "companies/giver.json",
      company({ ended: { value: "2025-02-30", sources: [{ source: "paper" }] } }),
      /must exist/,
    ],
  ])("%s", (_name, path, text, message) => {
    const faults = faultsWith(path, text);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.path).toBe(path);
    expect(faults[0]?.message).toEqual(expect.stringMatching(message));
  });
  it("money that is negative or beyond all numbers", () => {
    const [path, record] = [
      "deals/giver-taker.json",
      JSON.stringify(soundRecords()["deals/giver-taker.json"]),
    ];
    for (const wrong of ["-20", "1e999", '"20"', "null"])
      expect(
        faultsWith(path, record.replace('"amount":20', `"amount":${wrong}`))[0]?.field,
      ).toContain("economics.parts.0.amount.value");
  });
  it("all faults of all files at once", () => {
    const records = soundRecords();
    expect(
      parseDataset([
        ...asFiles(records),
        { path: "drugs/a.json", text: "{" },
        { path: "drugs/b.json", text: "[]" },
      ]).faults.map(({ path }) => path),
    ).toEqual(["drugs/a.json", "drugs/b.json"]);
  });
  it("a data folder without its header", () => {
    expect(parseDataset([]).faults).toEqual([
      { path: "dataset.json", field: "", message: "the data folder has no dataset.json" },
    ]);
  });
});

it("no name can poison the collections", () => {
  const { dataset, faults } = parseDataset([
    ...asFiles(soundRecords()),
    { path: "companies/__proto__.json", text: company({ id: "__proto__" }) },
  ]);
  expect(faults).toHaveLength(1);
  expect(dataset?.companies.size).toBe(2);
  expect(Object.getPrototypeOf({})).toBe(Object.prototype);
});
