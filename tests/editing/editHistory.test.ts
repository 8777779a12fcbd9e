import fc from "fast-check";
import { expect, it } from "vitest";
import {
  changed,
  type EditHistory,
  mergedHistory,
  NO_EDITS,
  redone,
  settled,
  undone,
} from "../../src/editing/editHistory.ts";
import type { Edits } from "../../src/editing/edits.ts";

const edits = (records: Record<string, unknown>): Edits =>
  new Map(Object.entries(records).map(([path, record]) => [path, { before: null, record }]));
const anyEdits = fc
  .dictionary(fc.constantFrom("a", "b", "c"), fc.integer({ min: 0, max: 3 }), {
    noNullPrototype: true,
  })
  .map(edits);
const plain = ({ now }: EditHistory) =>
  Object.fromEntries([...now].map(([path, { record }]) => [path, record]));

it("undoes and redoes any row of changes", () => {
  fc.assert(
    fc.property(fc.array(anyEdits, { maxLength: 20 }), (row) => {
      let history = NO_EDITS;
      for (const now of row) history = changed(history, now, null);
      const end = plain(history);
      for (const _ of row) history = undone(history);
      expect(plain(history)).toEqual({});
      expect(undone(history)).toBe(history);
      for (const _ of row) history = redone(history);
      expect(plain(history)).toEqual(end);
      expect(redone(history)).toBe(history);
    }),
  );
});

it("takes typing in one field for one step, until the field is left", () => {
  let history = changed(NO_EDITS, edits({ a: 1 }), "a name");
  history = changed(history, edits({ a: 12 }), "a name");
  history = changed(settled(history), edits({ a: 123 }), "a name");
  expect(plain(undone(history))).toEqual({ a: 12 });
  expect(plain(undone(undone(history)))).toEqual({});
});

it("merges two tabs: theirs first, ours upon them, and undo brings theirs back", () => {
  fc.assert(
    fc.property(anyEdits, anyEdits, anyEdits, (first, here, there) => {
      const base = changed(NO_EDITS, first, null);
      const theirs = changed(base, there, null);
      const { history, both } = mergedHistory(base, changed(base, here, null), theirs);
      if (history !== theirs) expect(plain(undone(history))).toEqual(plain(theirs));
      const [b, h, t, m] = [base, changed(base, here, null), theirs, history].map(plain);
      for (const path of ["a", "b", "c"]) {
        const wanted = h?.[path] === b?.[path] ? t?.[path] : h?.[path];
        expect(m?.[path]).toEqual(wanted);
        const contended =
          h?.[path] !== b?.[path] && t?.[path] !== b?.[path] && h?.[path] !== t?.[path];
        expect(both.includes(path)).toBe(contended);
      }
    }),
  );
});
