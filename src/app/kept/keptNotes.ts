import { KeptPart } from "./keptPart.ts";
import { mergeNotes, type Notes } from "./noteMerge.ts";

type Rows = readonly (readonly [id: string, text: string])[];

/** Notes of the reader's own, by the id of what they are about. */
export class KeptNotes {
  private now: Notes = new Map();
  private readonly kept: KeptPart<Rows>;

  /** @param changed is told the notes whenever they are others than before, and a sentence where they can't be kept */
  constructor(part: string, changed: (notes: Notes, fault: string | null) => void) {
    this.kept = new KeptPart<Rows>(part, {
      empty: [],
      merge: (base, ours, theirs) => [...mergeNotes(new Map(base), new Map(ours), new Map(theirs))],
      changed: (rows, kept) => {
        this.now = new Map(rows);
        changed(
          this.now,
          kept ? null : "This browser keeps no notes; save the file before you leave.",
        );
      },
    });
  }

  read(): Promise<void> {
    return this.kept.read();
  }

  /** Writes a note; an empty text takes it away. */
  write(id: string, text: string): void {
    const now = new Map(this.now);
    if (text) now.set(id, text);
    else now.delete(id);
    this.kept.write([...now]);
  }

  /** Takes notes that came with a file beside those that stand. */
  add(notes: Rows): void {
    this.kept.write([...mergeNotes(new Map(), new Map(notes), this.now)]);
  }

  close(): void {
    this.kept.close();
  }
}
