import fc from "fast-check";
import { expect, it } from "vitest";
import { TextPool } from "../../src/formats/textPool.ts";

it("numbers what stands in a text as a map of the pieces would", () => {
  const piece = fc.oneof(
    fc.constantFrom("a", "aa", "ab", "", "瑞康", "😀", "__proto__"),
    fc.string({ maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const pool = new TextPool(pieces.join("|"));
      const known = new Map<string, number>();
      let start = 0;
      for (const text of pieces) {
        if (!known.has(text)) known.set(text, known.size);
        expect(pool.at(start, start + text.length)).toBe(known.get(text));
        start += text.length + 1;
      }
      expect(pool.size).toBe(known.size);
      for (const [text, number] of known) expect(pool.get(number)).toBe(text);
    }),
  );
});

it("holds more than it had room for", () => {
  const words = Array.from({ length: 20_000 }, (_, i) => `id${i}`);
  const pool = new TextPool(words.join(""));
  let start = 0;
  const numbers = words.map((word) => {
    start += word.length;
    return pool.at(start - word.length, start);
  });
  expect(numbers).toEqual([...words.keys()]);
});
