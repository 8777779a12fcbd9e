import fc from "fast-check";
import type { Deal, Grant } from "../../../src/schema/deal.ts";
import { deal, event, grant, NOT_CAPTURED, only, worldWithout } from "./smallDataset.ts";

/** The countries and fields that random grants are about; Puerto Rico and Serbia are there for their doubts. */
export const PLACES = ["US", "JP", "FR", "CN"] as const;
export const FIELDS = ["asthma", "lupus"] as const;
const CELLS = [...FIELDS, ""] as const;
const POOL = ["b", "c", "d", "e", "f", "g"];

/** The ISO date some days after the start of 2020. */
export function dayAfter(days: number): string {
  return new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10);
}

interface Step {
  kind: "grant" | "grant" | "option" | "end" | "partial-end";
  wait: number;
  pick: number;
  spread: number;
  field: number;
  name: boolean;
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom("grant", "grant", "grant", "option", "end", "partial-end"),
  wait: fc.nat(3),
  pick: fc.nat(1000),
  spread: fc.nat(15),
  field: fc.nat(5),
  name: fc.boolean(),
});

interface Running {
  deal: Deal;
  grant: Grant;
}

/** A ledger in which whoever holds a right grants it on; `holders` is kept by simple stacks, apart from the code under test. */
export interface LawfulLedger {
  deals: Deal[];
  days: number;
  /** Who holds at the end of a day: `holders[day]["US asthma"]`. */
  holders: Record<string, string>[];
}

/** Grants from whoever holds at that time, options, sublicences and ends, one after another. */
export const lawfulLedger: fc.Arbitrary<LawfulLedger> = fc
  .array(step, { maxLength: 14 })
  .map((steps) => {
    const stacks = new Map<string, Running[]>();
    for (const place of PLACES) for (const cell of CELLS) stacks.set(`${place} ${cell}`, []);
    const stack = (place: string, cell: string) => stacks.get(`${place} ${cell}`) ?? [];
    const holder = (place: string, cell: string) => stack(place, cell).at(-1)?.grant.to[0] ?? "a";
    const ledger: LawfulLedger = { deals: [], days: 0, holders: [] };
    const snapshot = () =>
      Object.fromEntries(
        [...stacks.keys()].map((key) => [key, holder(...(key.split(" ") as [string, string]))]),
      );
    let day = 0;
    steps.forEach((entry, at) => {
      // within a day nobody knows what came first, so that an end waits for the next day
      const wait = entry.kind.endsWith("end") ? Math.max(1, entry.wait) : entry.wait;
      for (let i = 0; i < wait; i++) ledger.holders[day++] = snapshot();
      if (entry.kind === "end" || entry.kind === "partial-end") end(stacks, entry, dayAfter(day));
      else give(ledger, stack, entry, `deal-${at}`, dayAfter(day));
      ledger.holders[day] = snapshot();
    });
    ledger.holders[day] = snapshot();
    ledger.days = day + 1;
    return ledger;
  });

function give(
  ledger: LawfulLedger,
  stack: (place: string, cell: string) => Running[],
  { kind, pick, spread, field, name }: Step,
  id: string,
  date: string,
): void {
  const holder = (place: string, cell: string) => stack(place, cell).at(-1)?.grant.to[0] ?? "a";
  const first = PLACES[pick % PLACES.length] ?? "US";
  const cell = CELLS[field % CELLS.length] ?? "";
  const from = holder(first, cell);
  const top = stack(first, cell).at(-1);
  const wide =
    field >= CELLS.length &&
    CELLS.every(
      (one) => [from, undefined].includes(holder(first, one)) || !passed(stack(first, one), from),
    );
  const cells = wide ? CELLS.filter((one) => holder(first, one) === from) : [cell];
  if (!wide && cell === "") return;
  const alike = (place: string) =>
    cells.every(
      (one) => holder(place, one) === from && stack(place, one).at(-1)?.grant === top?.grant,
    ) &&
    (!wide ||
      CELLS.every((one) => holder(place, one) === from || !passed(stack(place, one), from)));
  if (!alike(first)) return;
  const places = PLACES.filter(
    (place, at) => place === first || (((spread >> at) & 1) === 1 && alike(place)),
  );
  const taken = new Set([
    "a",
    ...places.flatMap((place) =>
      CELLS.flatMap((one) => stack(place, one).map(({ grant: had }) => had.to[0])),
    ),
  ]);
  const to = POOL.find((company, at) => at >= pick % 3 && !taken.has(company));
  if (to === undefined) return;
  const given = grant(from, to, {
    territory: only(...places),
    option: kind === "option",
    ...(wide ? {} : { field: cell }),
    ...(name && top ? { under: `${top.deal.id}/licence` } : {}),
  });
  const made = deal(id, date, [given]);
  ledger.deals.push(made);
  if (kind === "option") return;
  for (const place of places)
    for (const one of cells) stack(place, one).push({ deal: made, grant: given });
}

/** Whether a company had a right and passed it on. */
function passed(stack: readonly Running[], company: string): boolean {
  return company === "a"
    ? stack.length > 0
    : stack.slice(0, -1).some(({ grant: had }) => had.to[0] === company);
}

/** Ends a running grant and with it everything that stands on it. */
function end(stacks: ReadonlyMap<string, Running[]>, { kind, pick }: Step, date: string): void {
  const running = [...new Set([...stacks.values()].flat().map(({ deal: had }) => had))];
  const chosen = running[pick % Math.max(1, running.length)];
  if (!chosen) return;
  chosen.events.push(
    kind === "end"
      ? event("terminated", date)
      : event("partly-terminated", date, { grants: ["licence"] }),
  );
  for (const stack of stacks.values()) {
    const at = stack.findIndex(({ deal: had }) => had === chosen);
    if (at >= 0) stack.length = at;
  }
}

const company = fc.constantFrom("a", "b", "c", "d", "e");
const date = fc.oneof(fc.nat(700).map(dayAfter), fc.constantFrom("2020", "2020-06", "2021-02"));
const place = fc.oneof(
  fc.subarray(["US", "JP", "FR", "CN", "RS"], { minLength: 1 }).map((codes) => only(...codes)),
  fc.constantFrom(
    only("Europe"),
    worldWithout("US"),
    worldWithout("China", "JP"),
    only("a few countries"),
    NOT_CAPTURED,
  ),
);

/** Any deals at all, lawful or not: what a careless curator may write. */
export const anyDeals: fc.Arbitrary<Deal[]> = fc
  .array(
    fc.record({
      from: fc.uniqueArray(company, { minLength: 1, maxLength: 2 }),
      to: fc.uniqueArray(company, { minLength: 1, maxLength: 2 }),
      where: place,
      exclusivity: fc.constantFrom(
        "exclusive",
        "exclusive",
        "co-exclusive",
        "non-exclusive",
        "unstated",
      ),
      field: fc.option(fc.constantFrom(...FIELDS), { nil: undefined }),
      signed: fc.option(date, { nil: undefined, freq: 8 }),
      option: fc.boolean(),
      under: fc.option(fc.nat(5), { nil: undefined }),
      events: fc.array(
        fc.record({
          kind: fc.constantFrom(
            "terminated",
            "rights-returned",
            "option-exercised",
            "programme-dropped",
            "partly-terminated",
            "succession-by-merger",
          ),
          when: fc.option(date, { nil: undefined, freq: 8 }),
          by: company,
          to: fc.option(company, { nil: undefined }),
        }),
        { maxLength: 2 },
      ),
    }),
    { maxLength: 6 },
  )
  .map((made) =>
    made.map(({ from, to, where, exclusivity, field, signed, option, under, events }, at) =>
      deal(
        `deal-${at}`,
        signed,
        [
          grant(from.join("+"), to.join("+"), {
            territory: where,
            exclusivity,
            option,
            ...(field ? { field } : {}),
            ...(under === undefined || under === at ? {} : { under: `deal-${under}/licence` }),
          }),
        ],
        events.map(({ kind, when, by, to: receiver }) =>
          event(kind, when, { by: [by], ...(receiver ? { to: [receiver] } : {}) }),
        ),
      ),
    ),
  );
