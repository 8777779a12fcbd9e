// Country classes: equivalence classes of countries that no grant tells apart.
import { COUNTRY_CODES } from "../countries.ts";

/** Scratch for renaming classes, kept because typed arrays are dear to make. */
const renamed = new Int16Array(256 * 256);

/** Parts the 249 countries (as places in `COUNTRY_CODES`) into classes that no mask tells apart, so that one fold serves a class. */
export function countryClasses(lives: readonly { mask: Uint8Array }[]): number[][] {
  const classOf = COUNTRY_CODES.map(() => 0);
  let count = 1;
  for (const mask of new Set(lives.map((life) => life.mask))) {
    const span = highest(mask) + 1;
    renamed.fill(-1, 0, count * span);
    count = 0;
    for (let place = 0; place < classOf.length; place++) {
      const key = (classOf[place] ?? 0) * span + (mask[place] ?? 0);
      const known = renamed[key] ?? -1;
      const name = known < 0 ? count++ : known;
      renamed[key] = name;
      classOf[place] = name;
    }
  }
  const classes: number[][] = Array.from({ length: count }, () => []);
  classOf.forEach((name, place) => {
    classes[name]?.push(place);
  });
  return classes;
}

function highest(mask: Uint8Array): number {
  let most = 0;
  for (const value of mask) if (value > most) most = value;
  return most;
}
