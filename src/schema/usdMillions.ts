import type { Money } from "./money.ts";

/** The amount in millions of USD, or `null` when it is not disclosed or stands in another currency. */
export function usdMillions(money: Money | undefined): number | null {
  return money?.state === "disclosed" && money.currency === "USD" ? money.amount : null;
}
