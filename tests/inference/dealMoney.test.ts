import { describe, expect, it } from "vitest";
import { checkSum, dealMoney } from "../../src/inference/dealMoney.ts";
import type { Deal, MoneyPart } from "../../src/schema/deal.ts";
import type { Money } from "../../src/schema/money.ts";

const sources = [{ source: "s" }];
const usd = (
  amount: number,
  qualifier: "exact" | "up-to" | "over" | "about" = "exact",
  currency = "USD",
): Money => ({
  state: "disclosed",
  currency,
  amount,
  qualifier,
});
const part = (
  kind: MoneyPart["kind"],
  amount: Money,
  more: Partial<MoneyPart> = {},
): MoneyPart => ({
  kind,
  amount: { value: amount, sources },
  contingent: kind !== "upfront",
  ...more,
});
const deal = (parts: MoneyPart[], headline?: Money): Deal => ({
  id: "d",
  kinds: ["licence"],
  parties: [],
  assets: [],
  grants: [],
  events: [],
  sources,
  economics: { parts, ...(headline ? { headline: { value: headline, sources } } : {}) },
});

describe("the money of a deal", () => {
  it("sums upfront and milestones, and holds the sum against the rounded headline", () => {
    const money = dealMoney(
      deal(
        [part("upfront", usd(18)), part("regulatory-and-sales", usd(1093, "up-to"))],
        usd(1100, "about"),
      ),
    );
    expect(money).toMatchObject({
      upfrontUsdM: 18,
      milestonesUsdM: 1093,
      totalUsdM: 1111,
      totalBasis: "summed",
      check: "agrees",
    });
    expect(money.upfrontShare).toBeCloseTo(18 / 1111);
  });
  it("counts equity inside the upfront once, and equity beside it not at all in the total", () => {
    const inside = dealMoney(
      deal([
        part("upfront", usd(1200)),
        part("equity", usd(100), { includedIn: "upfront" }),
        part("milestones", usd(10200, "up-to")),
      ]),
    );
    expect(inside).toMatchObject({ totalUsdM: 11400, equityUsdM: null });
    const beside = dealMoney(
      deal([
        part("upfront", usd(1250)),
        part("equity", usd(100)),
        part("milestones", usd(4800, "up-to")),
      ]),
    );
    expect(beside).toMatchObject({ totalUsdM: 6050, equityUsdM: 100 });
  });
  it("makes no sum of an open part and falls back to the headline as reported", () => {
    expect(
      dealMoney(
        deal(
          [part("upfront", usd(1200)), part("milestones", usd(10000, "over"))],
          usd(11400, "up-to"),
        ),
      ),
    ).toMatchObject({
      totalUsdM: 11400,
      totalBasis: "reported",
      check: "cannot say",
    });
  });
  it("never takes unknown for zero", () => {
    expect(
      dealMoney(
        deal([part("upfront", { state: "undisclosed" }), part("milestones", usd(50, "up-to"))]),
      ),
    ).toMatchObject({
      upfrontUsdM: null,
      totalUsdM: null,
      totalBasis: null,
      upfrontShare: null,
      paidUsdM: null,
    });
  });
  it("leaves other currencies as reported", () => {
    expect(dealMoney(deal([part("upfront", usd(250, "exact", "CNY"))]))).toMatchObject({
      upfrontUsdM: null,
      totalUsdM: null,
      other: [{ kind: "upfront", currency: "CNY", amount: 250 }],
    });
  });
});

describe("the sum against the headline", () => {
  it.each([
    [1111, usd(1100), "agrees"],
    [1970, usd(2000, "about"), "agrees"],
    [1111, usd(1100, "over"), "agrees"],
    [6050, usd(6150), "differs"],
    [null, usd(10), "cannot say"],
  ] as const)("%s against %o: %s", (sum, headline, verdict) => {
    expect(checkSum(sum, headline)).toBe(verdict);
  });
});
