import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/dataset/parseDataset.ts";
import {
  type RightsAnswer,
  rightsAt,
  rightsEverywhere,
} from "../../../src/inference/rightsLedger.ts";
import { rightsTimeline } from "../../../src/inference/rightsTimeline.ts";
import type { Deal } from "../../../src/schema/deal.ts";
import { anyDeals, dayAfter, FIELDS, lawfulLedger, PLACES } from "./randomLedger.ts";
import { deal, drug, event, grant, only, small, withDeals } from "./smallDataset.ts";

const ask = (dataset: Dataset, country: string, on: string) =>
  rightsAt(dataset, "drug", { country, on });
const names = (answer: RightsAnswer) =>
  [...answer.holders, ...(answer.candidates ?? [])].map(({ company }) => company);
const day = fc.nat(800).map(dayAfter);
const place = fc.constantFrom("US", "JP", "FR", "CN", "RS", "PR");
const copy = <T>(value: T): T => structuredClone(value);

/** Who holds a field by an answer: a row for the field, else for all other fields, else for every field. */
function holderOf(answer: RightsAnswer, field: string): string {
  const rows = (name: string | undefined) =>
    answer.holders.filter((row) => row.field === name).map(({ company }) => company);
  const named = [rows(field), rows("all other fields"), rows(undefined)].find(
    (found) => found.length > 0,
  );
  return `${answer.answer}: ${(named ?? []).join(", ")}`;
}

describe("a lawful ledger", () => {
  it("gives each field in each country on each day to the one who holds it by simple stacks", () => {
    fc.assert(
      fc.property(lawfulLedger, ({ deals, days, holders }) => {
        const dataset = withDeals(deals);
        for (let at = 0; at < days; at++) {
          for (const country of PLACES) {
            const answer = ask(dataset, country, dayAfter(at));
            for (const field of [...FIELDS, ""])
              expect([country, at, field, holderOf(answer, field)]).toEqual([
                country,
                at,
                field,
                `held: ${holders[at]?.[`${country} ${field}`]}`,
              ]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("any ledger", () => {
  it("gives exactly one of held, undetermined and unknown, and each is whole", () => {
    fc.assert(
      fc.property(anyDeals, place, day, fc.boolean(), (deals, country, on, known) => {
        const dataset = small({ drugs: [drug("drug", known ? "a" : "")], deals });
        const { answer, holders, candidates, because, reasons } = ask(dataset, country, on);
        if (answer === "held") {
          expect(holders.length).toBeGreaterThan(0);
          expect([candidates, because]).toEqual([undefined, undefined]);
        } else if (answer === "undetermined") {
          expect(new Set(candidates?.map(({ company }) => company)).size).toBeGreaterThan(1);
          expect(because?.word).toBeTruthy();
          expect(reasons?.every(({ sources }) => sources.length > 0)).toBe(true);
        } else expect([holders, because, known]).toEqual([[], undefined, false]);
      }),
      { numRuns: 500 },
    );
  });

  it("says the same in the timeline, for all countries at once, and country by country", () => {
    fc.assert(
      fc.property(anyDeals, place, day, (deals, country, on) => {
        const dataset = withDeals(deals);
        const one = ask(dataset, country, on);
        expect(rightsEverywhere(dataset, "drug", { on }).get(country)).toEqual(one);
        const spans =
          rightsTimeline(dataset, "drug").find(({ countries }) => countries.includes(country))
            ?.spans ?? [];
        const span = spans.find(({ from = "0000", until = "9999" }) => from <= on && on < until);
        expect(span).toMatchObject({
          answer: one.answer,
          holders: one.holders,
          candidates: one.candidates ?? [],
          via: one.via,
        });
      }),
      { numRuns: 200 },
    );
  });

  it("does not change when files, grants or events of one day are shuffled", () => {
    const pair = anyDeals.chain((deals) =>
      fc.tuple(fc.constant(deals), fc.shuffledSubarray(deals, { minLength: deals.length })),
    );
    fc.assert(
      fc.property(pair, place, day, ([deals, shuffled], country, on) => {
        const turned = copy(shuffled).map((entry) => ({
          ...entry,
          events: entry.events.toReversed(),
          grants: entry.grants.toReversed(),
        }));
        expect(ask(withDeals(turned), country, on)).toEqual(ask(withDeals(deals), country, on));
      }),
      { numRuns: 300 },
    );
  });

  it("does not change when an option is added", () => {
    const company = fc.constantFrom("a", "b", "c", "new");
    fc.assert(
      fc.property(
        anyDeals,
        company,
        company,
        day,
        place,
        day,
        (deals, from, to, signed, country, on) => {
          const option = deal("the-option", signed, [grant(from, to, { option: true })], [], {
            kinds: ["option"],
          });
          expect(ask(withDeals([...copy(deals), option]), country, on)).toEqual(
            ask(withDeals(deals), country, on),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it("is as before when a grant has come and gone", () => {
    fc.assert(
      fc.property(
        anyDeals,
        fc.constantFrom("a", "b", "c"),
        fc.nat(400),
        fc.nat(200),
        place,
        day,
        (deals, from, start, length, country, on) => {
          const ended = deal(
            "passing",
            dayAfter(start),
            [grant(from, "new")],
            [event("terminated", dayAfter(start + length))],
          );
          fc.pre(on < dayAfter(start) || on >= dayAfter(start + length));
          const { answer, holders, candidates } = ask(withDeals(deals), country, on);
          expect(ask(withDeals([...copy(deals), ended]), country, on)).toMatchObject({
            answer,
            holders,
            ...(candidates ? { candidates } : {}),
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  it("never lets a sublicence outlive its parent, named or not", () => {
    fc.assert(
      fc.property(
        anyDeals,
        fc.nat(300),
        fc.nat(300),
        fc.boolean(),
        place,
        fc.nat(300),
        (deals, start, length, named, country, later) => {
          const parent = deal(
            "parent",
            dayAfter(start),
            [grant("a", "p")],
            [event("terminated", dayAfter(start + length))],
          );
          const child = deal("child", dayAfter(start), [
            grant("p", "new", named ? { under: "parent/licence" } : {}),
          ]);
          const answer = ask(
            withDeals([...deals, parent, child]),
            country,
            dayAfter(start + length + later),
          );
          expect(names(answer)).not.toContain("new");
        },
      ),
      { numRuns: 300 },
    );
  });

  it("leaves two contradicting exclusive grants undetermined while both run, whichever came first", () => {
    const spans = fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 300 }));
    fc.assert(
      fc.property(
        spans,
        spans,
        place,
        day,
        ([oneStart, oneLength], [otherStart, otherLength], country, on) => {
          const licence = (id: string, to: string, start: number, length: number): Deal =>
            deal(
              id,
              dayAfter(start),
              [grant("a", to, { territory: only("US", "JP", "FR", "CN", "RS", "PR") })],
              [event("terminated", dayAfter(start + length))],
            );
          const answer = ask(
            withDeals([
              licence("one", "b", oneStart, oneLength),
              licence("other", "c", otherStart, otherLength),
            ]),
            country,
            on,
          );
          const runs = (start: number, length: number) =>
            dayAfter(start) <= on && on < dayAfter(start + length);
          const [one, other] = [runs(oneStart, oneLength), runs(otherStart, otherLength)];
          const expected =
            one && other
              ? ["undetermined", "b", "c"]
              : one
                ? ["held", "b"]
                : other
                  ? ["held", "c"]
                  : ["held", "a"];
          expect([answer.answer, ...names(answer)]).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });
});
