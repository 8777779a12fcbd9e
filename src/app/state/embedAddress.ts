import { EMBED } from "./urlState.ts";

/** The address of the same view with all its panels. */
export function wholeAddress(address: string): string {
  const url = new URL(address);
  url.searchParams.delete(EMBED);
  return readable(url);
}

/** The address of the same view as a picture alone. */
export function framedAddress(address: string): string {
  const url = new URL(address);
  url.searchParams.set(EMBED, "1");
  url.hash = "";
  return readable(url);
}

function readable(url: URL): string {
  return url.toString().replaceAll("%3A", ":").replaceAll("%2C", ",");
}
