/** A name as it is compared: case, accents, spaces, hyphens and dots do not count. */
export function normalise(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s\-‐‑–—_.,'’"“”()/]/gu, "");
}
