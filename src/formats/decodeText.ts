import { Refused } from "./importReport.ts";

/** The encodings that a reader may choose when a file is not UTF-8. */
export const ENCODINGS = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "gb18030",
  "windows-1252",
  "big5",
  "shift_jis",
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/**
 * The text of a file without its byte order mark: UTF-8, UTF-16 where a mark or its zero bytes show it, what an XML declaration
 * names, or what the reader chose. Ends with a `Refused` that names the first byte that does not fit, and what else to try.
 */
export function decodeText(bytes: Uint8Array, chosen?: Encoding): string {
  const encoding = chosen ?? marked(bytes) ?? declared(bytes) ?? "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError)
      throw new Refused(
        `The file says that it is written in “${encoding}”, which is not known here.`,
      );
    const others = ENCODINGS.filter((known) => known !== encoding).join(", ");
    if (encoding !== "utf-8")
      throw new Refused(
        `The file is not sound ${encoding.toUpperCase()}; it may be one of ${others}.`,
      );
    const at = badByte(bytes);
    const value = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, "0");
    const line = bytes.subarray(0, at).reduce((lines, byte) => lines + Number(byte === 10), 1);
    throw new Refused(
      `Byte ${at + 1} (0x${value}) is no UTF-8; the file may be written in one of ${others}.`,
      line,
    );
  }
}

/** What a byte order mark or the zeros of plain letters in UTF-16 show. */
function marked(bytes: Uint8Array): Encoding | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return "utf-16le";
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return "utf-16be";
  return undefined;
}

/** The encoding that an XML declaration names. */
function declared(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  return /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)["']/
    .exec(head)?.[1]
    ?.toLowerCase();
}

/** The first byte that makes the file no UTF-8: the longest sound beginning, by halving. */
function badByte(bytes: Uint8Array): number {
  let [sound, bad] = [0, bytes.length];
  while (bad - sound > 1) {
    const middle = (sound + bad) >> 1;
    try {
      // `stream` forgives a character that is cut at the end.
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      sound = middle;
    } catch {
      bad = middle;
    }
  }
  return sound;
}
