import type { RightsInterval, RightsPage } from "../../inference/rights/rightsPage.ts";

/** The interval that a day (ISO) falls into. */
export function intervalOn(page: RightsPage, day: string): RightsInterval | undefined {
  return page.intervals.findLast(({ from }) => from === null || from <= day);
}
