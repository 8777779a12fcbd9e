import { describe, expect, it } from "vitest";
import { checkDataset } from "../../../src/dataset/checkDataset.ts";
import { asFiles, soundRecords } from "../soundFiles.ts";

type Records = ReturnType<typeof soundRecords>;
// biome-ignore lint/suspicious/noExplicitAny: a test plants values anywhere in plain JSON
type Plain = any;

const SOURCES = [{ source: "paper", at: "¶1" }];
const claim = (value: unknown) => ({ value, sources: SOURCES });
/** The faults of the sound data set after a change, as `path field`. */
function faultsAfter(change: (deal: Plain, records: Records) => void): string[] {
  const records = soundRecords();
  change(records["deals/giver-taker.json"], records);
  return checkDataset(asFiles(records)).faults.map(({ path, field }) => `${path} ${field}`);
}
const DEAL = "deals/giver-taker.json";

describe("dates are in order", () => {
  // The sound deal was announced on 2025-06-01; the data release is 2026-01-31.
  const ending = (kind: string, date: string) => (deal: Plain) =>
    deal.events.push({ kind, date: claim(date), words: "ended", sources: SOURCES });
  it.each(["terminated", "expired", "rights-returned", "partly-terminated"])(
    "%s on the day of the announcement, in its month or year, or after it",
    (kind) => {
      for (const date of ["2025-06-01", "2025-06", "2025", "2025-06-02", "2026-01-31"])
        expect([date, faultsAfter(ending(kind, date))]).toEqual([date, []]);
      for (const date of ["2025-05-31", "2025-05", "2024"])
        expect([date, faultsAfter(ending(kind, date))]).toEqual([date, [`${DEAL} events.1.date`]]);
    },
  );
  it("anything but an end may come before the announcement", () => {
    expect(faultsAfter(ending("effective", "2025-05-31"))).toEqual([]);
  });
  it("an end without a date, and a deal without one, say nothing", () => {
    expect(
      faultsAfter((deal) =>
        deal.events.push({ kind: "terminated", words: "ended", sources: SOURCES }),
      ),
    ).toEqual([]);
    expect(
      faultsAfter((deal) => {
        delete deal.announced;
        ending("terminated", "2019")(deal);
      }),
    ).toEqual([]);
  });
  it.each([
    ["2025-06-01", "2025-06-01", 0],
    ["2025-06-02", "2025-06-01", 1],
    ["2025-06", "2025-06-01", 0],
    ["2025-06-30", "2025-06", 0],
    ["2025-07-01", "2025-06", 1],
    ["2025-07-01", "2025", 0],
    ["2026-01", "2025", 1],
  ])("a grant from %s to %s: %i faults", (start, end, count) => {
    const faults = faultsAfter((deal) => {
      deal.grants[0].effective = claim(start);
      deal.grants[0].ends = claim(end);
    });
    expect(faults).toEqual(Array(count).fill(`${DEAL} grants.0.ends`));
  });
  it("nothing lies after the data release; its own day and what may be before it do not", () => {
    const dated = (date: string) => (deal: Plain, records: Records) => {
      deal.announced.value = date;
      deal.events[0].date.value = date;
      (records["regulatory-events/onemab-approval.json"] as Plain).date.value = date;
      (records["sources/paper.json"] as Plain).published = date;
    };
    for (const date of ["2026-01-31", "2026-01", "2026"])
      expect(faultsAfter(dated(date))).toEqual([]);
    for (const date of ["2026-02-01", "2026-02", "2027"])
      expect(faultsAfter(dated(date)).sort()).toEqual([
        `${DEAL} announced`,
        `${DEAL} events.0.date`,
        "regulatory-events/onemab-approval.json date",
        "sources/paper.json published",
      ]);
  });
});

describe("money is plausible", () => {
  const upfront =
    (amount: number, more: object = {}) =>
    (deal: Plain) => {
      delete deal.economics.headline;
      deal.economics.parts = [deal.economics.parts[0]];
      deal.economics.parts[0].amount.value.amount = amount;
      Object.assign(deal.economics.parts[0], more);
    };
  const UPFRONT = `${DEAL} economics.parts.0.amount`;
  it.each([
    [2000, "upfront", []],
    [2000.1, "upfront", [UPFRONT]],
    [2000.1, "upfront-cash", [UPFRONT]],
    [2000.1, "milestones", []],
  ])("an upfront of %d as %s", (amount, kind, faults) => {
    expect(faultsAfter(upfront(amount, { kind }))).toEqual(faults);
  });
  it("an acquisition may pay what it wants", () => {
    expect(
      faultsAfter((deal) => {
        upfront(9999)(deal);
        deal.kinds = ["acquisition"];
      }),
    ).toEqual([]);
  });
  it.each([
    [30_000, []],
    [30_000.1, [`${DEAL} economics.headline`]],
  ])("a total of %d", (amount, faults) => {
    expect(faultsAfter((deal) => (deal.economics.headline.value.amount = amount))).toEqual(faults);
  });
  it.each([
    [105, {}, []],
    [105.1, {}, [`${DEAL} economics.parts.1.amount`]],
    [105.1, { includedIn: "upfront" }, []],
  ])("milestones of %d beside a total of 100, %j", (amount, more, faults) => {
    const found = faultsAfter((deal) => {
      deal.economics.parts[1].amount.value.amount = amount;
      Object.assign(deal.economics.parts[1], more);
    });
    expect(found).toEqual(faults);
  });
  it("the same figure in two currencies is one of them misread; another figure is not", () => {
    const also = (amount: number) => (deal: Plain) =>
      deal.economics.parts.push({
        kind: "sales",
        amount: claim({ state: "disclosed", currency: "CNY", amount, qualifier: "exact" }),
        contingent: false,
      });
    expect(faultsAfter(also(20))).toEqual([UPFRONT]);
    expect(faultsAfter(also(20.1))).toEqual([]);
  });
});

describe("approvals follow trials", () => {
  const approved =
    (date: string, more: object = {}) =>
    (_deal: Plain, records: Records) =>
      Object.assign(records["regulatory-events/onemab-approval.json"] as Plain, {
        date: claim(date),
        ...more,
      });
  const FAULT = ["regulatory-events/onemab-approval.json date"];
  // The trial was cleared in 2023-04.
  it.each([
    ["2023-04-01", {}, []],
    ["2023", {}, []],
    ["2023-03-31", {}, FAULT],
    ["2023-03", {}, FAULT],
    ["2023-03", { drug: "twomab" }, []],
    ["2023-03", { kinds: ["ind-cleared"] }, []],
    ["2023-03", { kinds: ["accelerated-approval"] }, FAULT],
    ["2023-03", { kinds: ["conditional-approval"] }, FAULT],
  ])("approved in %s, %j", (date, more, faults) => {
    expect(faultsAfter(approved(date, more))).toEqual(faults);
  });
  it("of another authority say nothing of its trials", () => {
    expect(
      faultsAfter((deal, records) => {
        records["regulators/other.json"] = { ...records["regulators/agency.json"], id: "other" };
        approved("2023-03", { regulator: "other" })(deal, records);
      }),
    ).toEqual([]);
  });
  it.each([
    ["preclinical", ["regulatory-events/onemab-approval.json drug"]],
    ["phase-3", []],
  ])("of a drug whose record says %s", (stage, faults) => {
    expect(
      faultsAfter((_deal, records) => {
        (records["drugs/onemab.json"] as Plain).stage = claim({ stage, countries: [] });
      }),
    ).toEqual(faults);
  });
});

describe("deals are not twins", () => {
  const twin = (more: (deal: Plain) => void) => (deal: Plain, records: Records) => {
    const other = structuredClone(deal);
    other.id = "giver-taker-again";
    more(other);
    records["deals/giver-taker-again.json"] = other;
  };
  const TWIN = ["deals/giver-taker-again.json announced"];
  // 45 days after 2025-06-01 is 2025-07-16; before it, 2025-04-17.
  it.each([
    ["2025-06-01", TWIN],
    ["2025-07-16", TWIN],
    ["2025-07-17", []],
    ["2025-04-17", TWIN],
    ["2025-04-16", []],
  ])("on %s", (date, faults) => {
    expect(
      faultsAfter(
        twin((other) => {
          other.announced.value = date;
          other.events[0].date.value = date;
        }),
      ),
    ).toEqual(faults);
  });
  it("with another drug, without a date or without assets", () => {
    expect(
      faultsAfter(twin((other) => (other.assets[0].drug = other.grants[0].assets[0] = "twomab"))),
    ).toEqual([]);
    expect(faultsAfter(twin((other) => delete other.announced))).toEqual([]);
    expect(
      faultsAfter((deal, records) => {
        deal.assets = [];
        twin((other) => (other.assets = []))(deal, records);
      }),
    ).toEqual([]);
  });
});

describe("records hold at least what they say", () => {
  it.each([
    [1, []],
    [2, ["dataset.json assertions.deals"]],
    [0, []],
  ])("%i deals of one", (least, faults) => {
    expect(
      faultsAfter((_deal, records) => {
        (records["dataset.json"] as Plain).assertions.deals = least;
      }),
    ).toEqual(faults);
  });
});
