import { dateSpan } from "../../schema/calendar.ts";
import type { Deal } from "../../schema/deal.ts";
import type { Fault } from "../parseDataset.ts";
import { faultIn, type Rule } from "./rule.ts";

const NEAR_DAYS = 45;

/** Two deals of the same parties over the same assets within weeks are one deal entered twice. */
export const dealsAreNotTwins: Rule = (dataset) => {
  const faults: Fault[] = [];
  const seen = new Map<string, Deal[]>();
  for (const deal of dataset.deals.values()) {
    if (deal.assets.length === 0) continue;
    const key = [
      ...deal.parties.map(({ company }) => company).sort(),
      "|",
      ...deal.assets.map(({ drug }) => drug).sort(),
    ].join(" ");
    const twins = seen.get(key) ?? [];
    for (const twin of twins) {
      if (near(deal, twin))
        faults.push(
          faultIn(
            "deals",
            deal.id,
            "announced",
            `same parties, same assets and nearly the same day as “${twin.id}”: is it entered twice?`,
          ),
        );
    }
    seen.set(key, [...twins, deal]);
  }
  return faults;
};

function near(a: Deal, b: Deal): boolean {
  if (!a.announced || !b.announced) return false;
  const day = (deal: Deal) => Date.parse(dateSpan(deal.announced?.value ?? "1900").first);
  return Math.abs(day(a) - day(b)) <= NEAR_DAYS * 86_400_000;
}
