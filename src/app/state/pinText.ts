import { type Codec, words } from "./fieldCodecs.ts";
import { isFocused, LENS_KEYS, type Lens } from "./lensNames.ts";

/** A node that the reader put somewhere in the picture of a lens, in whole picture units. */
export type Pin = readonly [lens: Lens, id: string, x: number, y: number];

/** No picture reaches so far, in picture units. */
const FARTHEST = 100_000;
const list = words();

/** Pins as `id*x*y`, led by the lens where that is not the focused picture: `whole*drug:t-dxd*120*-40`. */
export const pinList: Codec<readonly Pin[]> = {
  read: (text) => {
    const pins = list.read(text).flatMap((word) => readPin(word) ?? []);
    return [...new Map(pins.map((pin) => [`${pin[0]}*${pin[1]}`, pin])).values()];
  },
  write: (pins) => list.write(pins.map(writePin)),
};

function readPin(word: string): [Pin] | undefined {
  const parts = word.split("*");
  const [y, x, id = ""] = [Number(parts.pop() || NaN), Number(parts.pop() || NaN), parts.pop()];
  const of = parts.pop() ?? "focus";
  const lens = LENS_KEYS.find((name) => name === of);
  const near = [x, y].every((value) => Number.isInteger(value) && Math.abs(value) < FARTHEST);
  return lens && id && parts.length === 0 && near ? [[lens, id, x, y]] : undefined;
}

const writePin = ([lens, ...place]: Pin) =>
  [...(isFocused({ lens }) ? [] : [lens]), ...place].join("*");
