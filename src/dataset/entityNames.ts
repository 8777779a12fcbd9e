/** A name as it is compared: case, accents, spaces, hyphens and dots do not count. */
export function normalise(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s\-‐‑–—_.,'’"“”()/]/gu, "");
}

/** The kind of a short name among the names of a thing: what a picture prints, and as much its own as the name in full. */
export const SHORT_NAME = "short name";
