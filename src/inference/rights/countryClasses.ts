import { COUNTRY_CODES } from "../countries.ts";

/** Parts the 249 countries (as places in `COUNTRY_CODES`) into classes that no mask tells apart, so that one fold serves a class. */
export function countryClasses(lives: readonly { mask: Uint8Array }[]): number[][] {
  let classOf = new Uint8Array(COUNTRY_CODES.length);
  let count = 1;
  for (const mask of new Set(lives.map((life) => life.mask))) {
    const span = Math.max(...mask) + 1;
    const next = new Uint8Array(COUNTRY_CODES.length);
    const renamed = new Int16Array(count * span).fill(-1);
    count = 0;
    for (let place = 0; place < next.length; place++) {
      const key = (classOf[place] ?? 0) * span + (mask[place] ?? 0);
      const known = renamed[key] ?? -1;
      const name = known < 0 ? count++ : known;
      renamed[key] = name;
      next[place] = name;
    }
    classOf = next;
  }
  const classes: number[][] = Array.from({ length: count }, () => []);
  classOf.forEach((name, place) => void classes[name]?.push(place));
  return classes;
}
