// Kept parts: persisted state, merged three ways between tabs.
import { keepPart, onKept, readKept } from "./workStore.ts";

const PAUSE_MS = 300;

/** What a part of the work is, and how it is shared with other tabs. */
interface Sharing<T> {
  /** What it is before anything was kept. */
  empty: T;
  /** Ours and theirs as one, where both began with `base`. */
  merge(base: T, ours: T, theirs: T): T;
  /** Told whenever the value is another than before, and when the browser turned out to keep nothing. */
  changed(value: T, kept: boolean): void;
}

/** A part of the reader's work, kept in the browser as it is written; two tabs never overwrite each other. */
export class KeptPart<T> {
  private base: T;
  private now: T;
  private revision = 0;
  private timer = 0;
  private readonly end: () => void;
  private readonly atOnce = () => {
    if (this.timer !== 0) void this.save();
  };

  constructor(
    private readonly part: string,
    private readonly sharing: Sharing<T>,
  ) {
    this.base = sharing.empty;
    this.now = sharing.empty;
    this.end = onKept(part, (revision) => {
      if (revision > this.revision) void this.read();
    });
    window.addEventListener("pagehide", this.atOnce);
    document.addEventListener("visibilitychange", this.atOnce);
  }

  async read(): Promise<void> {
    try {
      const kept = await readKept<T>(this.part);
      if (kept) this.take(kept.revision, kept.value);
    } catch {
      this.sharing.changed(this.now, false);
    }
  }

  /** Writes a value; it is kept after a short pause, or when the page is left. */
  write(value: T): void {
    this.now = value;
    this.sharing.changed(value, true);
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.save(), PAUSE_MS);
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
        const saved = await keepPart(this.part, sent, this.revision);
        if (saved.state === "kept") {
          this.revision = saved.revision;
          this.base = sent;
          return;
        }
        this.take(saved.other?.revision ?? 0, saved.other?.value ?? this.sharing.empty);
      }
    } catch {
      this.sharing.changed(this.now, false);
    }
  }

  private take(revision: number, theirs: T): void {
    this.now = this.sharing.merge(this.base, this.now, theirs);
    this.base = theirs;
    this.revision = revision;
    this.sharing.changed(this.now, true);
  }
}
