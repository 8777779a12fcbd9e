import { dateSpan } from "../../schema/calendar.ts";
import type { Fault } from "../parseDataset.ts";
import { faultIn, type Rule } from "./rule.ts";

const ENDS = new Set(["terminated", "expired", "rights-returned", "partly-terminated"]);

/** Nothing is dated after the data release, and nothing ends before it was announced. */
export const datesAreInOrder: Rule = (dataset) => {
  const today = dateSpan(dataset.header.version).last;
  const faults: Fault[] = [];
  const future = (collection: string, id: string, field: string, date: string | undefined) => {
    if (date !== undefined && dateSpan(date).first > today)
      faults.push(
        faultIn(
          collection,
          id,
          field,
          `${date} lies after the data release of ${dataset.header.version}`,
        ),
      );
  };
  for (const [id, deal] of dataset.deals) {
    const announced = deal.announced?.value;
    future("deals", id, "announced", announced);
    deal.events.forEach((event, i) => {
      const date = event.date?.value;
      future("deals", id, `events.${i}.date`, date);
      if (
        date !== undefined &&
        announced !== undefined &&
        ENDS.has(event.kind) &&
        dateSpan(date).last < dateSpan(announced).first
      ) {
        faults.push(
          faultIn(
            "deals",
            id,
            `events.${i}.date`,
            `the deal ends on ${date}, before it was announced on ${announced}`,
          ),
        );
      }
    });
    deal.grants.forEach((grant, i) => {
      const [start, end] = [grant.effective?.value, grant.ends?.value];
      if (start !== undefined && end !== undefined && dateSpan(end).last < dateSpan(start).first)
        faults.push(
          faultIn(
            "deals",
            id,
            `grants.${i}.ends`,
            `the grant ends on ${end}, before it starts on ${start}`,
          ),
        );
    });
  }
  for (const [id, event] of dataset["regulatory-events"])
    future("regulatory-events", id, "date", event.date?.value);
  for (const [id, source] of dataset.sources)
    future("sources", id, "published", source.published ?? undefined);
  return faults;
};
