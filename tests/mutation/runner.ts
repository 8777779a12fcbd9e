import { mkdirSync, writeFileSync } from "node:fs";
import { configureGlobal } from "fast-check";
import { TestRunner } from "vitest";

type Test = Parameters<TestRunner["onAfterRunTask"]>[0];

/** What Stryker's instrumented sources read and write. */
interface Switches {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number;
  mutantCoverage?: {
    static: Record<string, number>;
    perTest: Record<string, Record<string, number>>;
  };
}

/** A mutant may run this many times as often as the sound code before it counts as endless. */
const PATIENCE = 100;
/** A test slower than this is not repeated for each mutant that it reaches, ms. */
const SLOW_MS = Number(process.env.MUTATION_SLOW_MS ?? 150);
const TIME_OUT_MS = 10_000;

// The instrumented sources keep hold of this very object.
const coverage = { static: {}, perTest: {} as Record<string, Record<string, number>> };
const switches: Switches = { mutantCoverage: coverage };
/** What the sources keep by key stands only as long as one run of a test: an answer from before hides a mutant. */
class ForgetfulCache<K extends WeakKey, V> {
  static run = 0;
  #run = 0;
  #kept = new WeakMap<K, V>();
  get #now(): WeakMap<K, V> {
    if (this.#run !== ForgetfulCache.run) this.#kept = new WeakMap();
    this.#run = ForgetfulCache.run;
    return this.#kept;
  }
  get = (key: K) => this.#now.get(key);
  has = (key: K) => this.#now.has(key);
  delete = (key: K) => this.#now.delete(key);
  set(key: K, value: V): this {
    this.#now.set(key, value);
    return this;
  }
}
Object.assign(globalThis, { __stryker__: switches, ForgetfulCache });
configureGlobal({ endOnFailure: true });

const killed = new Map<string, string>();
const reached = new Set<string>();
const unsound: string[] = [];

/**
 * Runs each test as always and then once for every mutant that it reaches and that still lives.
 * A mutant that makes it fail is killed. Sources that are read only while a file is loaded are counted apart.
 */
export default class MutationRunner extends TestRunner {
  async runTask(test: Test): Promise<void> {
    const run = TestRunner.getTestFn(test);
    if (!run) throw new Error(`${test.name} has nothing to run`);
    switches.currentTestId = test.id;
    const began = performance.now();
    try {
      await run();
    } finally {
      switches.currentTestId = undefined;
    }
    const slow = performance.now() - began > SLOW_MS;
    for (const [id, hits] of Object.entries(coverage.perTest[test.id] ?? {})) {
      reached.add(id);
      if (killed.has(id) || slow) continue;
      if (await fails(run, id, hits)) {
        killed.set(id, test.name);
        if (await fails(run, undefined, 0)) {
          unsound.push(`${id} left its mark on ${test.name}`);
          return;
        }
      }
    }
  }

  override onAfterRunFiles(): void {
    const folder = process.env.MUTATION_FOLDER ?? "build/mutation";
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      `${folder}/result-${process.pid}.json`,
      JSON.stringify({
        killed: [...killed],
        reached: [...reached],
        fixed: Object.keys(coverage.static),
        unsound,
      }),
    );
    super.onAfterRunFiles();
  }
}

/** Whether the test fails while a mutant is switched on; with none, whether it fails of itself. */
async function fails(run: () => unknown, id: string | undefined, hits: number): Promise<boolean> {
  switches.activeMutant = id;
  switches.currentTestId = "again";
  ForgetfulCache.run++;
  switches.hitCount = 0;
  switches.hitLimit = hits * PATIENCE + 1000;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_done, fail) => {
    timer = setTimeout(() => fail(new Error("late")), TIME_OUT_MS);
  });
  try {
    await Promise.race([Promise.resolve(run()), late]);
    return false;
  } catch {
    return true;
  } finally {
    clearTimeout(timer);
    switches.activeMutant = undefined;
    switches.currentTestId = undefined;
  }
}
