import fc from "fast-check";
import { expect, it } from "vitest";
import type { Dataset } from "../../src/dataset/parseDataset.ts";
import { rivalClusters } from "../../src/inference/rivalClusters.ts";
import { realDataset } from "../realData.ts";

const dataset = realDataset();
const ids = [...dataset.drugs.keys()];
const of = (drugs: readonly string[]): Dataset => ({
  ...dataset,
  drugs: new Map(drugs.flatMap((id) => [...dataset.drugs].filter(([known]) => known === id))),
});
const binds = (id: string) =>
  (dataset.drugs.get(id)?.targets ?? [])
    .filter(({ role }) => role === "binding")
    .map(({ target }) => target);
/** Some of the drugs, and one of them. */
const someAndOne = fc
  .subarray(ids, { minLength: 2 })
  .chain((some) => fc.tuple(fc.constant(some), fc.constantFrom(...some)));

it("are the same however the records are ordered", () => {
  const expected = rivalClusters(dataset);
  fc.assert(
    fc.property(fc.shuffledSubarray(ids, { minLength: ids.length }), (order) => {
      expect(rivalClusters(of(order))).toEqual(expected);
    }),
    { numRuns: 25 },
  );
});

it("do not know of a drug that is gone where no target leads to it, by itself or by one drug of two targets", () => {
  fc.assert(
    fc.property(someAndOne, ([some, gone]) => {
      const own = binds(gone);
      const near = new Set([
        ...own,
        ...some.filter((id) => binds(id).some((target) => own.includes(target))).flatMap(binds),
      ]);
      const far = (drugs: readonly string[]) =>
        rivalClusters(of(drugs)).filter(({ target }) => !near.has(target.replace("target:", "")));
      expect(far(some.filter((id) => id !== gone))).toEqual(far(some));
    }),
  );
});
