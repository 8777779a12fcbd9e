import type { Deal, MoneyPart } from "../schema/deal.ts";
import type { Money } from "../schema/money.ts";
import { usdMillions } from "../schema/usdMillions.ts";

const UPFRONT = new Set(["upfront", "upfront-cash", "upfront-equity"]);
const MILESTONES = new Set([
  "development",
  "regulatory",
  "sales",
  "regulatory-and-sales",
  "milestones",
]);

/** The money of a deal, millions of USD; null where not disclosed. Contingent is never counted as paid. */
export interface DealMoney {
  upfrontUsdM: number | null;
  nearTermUsdM: number | null;
  milestonesUsdM: number | null;
  equityUsdM: number | null;
  totalUsdM: number | null;
  /** Whether the total was summed from its parts or is the reported headline. */
  totalBasis: "summed" | "reported" | null;
  upfrontShare: number | null;
  paidUsdM: number | null;
  /** The sum held against the headline, within the headline's rounding. */
  check: "agrees" | "differs" | "cannot say";
  headlineUsdM: number | null;
  /** Amounts in other currencies, as reported. */
  other: { kind: string; currency: string; amount: number }[];
}

/** A part that another part contains is not counted again. */
function counted(deal: Deal): MoneyPart[] {
  return deal.economics.parts.filter((part) => part.includedIn === undefined);
}

/** The sum of the disclosed parts of some kinds; null when none is disclosed. */
function sumOf(parts: MoneyPart[], kinds: ReadonlySet<string>): number | null {
  const wanted = parts.filter((part) => kinds.has(part.kind));
  return sumDisclosed(wanted.map((part) => usdMillions(part.amount.value)));
}

/** The sum of what is disclosed of some amounts (millions), to the thousandth; null when nothing is: unknown is never zero. */
export function sumDisclosed(amounts: readonly (number | null)[]): number | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : round(known.reduce((sum, amount) => sum + amount, 0));
}

const round = (value: number) => Math.round(value * 1000) / 1000;

/** An amount that can be summed: exact or a maximum in USD. "Over" and "about" make no sum. */
function summable(money: Money): boolean {
  return (
    money.state === "disclosed" &&
    money.currency === "USD" &&
    (money.qualifier === "exact" || money.qualifier === "up-to")
  );
}

/** Takes a deal's money apart; see the fields of `DealMoney`. */
export function dealMoney(deal: Deal): DealMoney {
  const parts = counted(deal);
  // An upfront inside a larger sum is still the upfront; it only counts once in the total.
  const upfrontUsdM = sumOf(parts, UPFRONT) ?? sumOf(deal.economics.parts, UPFRONT);
  const nearTermUsdM = sumOf(parts, new Set(["near-term"]));
  const milestonesUsdM = sumOf(parts, MILESTONES);
  const inTotal = parts.filter((part) => part.kind !== "equity" && part.kind !== "option-fee");
  const whole =
    inTotal.some((part) => UPFRONT.has(part.kind)) &&
    inTotal.some((part) => MILESTONES.has(part.kind));
  const headlineUsdM = usdMillions(deal.economics.headline?.value);
  const summed = whole && inTotal.every((part) => summable(part.amount.value));
  const sum = summed
    ? round((upfrontUsdM ?? 0) + (nearTermUsdM ?? 0) + (milestonesUsdM ?? 0))
    : null;
  const totalUsdM = sum ?? headlineUsdM;
  return {
    upfrontUsdM,
    nearTermUsdM,
    milestonesUsdM,
    equityUsdM: sumOf(parts, new Set(["equity"])),
    totalUsdM,
    totalBasis: sum !== null ? "summed" : headlineUsdM !== null ? "reported" : null,
    upfrontShare:
      upfrontUsdM !== null && totalUsdM !== null && totalUsdM > 0 ? upfrontUsdM / totalUsdM : null,
    paidUsdM: paid(deal),
    check: checkSum(sum, deal.economics.headline?.value),
    headlineUsdM,
    other: parts.flatMap(({ kind, amount: { value } }) =>
      value.state === "disclosed" && value.currency !== "USD"
        ? [{ kind, currency: value.currency, amount: value.amount }]
        : [],
    ),
  };
}

function paid(deal: Deal): number | null {
  return sumDisclosed(deal.events.map((event) => usdMillions(event.amount?.value)));
}

/** `1,111` agrees with a headline of 1,100: equal within half a unit of the headline's last non-zero digit, or above an "over". */
export function checkSum(sum: number | null, headline: Money | undefined): DealMoney["check"] {
  const reported = usdMillions(headline);
  if (sum === null || reported === null || headline?.state !== "disclosed") return "cannot say";
  const unit = lastUnit(reported);
  if (Math.abs(sum - reported) <= unit / 2) return "agrees";
  return headline.qualifier === "over" && sum > reported && sum - reported < unit
    ? "agrees"
    : "differs";
}

/** The place value of the last non-zero digit: 100 for 1,100, 1 for 1,093, 0.1 for 700.8. */
function lastUnit(value: number): number {
  let unit = 0.001;
  while (unit < value && Math.abs(value / (unit * 10) - Math.round(value / (unit * 10))) < 1e-9)
    unit *= 10;
  return unit;
}
