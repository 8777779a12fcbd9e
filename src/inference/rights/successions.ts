// Successions: novations, one company stepping into the place of another.
import type { Citation } from "../../schema/claim.ts";
import type { Deal } from "../../schema/deal.ts";
import type { CompanyGroups } from "./companyGroups.ts";
import { ALWAYS, type Day, type DaySpan, spanOf } from "./days.ts";

/** One company steps into another's place, in every right over a drug, from some day on. */
export interface Succession {
  from: string;
  to: string;
  when: DaySpan;
  words: string;
  deal: string;
  sources: Citation[];
}

/**
 * The successions that a drug's deals tell of. The predecessor is the party named in `by`. Where the records show
 * the successor as the predecessor's owner, nothing moves: the contracting party is shown with its owner.
 */
export function readSuccessions(groups: CompanyGroups, deals: readonly Deal[]): Succession[] {
  const found: Succession[] = [];
  for (const deal of deals) {
    const contracting = new Set([
      ...deal.parties.map(({ company }) => company),
      ...deal.grants.flatMap(({ from, to }) => [...from, ...to]),
    ]);
    for (const event of deal.events) {
      const to = event.kind === "succession-by-merger" ? event.to?.[0] : undefined;
      if (to === undefined) continue;
      const when = event.date ? spanOf(event.date.value) : { first: ALWAYS, last: ALWAYS };
      for (const from of event.by ?? []) {
        if (from === to || !contracting.has(from) || groups.everOwns(to, from)) continue;
        found.push({ from, to, when, words: event.words, deal: deal.id, sources: event.sources });
      }
    }
  }
  return found.sort(
    (a, b) =>
      a.when.first - b.when.first ||
      (a.from + a.to + a.deal + a.words < b.from + b.to + b.deal + b.words ? -1 : 1),
  );
}

/** Who stands in a company's place on a day: surely one, or perhaps a later one where a date straddles the day. */
export function successorsOn(
  successions: readonly Succession[],
  company: string,
  day: Day,
): { company: string; doubt?: Succession } {
  let current = company;
  for (const entry of successions) {
    if (entry.from !== current || day < entry.when.first) continue;
    if (day < entry.when.last) return { company: current, doubt: entry };
    current = entry.to;
  }
  return { company: current };
}

/** Every company that ever stands in a company's place, itself included. */
export function everInPlaceOf(successions: readonly Succession[], company: string): Set<string> {
  const found = new Set([company]);
  for (const id of found)
    for (const entry of successions) if (entry.from === id) found.add(entry.to);
  return found;
}
