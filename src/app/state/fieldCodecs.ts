import type { SigmaCamera } from "../../renderer/sigmaCamera.ts";
import { isPartialDate } from "../../schema/calendar.ts";

/** How values of one kind stand in the address. */
export interface Codec<T> {
  /** Reads a value. Total: an address without it (`null`) and text that does not fit give the start value. */
  read(text: string | null): T;
  /** Writes a value: values that are equal, and only those, give the same text. */
  write(value: T): string;
  /** The value without the ids that the data set does not know; absent where the field names none. */
  onlyKnown?(value: T, isKnown: (id: string) => boolean): T;
}

/** The most ids that one field holds; what stands behind them is not read. */
export const MOST_IDS = 60;
const LONGEST = 300;

/** Words that the reader types. */
export const phrase: Codec<string> = {
  read: (text) => text?.slice(0, LONGEST) ?? "",
  write: (value) => value,
};

/** A word of the page's own, or none. */
export const word: Codec<string | null> = {
  read: (text) => text?.slice(0, LONGEST) || null,
  write: (value) => value ?? "",
};

/** The id of a thing, or none. */
export const thing: Codec<string | null> = {
  ...word,
  onlyKnown: (id, isKnown) => (id !== null && isKnown(id) ? id : null),
};

/** Words joined by commas, each once. */
export function words(most = MOST_IDS): Codec<string[]> {
  return {
    read: (text) => {
      const all = (text ?? "").split(",").filter((id) => id !== "" && id.length < 200);
      return [...new Set(all)].slice(0, most);
    },
    write: (value) => value.join(","),
  };
}

/** Ids of things, of which each stays that is known. */
export function things(most: number): Codec<string[]> {
  return { ...words(most), onlyKnown: (ids, isKnown) => ids.filter(isKnown) };
}

/** Ids of things that are nothing without one another: all of them are known, or none stays. */
export const chain: Codec<string[]> = {
  ...words(),
  onlyKnown: (ids, isKnown) => (ids.every(isKnown) ? ids : []),
};

/** One of some words or numbers, the start value where the address names none of them. */
export function oneOf<T extends string | number, S extends T | null>(
  options: readonly T[],
  start: S,
): Codec<T | S> {
  return {
    read: (text) => options.find((option) => String(option) === text) ?? start,
    write: (value) => String(value ?? ""),
  };
}

/** Whether something is so, said by a word. */
export function flag(yes: string): Codec<boolean> {
  return { read: (text) => text === yes, write: (value) => (value ? yes : "") };
}

/** A whole ISO day that a calendar has, or none. */
export const day: Codec<string | null> = {
  read: (text) => (text !== null && text.length === 10 && isPartialDate(text) ? text : null),
  write: (value) => value ?? "",
};

/** A camera that the reader moved, or none; told apart to the fourth digit. */
export const camera: Codec<SigmaCamera | null> = {
  read: (text) => {
    const numbers = (text ?? "").split(",").map(Number);
    const [x, y, ratio] = numbers;
    if (numbers.length !== 3 || x === undefined || y === undefined || ratio === undefined)
      return null;
    return numbers.every(Number.isFinite) && ratio > 0 && ratio < 100 ? { x, y, ratio } : null;
  },
  write: (value) =>
    value === null
      ? ""
      : [value.x, value.y, value.ratio].map((each) => String(Number(each.toFixed(4)))).join(","),
};
