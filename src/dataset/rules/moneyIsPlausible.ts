import type { Deal } from "../../schema/deal.ts";
import type { Money } from "../../schema/money.ts";
import type { Fault } from "../parseDataset.ts";
import { faultIn, type Rule } from "./rule.ts";

/** No licence known pays more at signing, millions of USD: more is a slip of units or a takeover. */
const LARGEST_UPFRONT = 2000;
/** No licence known promises more in all, millions of USD. */
const LARGEST_TOTAL = 30_000;
/** Upfront and total in other currencies that look like the same digits read as dollars. */
const UPFRONT = new Set(["upfront", "upfront-cash"]);

/**
 * Traps of units: an upfront above 2 bn in a licence, a total a hundred times too large,
 * an upfront above the total, RMB read as USD. An unusual upfront stands when its claim carries a note that says so.
 */
export const moneyIsPlausible: Rule = (dataset) =>
  [...dataset.deals].flatMap(([id, deal]) =>
    deal.kinds.includes("acquisition") ? [] : faultsOf(id, deal),
  );

function faultsOf(id: string, deal: Deal): Fault[] {
  const { parts, headline } = deal.economics;
  const total = headline ? usd(headline.value) : null;
  const faults: Fault[] = [];
  if (total !== null && total > LARGEST_TOTAL)
    faults.push(
      faultIn(
        "deals",
        id,
        "economics.headline",
        `a total of ${total} m USD is more than any licence known; are the units right?`,
      ),
    );
  parts.forEach((part, i) => {
    const amount = usd(part.amount.value);
    const field = `economics.parts.${i}.amount`;
    if (amount === null) return;
    if (UPFRONT.has(part.kind) && amount > LARGEST_UPFRONT && part.amount.note === undefined)
      faults.push(
        faultIn(
          "deals",
          id,
          field,
          `an upfront of ${amount} m USD is more than any licence known; are the units right?`,
        ),
      );
    if (
      total !== null &&
      part.includedIn === undefined &&
      amount > total * 1.05 &&
      part.amount.note === undefined
    ) {
      faults.push(
        faultIn("deals", id, field, `${amount} m USD is more than the reported total of ${total}`),
      );
    }
    const readings = [
      ...parts.map((other) => other.amount.value),
      ...(part.amount.alternatives ?? []).map((other) => other.value),
    ];
    const same = readings.filter(isForeign).find((other) => other.amount === amount);
    if (same)
      faults.push(
        faultIn(
          "deals",
          id,
          field,
          `the same figure stands in ${same.currency}; one of the two is read in the wrong currency`,
        ),
      );
  });
  return faults;
}

type Disclosed = Extract<Money, { state: "disclosed" }>;
const isForeign = (money: Money): money is Disclosed =>
  money.state === "disclosed" && money.currency !== "USD";

function usd(money: Money): number | null {
  return money.state === "disclosed" && money.currency === "USD" ? money.amount : null;
}
