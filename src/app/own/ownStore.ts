import { createStore } from "zustand/vanilla";
import type { Findable } from "../../dataset/nameSearch.ts";
import { dataUrl } from "../data/dataUrl.ts";
import { KeptNotes } from "../kept/keptNotes.ts";
import type { Notes } from "../kept/noteMerge.ts";
import { newWork } from "./keptWork.ts";
import { OwnAddress } from "./ownAddress.ts";
import type { FileFound, Keeping, OpenGraph, ReadWishes } from "./ownMessages.ts";
import { type OwnSession, openOwnSession } from "./ownSession.ts";

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

export interface OwnState {
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
const KEEP_AFTER_MS = 400;
const NOT_KEPT =
  "This link is of a file that this browser does not keep. Whoever made it can save the file and send it along.";

/** What the store works with; a test stands something else in for it. */
export interface OwnSurroundings {
  page: Pick<Window, "location" | "history" | "addEventListener">;
  openSession(): OwnSession;
}

/** The store of the reader's own file on one page; it stays when the page shows something else. */
export class OwnStore {
  readonly state = createStore<OwnState>(() => ({
    candidate: null,
    open: null,
    places: null,
    pinned: new Set(),
    keeping: null,
    notes: new Map(),
    fault: null,
    looked: false,
  }));
  readonly address: OwnAddress;
  private revision = 0;
  private notes: KeptNotes | null = null;
  /** A worker that was started to look up what is kept, and found nothing: the first file that is read need not wait for one. */
  private spare: OwnSession | null = null;
  private readonly set = this.state.setState;

  constructor(private readonly around: OwnSurroundings) {
    this.address = new OwnAddress(around.page);
  }

  /** Reads a file or a pasted text; what was read before and not taken is given up. */
  async read(
    name: string,
    file: Blob | string,
    known: readonly Findable[],
    wishes: ReadWishes = START,
  ): Promise<void> {
    this.cancel();
    const session = this.spare ?? this.around.openSession();
    this.spare = null;
    const candidate = { session, name, file, wishes, fraction: 0, found: null, taking: false };
    const change = (part: Partial<Candidate>) =>
      this.set((now) =>
        now.candidate?.session === session ? { candidate: { ...now.candidate, ...part } } : {},
      );
    session.onNews = (news) => news.news === "progress" && change({ fraction: news.fraction });
    this.set({ candidate, fault: null });
    try {
      change({ found: await session.call("read", name, file, wishes, knownThings(known)) });
    } catch (fault) {
      this.cancel();
      this.set({ fault: `“${name}” could not be read: ${wordsOf(fault)}` });
    }
  }

  /** Gives up the file that is being read. */
  cancel(): void {
    this.state.getState().candidate?.session.end();
    this.set({ candidate: null });
  }

  /** Takes the file that was read in the place of the graph that stands. */
  async take(merged: boolean, accepted: readonly [row: number, known: string][]): Promise<void> {
    const { candidate } = this.state.getState();
    if (!candidate?.found) return;
    const { session, found } = candidate;
    this.set({ candidate: { ...candidate, taking: true }, fault: null });
    try {
      const index = dataUrl("index.json");
      const graph = await session.call("take", merged, accepted, index, newWork());
      this.state.getState().open?.session.end();
      this.stand(session, graph);
      if (found.notes.length > 0) this.notes?.add(found.notes);
      this.set({ candidate: null });
      // The picture comes before the keeping: both ask much of a small machine.
      await new Promise((idle) => setTimeout(idle, KEEP_AFTER_MS));
      if (this.state.getState().open?.session === session) await this.keep(false);
    } catch (fault) {
      this.set({ candidate: { ...candidate, taking: false }, fault: wordsOf(fault) });
    }
  }

  /** Brings back what this browser keeps, once. */
  async restore(): Promise<void> {
    if (this.state.getState().looked || this.state.getState().open) return;
    const session = this.around.openSession();
    try {
      const kept = await session.call("restore");
      this.revision = kept.revision;
      if (kept.graph && !this.state.getState().open) {
        this.stand(session, kept.graph);
        this.set({ keeping: { state: "kept", revision: this.revision } });
      } else this.spare = session;
      if (!kept.graph && this.address.names) this.set({ fault: NOT_KEPT });
    } catch {
      this.spare = session;
    }
    this.set({ looked: true });
  }

  /** Puts a node somewhere (`null`: lets it go) and keeps that with the work. */
  async pin(row: number, place: { x: number; y: number } | null): Promise<void> {
    const { open, pinned } = this.state.getState();
    const now = new Set(pinned);
    if (place) now.add(row);
    else now.delete(row);
    this.set({ pinned: now });
    await open?.session.call("pin", row, place);
  }

  /** Lets all pins go. */
  async letGo(): Promise<void> {
    for (const row of this.state.getState().pinned) await this.pin(row, null);
  }

  /** Keeps the graph in this browser; `over` replaces what another tab keeps there. */
  async keep(over: boolean): Promise<void> {
    const { open } = this.state.getState();
    if (!open) return;
    const keeping = await open.session.call("keep", over ? null : this.revision);
    if (keeping.state === "kept") this.revision = keeping.revision;
    this.set({ keeping });
  }

  /** Closes the graph and takes it out of the browser. */
  async close(): Promise<void> {
    const { open } = this.state.getState();
    this.notes?.close();
    this.notes = null;
    this.set({ open: null, places: null, pinned: new Set(), keeping: null, notes: new Map() });
    this.address.forget();
    try {
      if (open) this.revision = await open.session.call("forget");
    } catch {
      // A browser that keeps nothing has nothing to take away.
    }
    open?.session.end();
  }

  writeNote(id: string, text: string): void {
    this.notes?.write(id, text);
  }

  /** Says a plain sentence on what went wrong; `null` takes it away. */
  say(fault: string | null): void {
    this.set({ fault });
  }

  private stand(session: OwnSession, graph: OpenGraph): void {
    this.notes?.close();
    session.onNews = (news) => news.news === "places" && this.set({ places: news.places });
    this.set({
      open: { session, graph },
      places: graph.places,
      pinned: new Set(graph.pinned),
      keeping: null,
      notes: new Map(),
    });
    if (!this.address.show(graph.work)) this.set({ fault: NOT_KEPT });
    this.notes = new KeptNotes(`notes of ${graph.name}`, (now, fault) =>
      this.set(fault === null ? { notes: now } : { notes: now, fault }),
    );
    void this.notes.read();
  }
}

/** The store of own files of the page that runs. */
export const createOwnStore = (): OwnStore =>
  new OwnStore({ page: window, openSession: openOwnSession });

/** The things of the atlas as the worker takes them. */
export function knownThings(known: readonly Findable[]): Findable[] {
  return known.map(({ id, kind, name, names }) => ({ id, kind, name, names }));
}

const wordsOf = (fault: unknown): string =>
  fault instanceof Error ? fault.message : String(fault);
