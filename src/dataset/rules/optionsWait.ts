import type { Fault } from "../parseDataset.ts";
import { faultIn, type Rule } from "./rule.ts";

/** A deal that is an option and nothing else gives no right at once: its grants wait for the exercise. */
export const optionsWait: Rule = (dataset) => {
  const faults: Fault[] = [];
  for (const [id, deal] of dataset.deals) {
    const exercised = deal.events.some(({ kind }) => kind === "option-exercised");
    if (exercised || deal.kinds.length !== 1 || deal.kinds[0] !== "option") continue;
    deal.grants.forEach((grant, i) => {
      if (grant.condition !== "option")
        faults.push(
          faultIn(
            "deals",
            id,
            `grants.${i}.condition`,
            "an option gives nothing until it is exercised; the grant must say so",
          ),
        );
    });
  }
  return faults;
};
