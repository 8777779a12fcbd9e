import { createStore } from "zustand/vanilla";
import type { KnownThing } from "../../formats/matchNames.ts";
import { dataUrl } from "../data/dataUrl.ts";
import { KeptNotes } from "../kept/keptNotes.ts";
import type { Notes } from "../kept/noteMerge.ts";
import { newWork } from "./keptWork.ts";
import { forgetWork, showWork } from "./ownAddress.ts";
import type { FileFound, Keeping, OpenGraph, ReadWishes } from "./ownMessages.ts";
import { type OwnSession, openOwnSession } from "./ownSession.ts";
import { readOwnView } from "./ownView.ts";

/** A file that is being read or looked through; the graph that stands is not touched by it. */
export interface Candidate {
  session: OwnSession;
  name: string;
  file: Blob | string;
  wishes: ReadWishes;
  /** How much of the file was read, 0 to 1. */
  fraction: number;
  found: FileFound | null;
  taking: boolean;
}

interface OwnState {
  candidate: Candidate | null;
  open: { session: OwnSession; graph: OpenGraph } | null;
  /** Where the nodes stand by now: the layout goes on after the graph was opened. */
  places: Float32Array | null;
  /** The nodes that the reader put somewhere. */
  pinned: ReadonlySet<number>;
  keeping: Keeping | null;
  notes: Notes;
  /** A plain sentence on what went wrong. */
  fault: string | null;
  /** What this browser keeps was looked up. */
  looked: boolean;
}

const START: ReadWishes = { leaveOut: false, addEnds: false, encoding: null, columns: null };

/** The reader's own file on this page; it stays when the page shows something else. */
export const ownWork = createStore<OwnState>(() => ({
  candidate: null,
  open: null,
  places: null,
  pinned: new Set(),
  keeping: null,
  notes: new Map(),
  fault: null,
  looked: false,
}));
const set = ownWork.setState;
let revision = 0;
let notes: KeptNotes | null = null;
/** A worker that was started to look up what is kept, and found nothing: the first file that is read need not wait for one. */
let spare: OwnSession | null = null;

/** Reads a file or a pasted text; what was read before and not taken is given up. */
export async function readOwn(
  name: string,
  file: Blob | string,
  known: readonly KnownThing[],
  wishes: ReadWishes = START,
): Promise<void> {
  cancelOwn();
  const session = spare ?? openOwnSession();
  spare = null;
  const candidate: Candidate = {
    session,
    name,
    file,
    wishes,
    fraction: 0,
    found: null,
    taking: false,
  };
  const change = (part: Partial<Candidate>) =>
    set((now) =>
      now.candidate?.session === session ? { candidate: { ...now.candidate, ...part } } : {},
    );
  session.onNews = (news) => news.news === "progress" && change({ fraction: news.fraction });
  set({ candidate, fault: null });
  try {
    change({ found: await session.call("read", name, file, wishes, knownThings(known)) });
  } catch (fault) {
    cancelOwn();
    set({
      fault: `“${name}” could not be read: ${fault instanceof Error ? fault.message : String(fault)}`,
    });
  }
}

/** The things of the atlas as the worker takes them. */
export function knownThings(known: readonly KnownThing[]): KnownThing[] {
  return known.map(({ id, kind, name, names }) => ({ id, kind, name, names }));
}

/** Gives up the file that is being read. */
export function cancelOwn(): void {
  ownWork.getState().candidate?.session.end();
  set({ candidate: null });
}

const KEEP_AFTER_MS = 400;

/** Takes the file that was read in the place of the graph that stands. */
export async function takeOwn(
  merged: boolean,
  accepted: readonly [row: number, known: string][],
): Promise<void> {
  const { candidate } = ownWork.getState();
  if (!candidate?.found) return;
  const { session, found } = candidate;
  set({ candidate: { ...candidate, taking: true }, fault: null });
  try {
    const graph = await session.call("take", merged, accepted, dataUrl("index.json"), newWork());
    ownWork.getState().open?.session.end();
    stand(session, graph);
    if (found.notes.length > 0) notes?.add(found.notes);
    set({ candidate: null });
    // The picture comes before the keeping: both ask much of a small machine.
    await new Promise((idle) => window.setTimeout(idle, KEEP_AFTER_MS));
    if (ownWork.getState().open?.session === session) await keepOwn(false);
  } catch (fault) {
    set({
      candidate: { ...candidate, taking: false },
      fault: fault instanceof Error ? fault.message : String(fault),
    });
  }
}

/** Brings back what this browser keeps, once. */
export async function restoreOwn(): Promise<void> {
  if (ownWork.getState().looked || ownWork.getState().open) return;
  const session = openOwnSession();
  try {
    const kept = await session.call("restore");
    revision = kept.revision;
    if (kept.graph && !ownWork.getState().open) {
      stand(session, kept.graph);
      set({ keeping: { state: "kept", revision } });
    } else spare = session;
    if (!kept.graph && readOwnView(window.location.search).work !== null) set({ fault: NOT_KEPT });
  } catch {
    spare = session;
  }
  set({ looked: true });
}

const NOT_KEPT =
  "This link is of a file that this browser does not keep. Whoever made it can save the file and send it along.";

/** Puts a node somewhere (`null`: lets it go) and keeps that with the work. */
export async function pinOwn(row: number, place: { x: number; y: number } | null): Promise<void> {
  const { open, pinned } = ownWork.getState();
  const now = new Set(pinned);
  if (place) now.add(row);
  else now.delete(row);
  set({ pinned: now });
  await open?.session.call("pin", row, place);
}

/** Lets all pins go. */
export async function letGoOwn(): Promise<void> {
  for (const row of ownWork.getState().pinned) await pinOwn(row, null);
}

/** Keeps the graph in this browser; `over` replaces what another tab keeps there. */
export async function keepOwn(over: boolean): Promise<void> {
  const { open } = ownWork.getState();
  if (!open) return;
  const keeping = await open.session.call("keep", over ? null : revision);
  if (keeping.state === "kept") revision = keeping.revision;
  set({ keeping });
}

/** Closes the graph and takes it out of the browser. */
export async function closeOwn(): Promise<void> {
  const { open } = ownWork.getState();
  notes?.close();
  notes = null;
  set({ open: null, places: null, pinned: new Set(), keeping: null, notes: new Map() });
  forgetWork();
  try {
    if (open) revision = await open.session.call("forget");
  } catch {
    // A browser that keeps nothing has nothing to take away.
  }
  open?.session.end();
}

export function writeNote(id: string, text: string): void {
  notes?.write(id, text);
}

function stand(session: OwnSession, graph: OpenGraph): void {
  notes?.close();
  session.onNews = (news) => news.news === "places" && set({ places: news.places });
  set({
    open: { session, graph },
    places: graph.places,
    pinned: new Set(graph.pinned),
    keeping: null,
    notes: new Map(),
  });
  if (!showWork(graph.work)) set({ fault: NOT_KEPT });
  notes = new KeptNotes(`notes of ${graph.name}`, (now, fault) =>
    set(fault === null ? { notes: now } : { notes: now, fault }),
  );
  void notes.read();
}
