import type { Fault } from "../parseDataset.ts";
import { faultIn, type Rule } from "./rule.ts";

/** No licensee is its own licensor; a company stands once in a deal. */
export const dealsHaveTwoSides: Rule = (dataset) => {
  const faults: Fault[] = [];
  for (const [id, deal] of dataset.deals) {
    const seen = new Map<string, string>();
    deal.parties.forEach(({ company, role }, i) => {
      const before = seen.get(company);
      if (before !== undefined)
        faults.push(
          faultIn(
            "deals",
            id,
            `parties.${i}`,
            `“${company}” stands twice in this deal: as ${before} and as ${role}`,
          ),
        );
      seen.set(company, role);
    });
  }
  return faults;
};
