import { EMBED_KEY, queryText } from "./addressKeys.ts";

/** The address of the same view with all its panels. */
export function wholeAddress(address: string): string {
  const url = new URL(address);
  url.searchParams.delete(EMBED_KEY);
  return readable(url);
}

/** The address of the same view as a picture alone. */
export function framedAddress(address: string): string {
  const url = new URL(address);
  url.searchParams.set(EMBED_KEY, "1");
  url.hash = "";
  return readable(url);
}

function readable(url: URL): string {
  url.search = queryText(url.searchParams);
  return url.href;
}
