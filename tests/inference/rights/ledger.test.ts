import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/dataset/parseDataset.ts";
import {
  type RightsAnswer,
  type RightsQuestion,
  rightsAt,
} from "../../../src/inference/rightsLedger.ts";
import type { RegulatoryEvent } from "../../../src/schema/events.ts";
import {
  company,
  deal,
  drug,
  event,
  grant,
  NOT_CAPTURED,
  only,
  SOURCES,
  small,
  withDeals,
  worldWithout,
} from "./smallDataset.ts";

type Asked = RightsQuestion & { country?: string };
const ask = (dataset: Dataset, on: string, { country = "US", ...more }: Asked = {}): RightsAnswer =>
  rightsAt(dataset, "drug", { country, on, ...more });
/** `held: b` or `undetermined: a, b` or `unknown: `. */
const say = (dataset: Dataset, on: string, more: Asked = {}) => {
  const { answer, holders, candidates = [] } = ask(dataset, on, more);
  return `${answer}: ${(answer === "held" ? holders : candidates).map((who) => who.company + (who.field ? ` (${who.field})` : "")).join(", ")}`;
};

describe("the originator", () => {
  it("holds until a grant moves the right, on the day of the grant", () => {
    const dataset = withDeals([deal("d", "2020-05-10", [grant("a", "b")])]);
    expect(say(dataset, "2020-05-09")).toBe("held: a");
    expect(say(dataset, "2020-05-10")).toBe("held: b");
    expect(ask(dataset, "2020-05-10")).toMatchObject({
      via: ["d"],
      sources: SOURCES,
      holders: [{ company: "b", exclusivity: "exclusive" }],
    });
    expect(ask(dataset, "2020-05-10").steps.map(({ words }) => words)).toEqual([
      "a originated drug",
      "a gave b an exclusive licence: the world; 10 May 2020",
    ]);
  });

  it("keeps what the territory leaves out, and the chain says so", () => {
    const dataset = withDeals([
      deal("d", "2020", [grant("a", "b", { territory: worldWithout("JP") })]),
    ]);
    expect(say(dataset, "2021-01-01", { country: "JP" })).toBe("held: a");
    expect(ask(dataset, "2021-01-01", { country: "JP" }).steps.at(-1)?.words).toBe(
      "the licence to b (2020) leaves this country out",
    );
  });

  it("of several, all hold jointly; what one of them grants alone is undetermined", () => {
    const together = small({
      drugs: [drug("drug", "a+z")],
      deals: [deal("d", "2020", [grant("a+z", "b", { territory: only("US") })])],
    });
    expect(say(together, "2021-01-01")).toBe("held: b");
    expect(ask(together, "2021-01-01", { country: "FR" }).holders).toMatchObject([
      { company: "a", jointly: true },
      { company: "z", jointly: true },
    ]);
    const alone = small({
      drugs: [drug("drug", "a+z")],
      deals: [deal("d", "2020", [grant("a", "b")])],
    });
    expect(say(alone, "2021-01-01")).toBe("undetermined: a, b, z");
    expect(ask(alone, "2021-01-01").because?.word).toBe("joint holders");
  });
});

describe("dates", () => {
  it("begin with the effective date, else signing, else announcement", () => {
    const more = { announced: { value: "2020-01-01", sources: SOURCES } };
    expect(
      say(
        withDeals([
          deal("d", "2020-03-01", [grant("a", "b", { effective: "2020-06-01" })], [], more),
        ]),
        "2020-05-31",
      ),
    ).toBe("held: a");
    expect(
      say(
        withDeals([
          deal("d", "2020-03-01", [grant("a", "b")], [event("effective", "2020-04-01")], more),
        ]),
        "2020-03-31",
      ),
    ).toBe("held: a");
    expect(
      say(withDeals([deal("d", "2020-03-01", [grant("a", "b")], [], more)]), "2020-02-01"),
    ).toBe("held: a");
    expect(say(withDeals([deal("d", undefined, [grant("a", "b")], [], more)]), "2020-01-01")).toBe(
      "held: b",
    );
  });

  it("known to the month leave the month undetermined, and say so", () => {
    const dataset = withDeals([deal("d", "2020-05", [grant("a", "b")])]);
    expect(say(dataset, "2020-04-30")).toBe("held: a");
    expect(say(dataset, "2020-05-15")).toBe("undetermined: a, b");
    expect(ask(dataset, "2020-05-15").because).toMatchObject({
      word: "2020-05",
      why: expect.stringContaining("known only as May 2020"),
    });
    expect(say(dataset, "2020-05-31")).toBe("held: b");
  });

  it("that nobody gives lie before the first source that tells of the deal", () => {
    const page = {
      id: "page",
      title: "page",
      publisher: null,
      published: "2021-03-04",
      url: null,
      kind: "news" as const,
      grade: "B" as const,
    };
    const dataset = withDeals([deal("d", undefined, [grant("a", "b")])], { sources: [page] });
    expect(say(dataset, "2019-01-01")).toBe("undetermined: a, b");
    expect(say(dataset, "2021-03-04")).toBe("held: b");
  });

  it("of ends are excluded: on that day the right is back, as derived", () => {
    const dataset = withDeals([
      deal("d", "2020-01-01", [grant("a", "b")], [event("terminated", "2022-03-01")]),
    ]);
    expect(say(dataset, "2022-02-28")).toBe("held: b");
    expect(say(dataset, "2022-03-01")).toBe("held: a");
    expect(ask(dataset, "2022-03-01").steps.at(-1)?.words).toBe(
      "1 Mar 2022: terminated; the right is back with a (it follows from the end of the licence)",
    );
    expect(
      say(
        withDeals([deal("d", "2020-01-01", [grant("a", "b", { ends: "2021-01-01" })])]),
        "2021-01-01",
      ),
    ).toBe("held: a");
  });
});

describe("options", () => {
  const option = grant("a", "b", { id: "option", option: true });
  it("give nothing until an event exercises them", () => {
    expect(say(withDeals([deal("d", "2020-01-01", [option])]), "2024-01-01")).toBe("held: a");
    const exercised = withDeals([
      deal(
        "d",
        "2020-01-01",
        [option],
        [event("option-exercised", "2022-01-01", { grants: ["option"] })],
      ),
    ]);
    expect(say(exercised, "2021-12-31")).toBe("held: a");
    expect(say(exercised, "2022-01-01")).toBe("held: b");
  });

  it("are not exercised by an event about another grant or another asset", () => {
    const other = grant("a", "b", { id: "other", option: true, assets: ["else"] });
    const dataset = withDeals([
      deal(
        "d",
        "2020-01-01",
        [option, other],
        [event("option-exercised", "2022-01-01", { grants: ["other"] })],
      ),
    ]);
    expect(say(dataset, "2023-01-01")).toBe("held: a");
    expect(
      say(
        withDeals([
          deal(
            "d",
            "2020-01-01",
            [option],
            [event("option-exercised", "2022-01-01", { assets: ["else"] })],
          ),
        ]),
        "2023-01-01",
      ),
    ).toBe("held: a");
  });
});

describe("sublicences", () => {
  const parent = deal("p", "2020-01-01", [grant("a", "b", { territory: only("US", "CA") })]);
  const child = deal("s", "2021-01-01", [grant("b", "c", { under: "p/licence" })]);
  it("pass the right on, within the parent's territory", () => {
    const dataset = withDeals([parent, child]);
    expect(say(dataset, "2021-06-01")).toBe("held: c");
    expect(say(dataset, "2021-06-01", { country: "FR" })).toBe("held: a");
    expect(ask(dataset, "2021-06-01").via).toEqual(["p", "s"]);
  });

  it.each([
    ["that names its parent", child],
    ["that names none", deal("s", "2021-01-01", [grant("b", "c")])],
  ])("%s never outlives it", (_, sublicence) => {
    const ended = deal("p", "2020-01-01", [grant("a", "b")], [event("terminated", "2022-01-01")]);
    expect(say(withDeals([ended, sublicence]), "2021-12-31")).toBe("held: c");
    expect(say(withDeals([ended, sublicence]), "2022-01-01")).toBe("held: a");
    const again = deal("q", "2023-01-01", [grant("a", "b")]);
    expect(say(withDeals([ended, sublicence, again]), "2023-06-01")).toBe("held: b");
  });

  it("that names its parent hangs on nothing else that its giver has", () => {
    const ended = deal("p", "2020-01-01", [grant("a", "b")], [event("terminated", "2022-01-01")]);
    const beside = deal("q", "2020-06-01", [grant("a", "b")]);
    expect(say(withDeals([ended, beside, child]), "2021-06-01")).toBe("held: c");
    expect(say(withDeals([ended, beside, child]), "2022-06-01")).toBe("held: b");
  });

  it("given by an originator who had the right back only for a time ends with that time", () => {
    const back = deal("e", "2020-01-01", [grant("b", "a")], [event("terminated", "2022-01-01")]);
    const dataset = withDeals([
      deal("d", "2018-01-01", [grant("a", "b")]),
      back,
      deal("f", "2021-01-01", [grant("a", "c")]),
    ]);
    expect([say(dataset, "2021-06-01"), say(dataset, "2022-06-01")]).toEqual([
      "held: c",
      "held: b",
    ]);
  });

  it("given before the giver has the right waits for it", () => {
    const before = deal("o", "2017-01-01", [grant("a", "b")], [event("terminated", "2018-01-01")]);
    const early = deal("s", "2019-01-01", [grant("b", "c")]);
    const dataset = withDeals([before, early, deal("p", "2020-01-01", [grant("a", "b")])]);
    expect([say(dataset, "2019-06-01"), say(dataset, "2020-06-01")]).toEqual([
      "held: a",
      "held: c",
    ]);
  });

  it("end with a return to the sublicensor", () => {
    const over = deal(
      "s",
      "2021-01-01",
      [grant("b", "c", { under: "p/licence" })],
      [event("rights-returned", "2022-01-01")],
    );
    expect(say(withDeals([parent, over]), "2022-01-01")).toBe("held: b");
  });

  it("of a right that the parent does not carry, or of an option, give nothing", () => {
    const research = deal("p", "2020-01-01", [grant("a", "b", { rights: ["research"] })]);
    expect(say(withDeals([research, child]), "2021-06-01")).toBe("held: a");
    const option = deal("p", "2020-01-01", [grant("a", "b", { option: true })]);
    expect(say(withDeals([option, child]), "2021-06-01")).toBe("held: a");
  });
});

describe("exclusivity", () => {
  it("co-exclusive and non-exclusive grants leave the giver its right", () => {
    const shared = withDeals([
      deal("d", "2020-01-01", [grant("a", "b", { exclusivity: "co-exclusive" })]),
    ]);
    expect(ask(shared, "2021-01-01").holders).toMatchObject([
      { company: "a", exclusivity: "co-exclusive" },
      { company: "b", exclusivity: "co-exclusive" },
    ]);
    expect(
      say(
        withDeals([
          deal("d", "2020-01-01", [
            grant("a", "b", { exclusivity: "non-exclusive" }),
            grant("a", "c", { id: "second", exclusivity: "non-exclusive" }),
          ]),
        ]),
        "2021-01-01",
      ),
    ).toBe("held: a, b, c");
    expect(
      ask(
        withDeals([deal("d", "2020-01-01", [grant("a", "b", { exclusivity: "unstated" })])]),
        "2021-01-01",
      ).holders,
    ).toMatchObject([{ company: "b", exclusivity: "unstated" }]);
  });

  it("two exclusive grants of the same right contradict: undetermined, both named, in any order", () => {
    for (const [first, second] of [
      ["2020-01-01", "2021-01-01"],
      ["2021-01-01", "2020-01-01"],
      ["2020-01-01", "2020-01-01"],
    ]) {
      const dataset = withDeals([
        deal("d", first, [grant("a", "b")]),
        deal("e", second, [grant("a", "c")]),
      ]);
      expect(say(dataset, "2022-01-01")).toBe("undetermined: b, c");
      expect(ask(dataset, "2022-01-01")).toMatchObject({
        via: expect.arrayContaining(["d", "e"]),
        because: {
          word: "contradicting grants",
          why: expect.stringMatching(/granted to (b and c|c and b)/),
        },
      });
    }
  });

  it("the same grant told twice is one", () => {
    expect(
      say(
        withDeals([
          deal("d", "2020-01-01", [grant("a", "b")]),
          deal("e", "2021-01-01", [grant("a", "b")]),
        ]),
        "2022-01-01",
      ),
    ).toBe("held: b");
  });

  it("a right given back and given on again is no contradiction", () => {
    const dataset = withDeals([
      deal("d", "2018-01-01", [grant("a", "b")]),
      deal("e", "2020-01-01", [grant("b", "a")]),
      deal("f", "2021-01-01", [grant("a", "c")]),
    ]);
    expect(say(dataset, "2020-06-01")).toBe("held: a");
    expect(say(dataset, "2021-06-01")).toBe("held: c");
  });
});

describe("fields", () => {
  it("part the right between several holders", () => {
    const dataset = withDeals([
      deal("d", "2020-01-01", [grant("a", "b", { field: "oncology" })]),
      deal("e", "2021-01-01", [grant("a", "c", { field: "multiple sclerosis" })]),
    ]);
    expect(say(dataset, "2022-01-01")).toBe(
      "held: a (all other fields), c (multiple sclerosis), b (oncology)",
    );
    expect(say(dataset, "2020-06-01")).toBe(
      "held: a (all other fields), a (multiple sclerosis), b (oncology)",
    );
  });

  it("a cancer lies in oncology, so that two exclusive grants of it contradict", () => {
    const dataset = withDeals([
      deal("d", "2020-01-01", [grant("a", "b", { field: "oncology" })]),
      deal("e", "2021-01-01", [grant("a", "c", { field: "sarcoma" })]),
    ]);
    const { answer, holders, candidates } = ask(dataset, "2022-01-01");
    expect(answer).toBe("undetermined");
    expect(holders.map((who) => [who.company, who.field])).toEqual([
      ["a", "all other fields"],
      ["b", "oncology"],
    ]);
    expect(candidates?.map((who) => [who.company, who.field])).toEqual([
      ["b", "sarcoma"],
      ["c", "sarcoma"],
    ]);
  });

  it("of a sublicence lies in its parent's", () => {
    const dataset = withDeals([
      deal("d", "2020-01-01", [grant("a", "b", { field: "immunology" })]),
      deal("e", "2021-01-01", [grant("b", "c", { field: "lupus", under: "d/licence" })]),
    ]);
    expect(say(dataset, "2022-01-01")).toBe(
      "held: a (all other fields), b (immunology), c (lupus)",
    );
  });
});

describe("what is not known", () => {
  it("a territory that nobody captured is undetermined everywhere between licensor and licensee", () => {
    const dataset = withDeals([
      deal("d", "2020-01-01", [grant("a", "b", { territory: NOT_CAPTURED })]),
    ]);
    expect(say(dataset, "2021-01-01")).toBe("undetermined: a, b");
    expect(ask(dataset, "2021-01-01").because?.word).toBe("certain territories");
    expect(say(dataset, "2019-12-31")).toBe("held: a");
  });

  it("a licence without captured grants is one of unknown territory; a collaboration moves nothing", () => {
    const parties = [
      { company: "a", role: "licensor" as const, sources: SOURCES },
      { company: "b", role: "licensee" as const, sources: SOURCES },
    ];
    const assets = [{ drug: "drug", sources: SOURCES }];
    expect(
      say(withDeals([deal("d", "2020-01-01", [], [], { parties, assets })]), "2021-01-01"),
    ).toBe("undetermined: a, b");
    expect(
      say(
        withDeals([deal("d", "2020-01-01", [], [], { parties, assets, kinds: ["collaboration"] })]),
        "2021-01-01",
      ),
    ).toBe("held: a");
  });

  it("nobody known to have originated it: unknown, with candidates and never holders; a grant still counts", () => {
    const partner = { company: "z", words: "named beside it", sources: SOURCES };
    const parties = ["x", "y"].map((id) => ({
      company: id,
      role: "partner" as const,
      sources: SOURCES,
    }));
    const together = deal("c", "2020-01-01", [], [], {
      kinds: ["collaboration"],
      parties,
      assets: [{ drug: "drug", sources: SOURCES }],
    });
    const dataset = small({
      drugs: [drug("drug", "", { statedPartners: [partner] })],
      deals: [together],
    });
    expect(ask(dataset, "2021-01-01")).toMatchObject({
      answer: "unknown",
      holders: [],
      candidates: [{ company: "x" }, { company: "y" }, { company: "z", words: "named beside it" }],
    });
    const granted = small({
      drugs: [drug("drug", "")],
      deals: [deal("d", "2020-01-01", [grant("x", "y", { territory: only("US") })])],
    });
    expect(say(granted, "2021-01-01")).toBe("held: y");
    expect(say(granted, "2021-01-01", { country: "FR" })).toBe("unknown: ");
    const vague = small({
      drugs: [drug("drug", "")],
      deals: [deal("d", "2020-01-01", [grant("x", "y", { territory: NOT_CAPTURED })])],
    });
    expect(say(vague, "2021-01-01")).toBe("undetermined: x, y");
  });

  it("a giver to whom no chain leads leaves it undetermined", () => {
    const dataset = withDeals([deal("d", "2020-01-01", [grant("stranger", "b")])]);
    expect(say(dataset, "2021-01-01")).toBe("undetermined: a, b");
    expect(ask(dataset, "2021-01-01").because?.word).toBe("no chain");
  });

  it("rights that were not captured cover development and commercialisation, and perhaps the rest", () => {
    const dataset = withDeals([deal("d", "2020-01-01", [grant("a", "b")])]);
    expect(say(dataset, "2021-01-01", { right: "develop" })).toBe("held: b");
    expect(say(dataset, "2021-01-01", { right: "manufacture" })).toBe("undetermined: a, b");
    const listed = withDeals([
      deal("d", "2020-01-01", [grant("a", "b", { rights: ["commercialise"] })]),
    ]);
    expect(say(listed, "2021-01-01", { right: "develop" })).toBe("held: a");
  });

  it("an unknown drug or country is an error in plain words", () => {
    expect(() => rightsAt(withDeals([]), "nothing", { country: "US" })).toThrow(
      "there is no drug “nothing”",
    );
    expect(() => rightsAt(withDeals([]), "drug", { country: "XX" })).toThrow(
      "“XX” is no ISO 3166-1 country code",
    );
  });
});

describe("ends and doubts", () => {
  it("a partial termination ends the grants or assets that it names, and puts the rest in doubt when it names none", () => {
    const grants = [
      grant("a", "b", { territory: only("US") }),
      grant("a", "b", { id: "japan", territory: only("JP") }),
    ];
    const named = withDeals([
      deal("d", "2020-01-01", grants, [
        event("partly-terminated", "2022-01-01", { grants: ["japan"] }),
      ]),
    ]);
    expect([say(named, "2023-01-01"), say(named, "2023-01-01", { country: "JP" })]).toEqual([
      "held: b",
      "held: a",
    ]);
    const other = withDeals([
      deal("d", "2020-01-01", grants, [
        event("partly-terminated", "2022-01-01", { assets: ["else"] }),
      ]),
    ]);
    expect(say(other, "2023-01-01")).toBe("held: b");
    const vague = withDeals([
      deal("d", "2020-01-01", grants, [event("partly-terminated", "2022-01-01")]),
    ]);
    expect(say(vague, "2023-01-01")).toBe("undetermined: a, b");
  });

  it.each(["licensee-wound-down", "programme-dropped"] as const)(
    "%s is no termination: undetermined from that date",
    (kind) => {
      const dataset = withDeals([
        deal(
          "d",
          "2020-01-01",
          [grant("a", "b", { territory: only("US") })],
          [event(kind, "2022-03")],
        ),
      ]);
      expect(say(dataset, "2022-02-28")).toBe("held: b");
      expect(say(dataset, "2022-03-01")).toBe("undetermined: a, b");
      expect(say(dataset, "2024-01-01")).toBe("undetermined: a, b");
      expect(say(dataset, "2024-01-01", { country: "FR" })).toBe("held: a");
      expect(ask(dataset, "2024-01-01").because?.word).toBe(kind.replaceAll("-", " "));
    },
  );

  it("a failed trial touches the licences that the regulator's country lies in", () => {
    const failed: RegulatoryEvent = {
      id: "failed",
      drug: "drug",
      regulator: "fda",
      kinds: ["trial-failed"],
      date: { value: "2022-01-01", sources: SOURCES },
      indications: [],
      words: "failed",
      sources: SOURCES,
    };
    const regulators = [
      { id: "fda", name: "FDA", country: { value: "US", sources: SOURCES }, sources: SOURCES },
    ];
    const deals = [
      deal("d", "2020-01-01", [grant("a", "b", { territory: only("US") })]),
      deal("e", "2020-01-01", [grant("a", "c", { territory: only("IN") })]),
    ];
    const dataset = withDeals(deals, { "regulatory-events": [failed], regulators });
    expect([say(dataset, "2023-01-01"), say(dataset, "2023-01-01", { country: "IN" })]).toEqual([
      "undetermined: a, b",
      "held: c",
    ]);
  });

  it("a source may hand the returned right to someone else", () => {
    const dataset = withDeals([
      deal(
        "d",
        "2020-01-01",
        [grant("a", "b")],
        [event("rights-returned", "2022-01-01", { to: ["z"] })],
      ),
    ]);
    expect(say(dataset, "2022-01-01")).toBe("held: z");
    const back = withDeals([
      deal(
        "d",
        "2020-01-01",
        [grant("a", "b")],
        [event("rights-returned", "2022-01-01", { to: ["a"] })],
      ),
    ]);
    expect(ask(back, "2022-01-01").steps.at(-1)?.words).toBe(
      "1 Jan 2022: rights-returned; the right is back with a",
    );
  });
});

describe("companies", () => {
  it("the contracting party holds, shown with its owner on that date", () => {
    const companies = [company("b", [{ company: "owner", from: "2022" }]), company("owner")];
    const dataset = withDeals([deal("d", "2020-01-01", [grant("a", "b")])], { companies });
    expect(ask(dataset, "2021-12-31").holders).toEqual([
      { company: "b", exclusivity: "exclusive" },
    ]);
    expect(ask(dataset, "2022-06-01").holders).toEqual([
      { company: "b", ownerPerhaps: "owner", exclusivity: "exclusive" },
    ]);
    expect(ask(dataset, "2023-01-01").holders).toEqual([
      { company: "b", owner: "owner", exclusivity: "exclusive" },
    ]);
    expect(ask(dataset, "2023-01-01").steps.at(-1)?.words).toBe("b belongs to owner");
  });

  it("a company of the group may grant what the group originated; a minority owner may not", () => {
    const group = (kind: "majority" | "minority") => [
      company("a", [{ company: "top", kind }]),
      company("arm", [{ company: "top" }]),
    ];
    const deals = [deal("d", "2020-01-01", [grant("arm", "b")])];
    expect(say(withDeals(deals, { companies: group("majority") }), "2021-01-01")).toBe("held: b");
    expect(say(withDeals(deals, { companies: group("minority") }), "2021-01-01")).toBe(
      "undetermined: a, b",
    );
  });

  it("succession by merger moves the party's place, of licensee and of licensor", () => {
    const taken = (by: string, to: string) =>
      event("succession-by-merger", "2022-05-01", { by: [by], to: [to] });
    const licensee = withDeals([deal("d", "2020-01-01", [grant("a", "b")], [taken("b", "heir")])]);
    expect([say(licensee, "2022-04-30"), say(licensee, "2022-05-01")]).toEqual([
      "held: b",
      "held: heir",
    ]);
    const licensor = withDeals([
      deal(
        "d",
        "2020-01-01",
        [grant("a", "b")],
        [taken("a", "heir"), event("terminated", "2023-01-01")],
      ),
    ]);
    expect(say(licensor, "2023-01-01")).toBe("held: heir");
    const regranted = withDeals([
      deal(
        "d",
        "2020-01-01",
        [grant("a", "b")],
        [taken("a", "heir"), event("terminated", "2023-01-01")],
      ),
      deal("e", "2024-01-01", [grant("heir", "c")]),
    ]);
    expect(say(regranted, "2024-01-01")).toBe("held: c");
  });

  it("a succession known to the month leaves the month between the two; an owner on record takes nobody's place", () => {
    const events = [event("succession-by-merger", "2022-05", { by: ["b"], to: ["heir"] })];
    expect(say(withDeals([deal("d", "2020-01-01", [grant("a", "b")], events)]), "2022-05-10")).toBe(
      "undetermined: b, heir",
    );
    const companies = [company("b", [{ company: "heir", from: "2022-05" }]), company("heir")];
    expect(
      ask(
        withDeals([deal("d", "2020-01-01", [grant("a", "b")], events)], { companies }),
        "2022-06-01",
      ).holders,
    ).toMatchObject([{ company: "b", owner: "heir" }]);
  });
});
