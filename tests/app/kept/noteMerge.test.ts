import fc from "fast-check";
import { expect, it } from "vitest";
import { mergeNotes } from "../../../src/app/kept/noteMerge.ts";

const notes = fc
  .array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("one", "two", "three")))
  .map((pairs) => new Map<string, string>(pairs));

it("loses no text that either tab wrote", () => {
  fc.assert(
    fc.property(notes, notes, notes, (base, ours, theirs) => {
      const merged = mergeNotes(base, ours, theirs);
      for (const [mine, other] of [
        [ours, theirs],
        [theirs, ours],
      ] as const)
        for (const [id, text] of mine)
          if (base.get(id) !== text || other.get(id) === text)
            expect(merged.get(id)).toContain(text);
    }),
  );
});

it("takes what one tab changed, and a note that it took away", () => {
  fc.assert(
    fc.property(notes, notes, (base, theirs) => {
      expect(mergeNotes(base, base, theirs)).toEqual(theirs);
      expect(mergeNotes(base, theirs, base)).toEqual(theirs);
      expect(mergeNotes(base, theirs, theirs)).toEqual(theirs);
    }),
  );
});
