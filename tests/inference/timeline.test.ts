import { describe, expect, it } from "vitest";
import { timeline } from "../../src/inference/timeline.ts";
import type { RegulatoryEvent } from "../../src/schema/events.ts";
import { claim, company, deal, drug, event, grant, SOURCES, small } from "./rights/smallDataset.ts";

const cleared = (
  id: string,
  of: string,
  date: string | undefined,
  by = "agency",
): RegulatoryEvent => ({
  id,
  drug: of,
  regulator: by,
  kinds: ["ind-cleared", "approval"],
  ...(date === undefined ? {} : { date: claim(date) }),
  indications: [],
  words: `${id} cleared`,
  sources: SOURCES,
});
const dataset = small({
  companies: [
    company("a", [{ company: "top", from: "2021-02" }, { company: "old" }]),
    company("top"),
    company("b"),
  ],
  drugs: [
    drug("one", "", {
      targets: [{ target: "x", role: "binding", sources: SOURCES }],
      payload: claim("toxin"),
      indications: [{ indication: "lupus", sources: SOURCES }],
    }),
    drug("two", ""),
  ],
  deals: [
    deal(
      "told",
      "2020-05-04",
      [grant("a", "b", { assets: ["one"] })],
      [event("terminated", "2022"), { kind: "expired", words: "at some time", sources: SOURCES }],
      { announced: claim("2020-05-04") },
    ),
    deal("early", "2020-05", [grant("a", "c", { assets: ["two"] })], [], {
      announced: claim("2020-04"),
    }),
    deal("silent", undefined, [grant("c", "b", { assets: ["one"] })]),
  ],
  "regulatory-events": [
    cleared("late", "one", "2022-01-01"),
    cleared("undated", "one", undefined),
    cleared("elsewhere", "two", "2020", "other"),
  ],
});
const events = (id: string) =>
  timeline(dataset, id).map(({ date, kind, about }) => `${date} ${kind} ${about.id}`);

describe("a timeline", () => {
  const OF_ONE = [
    "2020-05-04 signed deal:told",
    "2022 terminated deal:told",
    "2022-01-01 ind-cleared drug:one",
  ];
  it.each(["drug:one", "target:x", "payload:toxin", "indication:lupus"])(
    "of %s has its deals and its regulatory events, the dated ones, a year before its days",
    (id) => expect(events(id)).toEqual(OF_ONE),
  );
  it("of a deal has its events alone, and the announcement where no event tells it", () => {
    expect(events("deal:told")).toEqual(OF_ONE.slice(0, 2));
    expect(events("deal:early")).toEqual([
      "2020-04 announced deal:early",
      "2020-05 signed deal:early",
    ]);
    expect(events("deal:silent")).toEqual([]);
  });
  it("of a company has its deals and who came to own whom, from either side", () => {
    expect(events("company:a")).toEqual([
      "2020-04 announced deal:early",
      "2020-05 signed deal:early",
      "2020-05-04 signed deal:told",
      "2021-02 ownership company:a",
      "2022 terminated deal:told",
    ]);
    expect(events("company:top")).toEqual(["2021-02 ownership company:a"]);
    expect(events("company:old")).toEqual([]);
    expect(timeline(dataset, "company:top")[0]?.words).toBe("a owned by top from then");
  });
  it("of a regulator has what it decided, of whatever drug, and no deals", () => {
    expect(events("regulator:agency")).toEqual(["2022-01-01 ind-cleared drug:one"]);
    expect(events("regulator:other")).toEqual(["2020 ind-cleared drug:two"]);
  });
  it.each(["target:none", "drug:none", "company:none", "thing:one", "one"])(
    "of %s is empty",
    (id) => expect(events(id)).toEqual([]),
  );
  it("of one day stands by what it is about, then by kind", () => {
    const day = small({
      deals: [
        deal("b", "2020", [], [event("effective", "2020")]),
        deal("a", "2020", [], [event("closed", "2020")]),
      ].map((each) => ({
        ...each,
        parties: [{ company: "x", role: "licensor" as const, sources: SOURCES }],
      })),
    });
    expect(timeline(day, "company:x").map(({ about, kind }) => `${about.id} ${kind}`)).toEqual([
      "deal:a closed",
      "deal:a signed",
      "deal:b effective",
      "deal:b signed",
    ]);
  });
});
