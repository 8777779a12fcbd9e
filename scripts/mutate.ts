// `npm run mutate [ROOM or FILE …]`: switches small faults on, one at a time, and counts those that no unit test notices.
// Not part of `npm test`; run before a release. What lives on for a reason stands in tests/mutation/survivors.tsv.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Mutant } from "../tests/mutation/instrument.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const ROOMS = [
  "src/inference",
  "src/dataset",
  "src/network",
  "src/graph",
  "src/formats",
  "src/layout",
];
const GOAL = 0.85;

interface Result {
  killed: [id: string, test: string][];
  reached: string[];
  fixed: string[];
  unsound: string[];
}

/** The mutants of a room and what became of them in its tests. */
function tried(room: string): { mutants: Mutant[]; result: Result } {
  const folder = mkdtempSync(join(tmpdir(), "atlas-mutants-"));
  const env = { ...process.env, MUTATION_ROOMS: room, MUTATION_FOLDER: folder };
  const words = ["run", "--config", "tests/mutation/vitest.config.ts"];
  const { status } = spawnSync(join(root, "node_modules/.bin/vitest"), words, {
    cwd: root,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const read = <T>(path: string) => JSON.parse(readFileSync(join(folder, path), "utf8")) as T;
  const name = readdirSync(folder).find((each) => each.startsWith("result-"));
  if (status !== 0 || !name) throw new Error(`The tests over ${room} fail without any mutant.`);
  const result = read<Result>(name);
  const mutants = existsSync(join(folder, "mutants"))
    ? readdirSync(join(folder, "mutants")).flatMap((each) => read<Mutant[]>(`mutants/${each}`))
    : [];
  rmSync(folder, { recursive: true, force: true });
  return { mutants, result };
}

/** A mutant by what it does, not by its number: stays the same while other lines of its file change. */
const keyOf = ({ file, line, mutator, replacement }: Mutant) => {
  const source = readFileSync(join(root, file), "utf8").split("\n")[line - 1]?.trim() ?? "";
  return [file, source, mutator, replacement.replace(/\s+/g, " ").slice(0, 60)].join("\t");
};

const known = new Map(
  readFileSync(join(root, "tests/mutation/survivors.tsv"), "utf8")
    .split("\n")
    .slice(1)
    .filter(Boolean)
    .map((row) => [row.split("\t").slice(0, 4).join("\t"), row.split("\t")[4] ?? ""]),
);
const list = process.argv.includes("--list");
const rooms = process.argv.slice(2).filter((word) => !word.startsWith("--"));
let [all, dead] = [0, 0];
for (const room of rooms.length > 0 ? rooms : ROOMS) {
  const { mutants, result } = tried(room);
  const killed = new Set(result.killed.map(([id]) => id));
  const reached = new Set(result.reached);
  // What runs only while a file is loaded (tables, vocabularies) cannot be switched afterwards.
  const fixed = new Set(result.fixed.filter((id) => !reached.has(id)));
  const counted = mutants.filter(({ id }) => !fixed.has(id));
  const living = counted.filter(({ id }) => !killed.has(id));
  const excused = living.filter((mutant) => known.has(keyOf(mutant)));
  all += counted.length;
  dead += killed.size;
  const share = ((100 * killed.size) / counted.length).toFixed(1);
  console.log(
    `${room.padEnd(16)} ${share} % of ${counted.length} killed; ${living.length} live (${living.filter(({ id }) => !reached.has(id)).length} reached by no test, ${excused.length} with a reason), ${fixed.size} fixed at load`,
  );
  for (const words of result.unsound) console.log(`  unsound: ${words}`);
  if (list)
    for (const mutant of living) {
      const sign = known.has(keyOf(mutant)) ? "=" : reached.has(mutant.id) ? "~" : "!";
      console.log(
        `  ${sign} ${mutant.file}:${mutant.line}\t${mutant.mutator}\t${mutant.replacement.replace(/\s+/g, " ").slice(0, 90)}`,
      );
    }
}
console.log(`${((100 * dead) / all).toFixed(1)} % of ${all} killed; the goal is ${GOAL * 100} %.`);
process.exit(dead / all >= GOAL ? 0 : 1);
