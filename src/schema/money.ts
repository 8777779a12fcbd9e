import { z } from "zod";

/** How an amount is meant: exactly, at most, at least, or roughly. */
export const Qualifier = z.enum(["exact", "up-to", "over", "about"]);
export type Qualifier = z.infer<typeof Qualifier>;

/**
 * An amount in millions of a currency; or known to be kept back (`undisclosed`);
 * or not yet looked for (`not-captured`). Neither of the last two is zero.
 */
export const Money = z.discriminatedUnion("state", [
  z.strictObject({
    state: z.literal("disclosed"),
    currency: z.string().regex(/^[A-Z]{3}$/, "a currency is an ISO 4217 code"),
    amount: z.number().positive(),
    qualifier: Qualifier,
  }),
  z.strictObject({ state: z.literal("undisclosed") }),
  z.strictObject({ state: z.literal("not-captured") }),
]);
export type Money = z.infer<typeof Money>;
export type DisclosedMoney = Extract<Money, { state: "disclosed" }>;

/** The amount in millions of USD, or `null` when it is not disclosed or stands in another currency. */
export function usdMillions(money: Money | undefined): number | null {
  return money?.state === "disclosed" && money.currency === "USD" ? money.amount : null;
}
