import { z } from "zod";
import { isPartialDate } from "./calendar.ts";

/** An ISO date as precise as its source: `2025`, `2025-05` or `2025-05-24`. */
export const PartialDate = z
  .string()
  .refine(isPartialDate, "a date is YYYY, YYYY-MM or YYYY-MM-DD and must exist");
export type PartialDate = z.infer<typeof PartialDate>;

export { dateSpan, isPartialDate } from "./calendar.ts";
