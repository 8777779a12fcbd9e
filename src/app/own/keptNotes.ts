import { keepPart, onKept, readKept } from "../kept/workStore.ts";
import { mergeNotes, type Notes } from "./noteMerge.ts";

const PAUSE_MS = 300;

/** The notes on one file, kept in the browser as they are written; two tabs never overwrite each other. */
export class KeptNotes {
  private base: Notes = new Map();
  private now: Notes = new Map();
  private revision = 0;
  private timer = 0;
  private readonly part: string;
  private readonly end: () => void;
  private readonly atOnce = () => {
    if (this.timer !== 0) void this.save();
  };

  /** @param changed is told the notes whenever they are others than before, and a sentence where they can't be kept */
  constructor(
    file: string,
    private readonly changed: (notes: Notes, fault: string | null) => void,
  ) {
    this.part = `notes of ${file}`;
    this.end = onKept(this.part, (revision) => {
      if (revision > this.revision) void this.read();
    });
    window.addEventListener("pagehide", this.atOnce);
    document.addEventListener("visibilitychange", this.atOnce);
  }

  async read(): Promise<void> {
    try {
      const kept = await readKept<[string, string][]>(this.part);
      if (kept) this.take(kept.revision, new Map(kept.value));
    } catch {
      this.changed(this.now, "This browser keeps no notes; save the file before you leave.");
    }
  }

  /** Writes a note; an empty text takes it away. */
  write(id: string, text: string): void {
    const now = new Map(this.now);
    if (text) now.set(id, text);
    else now.delete(id);
    this.now = now;
    this.changed(now, null);
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.save(), PAUSE_MS);
  }

  /** Takes notes that came with a file beside those that stand. */
  add(notes: readonly (readonly [id: string, text: string])[]): void {
    this.now = mergeNotes(new Map(), new Map(notes), this.now);
    this.changed(this.now, null);
    void this.save();
  }

  close(): void {
    this.atOnce();
    this.end();
    window.removeEventListener("pagehide", this.atOnce);
    document.removeEventListener("visibilitychange", this.atOnce);
  }

  private async save(): Promise<void> {
    window.clearTimeout(this.timer);
    this.timer = 0;
    try {
      for (;;) {
        const sent = this.now;
        const saved = await keepPart(this.part, [...sent], this.revision);
        if (saved.state === "kept") {
          this.revision = saved.revision;
          this.base = sent;
          return;
        }
        this.take(saved.other?.revision ?? 0, new Map(saved.other?.value ?? []));
      }
    } catch {
      this.changed(this.now, "This browser does not keep the notes; save the file before you leave.");
    }
  }

  private take(revision: number, theirs: Notes): void {
    this.now = mergeNotes(this.base, this.now, theirs);
    this.base = theirs;
    this.revision = revision;
    this.changed(this.now, null);
  }
}
