import { createStore } from "zustand/vanilla";
import { OWN_START, type OwnView, readOwnView, writeOwnView } from "./ownView.ts";

/** The view of the own file that stands open, in step with the address. */
export const ownView = createStore<OwnView>(() => OWN_START);
let shown: string | null = null;
let heard = false;

/** Changes the view: a step that Back undoes, or (the camera) only in passing. */
export function setOwnView(part: Partial<OwnView>, inPassing = false): void {
  ownView.setState(part);
  write(inPassing);
}

/**
 * Puts an opened work and the address in step: the view that the address names for this work, else a new one.
 * @returns false where the address names another work
 */
export function showWork(work: string): boolean {
  if (!heard) window.addEventListener("popstate", () => shown !== null && read(shown));
  heard = true;
  const known = read(work);
  if (!known && shown !== work) ownView.setState(OWN_START);
  const other = !known && readOwnView(window.location.search).work !== null && shown === null;
  shown = work;
  write(true);
  return !other;
}

/** Takes the work out of the address: its file was closed. */
export function forgetWork(): void {
  shown = null;
  ownView.setState(OWN_START);
  write(true);
}

function read(work: string): boolean {
  const named = readOwnView(window.location.search);
  if (named.work !== work) return false;
  ownView.setState(named.view);
  return true;
}

function write(inPassing: boolean): void {
  const { pathname, search, hash } = window.location;
  const address = pathname + writeOwnView(search, shown, ownView.getState()) + hash;
  if (address === pathname + search + hash) return;
  if (inPassing) window.history.replaceState(null, "", address);
  else window.history.pushState(null, "", address);
}
