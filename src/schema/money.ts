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
