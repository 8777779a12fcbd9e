import fc from "fast-check";
import { expect, it } from "vitest";
import { embedCode } from "../../../src/app/actions/embedCode.ts";
import { framedAddress, wholeAddress } from "../../../src/app/state/embedAddress.ts";
import { isEmbedded, readView, writeView } from "../../../src/app/state/urlState.ts";
import { START } from "../../../src/app/state/viewFields.ts";

const HERE = "https://atlas.example/sub/?focus=drug:x&campaign=mail";

it("marks a view as framed and back, and leaves what is not ours in the address", () => {
  expect(framedAddress(HERE)).toBe(`${HERE}&embed=1`);
  expect(wholeAddress(framedAddress(HERE))).toBe(HERE);
  expect(isEmbedded(new URL(framedAddress(HERE)).search)).toBe(true);
  expect(isEmbedded("?embed=0&focus=drug:x")).toBe(false);
});

it("stays framed through every step of the reader", () => {
  const framed = new URL(framedAddress(HERE)).search;
  expect(isEmbedded(writeView({ ...START, selection: "company:x" }, framed))).toBe(true);
  expect(readView(framed).focus).toBe("drug:x");
});

it("writes HTML that no title and no address breaks out of", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (title, word) => {
      const code = embedCode(`https://atlas.example/?q=${encodeURIComponent(word)}`, title);
      expect(code.match(/[<>]/g)).toHaveLength(4);
      expect(code.match(/"/g)).toHaveLength(12);
    }),
  );
});
