import { Unzip, type UnzipFile, UnzipInflate, UnzipPassThrough } from "fflate";
import { Refused } from "./importReport.ts";

/** What an archive may hold: so many files, so many bytes in all, so many times its own size. */
export const ZIP_LIMITS = { files: 100, bytes: 400 * 2 ** 20, ratio: 200 } as const;
/** Small archives may be packed more tightly than the ratio allows. */
const ALWAYS_ALLOWED = 2 ** 20;
const SLICE = 1 << 14;

/** One file of an archive; its name is only ever shown, never used as a path. */
export interface Unzipped {
  name: string;
  bytes: Uint8Array;
}

/** Whether bytes begin as a ZIP archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * The files of a ZIP archive, without folders and the hidden files that systems add. What it unpacks is counted while it is unpacked,
 * whatever the archive says of itself: past a limit, or where the archive is damaged, it ends with a `Refused`.
 */
export function unzip(
  bytes: Uint8Array,
  limits: { files: number; bytes: number; ratio: number } = ZIP_LIMITS,
): Unzipped[] {
  const files: { name: string; parts: Uint8Array[]; whole: boolean }[] = [];
  const most = Math.min(limits.bytes, Math.max(ALWAYS_ALLOWED, bytes.length * limits.ratio));
  let unpacked = 0;
  const take = (file: UnzipFile) => {
    if (file.name.endsWith("/") || /(^|\/)(__MACOSX\/|\.[^./])/.test(file.name)) return;
    if (files.length >= limits.files)
      throw new Refused(`The archive holds more than ${limits.files} files.`);
    const entry = { name: file.name, parts: [] as Uint8Array[], whole: false };
    files.push(entry);
    file.ondata = (error, part, final) => {
      // What is thrown below comes back here as an error of the unpacking.
      if (error)
        throw error instanceof Refused
          ? error
          : new Refused(`The archive is damaged in “${file.name}”.`);
      unpacked += part.length;
      if (unpacked > most)
        throw new Refused(
          `The archive unpacks to more than ${Math.round(most / 2 ** 20)} MB; it was not opened.`,
        );
      entry.parts.push(part);
      entry.whole = final;
    };
    try {
      file.start();
    } catch (error) {
      if (error instanceof Refused) throw error;
      throw new Refused(`“${file.name}” is packed or locked in a way that is not read here.`);
    }
  };
  const zip = new Unzip(take);
  zip.register(UnzipInflate);
  zip.register(UnzipPassThrough);
  try {
    for (let at = 0; at < bytes.length; at += SLICE)
      zip.push(bytes.subarray(at, at + SLICE), at + SLICE >= bytes.length);
  } catch (error) {
    throw error instanceof Refused ? error : new Refused("The archive is damaged.");
  }
  const cut = files.find(({ whole }) => !whole);
  if (cut) throw new Refused(`The archive ends in the middle of “${cut.name}”.`);
  if (files.length === 0) throw new Refused("The archive holds no file.");
  return files.map(({ name, parts }) => ({ name, bytes: joined(parts) }));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
