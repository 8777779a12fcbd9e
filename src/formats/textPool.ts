/**
 * Ranges of one text, each distinct content numbered once in the order in which it came: what a `Map` of the pieces would hold,
 * without cutting the pieces out. Millions of cells with few contents cost neither strings nor their hashes.
 */
export class TextPool {
  size = 0;
  private starts = new Uint32Array(1024);
  private lengths = new Uint32Array(1024);
  private hashes = new Int32Array(1024);
  private slots = new Int32Array(4096).fill(-1);
  // Another seed at every reading: no file can be made so that all its ids meet in one slot.
  private readonly seed = Math.floor(Math.random() * 2 ** 31);

  constructor(private readonly text: string) {}

  /** The number of what stands from `start` to before `end`. */
  at(start: number, end: number): number {
    const { slots, hashes } = this;
    const hash = this.hash(start, end);
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let known = slots[slot] ?? -1; known >= 0; known = slots[slot] ?? -1) {
      if (hashes[known] === hash && this.same(known, start, end)) return known;
      slot = (slot + 1) & mask;
    }
    slots[slot] = this.size;
    return this.add(hash, start, end);
  }

  /** The content that has a number. */
  get(number: number): string {
    const start = this.starts[number] ?? 0;
    return this.text.slice(start, start + (this.lengths[number] ?? 0));
  }

  private hash(start: number, end: number): number {
    let hash = this.seed;
    for (let at = start; at < end; at++)
      hash = Math.imul(hash ^ this.text.charCodeAt(at), 0x01000193);
    return hash ^ (hash >>> 15);
  }

  private same(known: number, start: number, end: number): boolean {
    const length = end - start;
    if (this.lengths[known] !== length) return false;
    const first = this.starts[known] ?? 0;
    for (let i = 0; i < length; i++)
      if (this.text.charCodeAt(first + i) !== this.text.charCodeAt(start + i)) return false;
    return true;
  }

  private add(hash: number, start: number, end: number): number {
    const number = this.size++;
    if (number === this.hashes.length) {
      this.hashes = grown(this.hashes, new Int32Array(2 * number));
      this.starts = grown(this.starts, new Uint32Array(2 * number));
      this.lengths = grown(this.lengths, new Uint32Array(2 * number));
    }
    this.hashes[number] = hash;
    this.starts[number] = start;
    this.lengths[number] = end - start;
    if (2 * this.size > this.slots.length) this.spread();
    return number;
  }

  private spread(): void {
    this.slots = new Int32Array(4 * this.slots.length).fill(-1);
    const mask = this.slots.length - 1;
    for (let number = 0; number < this.size; number++) {
      let slot = (this.hashes[number] ?? 0) & mask;
      while ((this.slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
      this.slots[slot] = number;
    }
  }
}

/** A larger column that begins with what the old one held. */
export function grown<T extends Uint32Array | Int32Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}
