import { dateSpan } from "../../schema/calendar.ts";
import type { Fault } from "../parseDataset.ts";
import { faultIn, type Rule } from "./rule.ts";

const APPROVED = new Set(["approval", "accelerated-approval", "conditional-approval"]);

/** No drug is approved before its first trial is cleared, and a stage of approval names only countries whose own or a wider authority is known. */
export const approvalsFollowTrials: Rule = (dataset) => {
  const faults: Fault[] = [];
  const events = [...dataset["regulatory-events"]];
  for (const [id, event] of events) {
    if (event.date === undefined || !event.kinds.some((kind) => APPROVED.has(kind))) continue;
    const approved = dateSpan(event.date.value).last;
    for (const [other, { drug, regulator, kinds, date }] of events) {
      if (
        drug !== event.drug ||
        regulator !== event.regulator ||
        date === undefined ||
        !kinds.includes("ind-cleared")
      )
        continue;
      if (approved < dateSpan(date.value).first)
        faults.push(
          faultIn(
            "regulatory-events",
            id,
            "date",
            `approved on ${event.date.value}, before the first trial was cleared on ${date.value} (${other})`,
          ),
        );
    }
    const stage = dataset.drugs.get(event.drug)?.stage?.value.stage;
    if (stage === "preclinical")
      faults.push(
        faultIn(
          "regulatory-events",
          id,
          "drug",
          `an approval of “${event.drug}”, whose record says preclinical`,
        ),
      );
  }
  return faults;
};
