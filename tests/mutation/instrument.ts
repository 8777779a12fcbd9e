import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { Instrumenter } from "@stryker-mutator/instrumenter";
import type { Plugin } from "vite";

/** One small fault that can be switched on: where it stands and what it puts there. */
export interface Mutant {
  id: string;
  file: string;
  line: number;
  mutator: string;
  replacement: string;
}

const silent = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => true,
  isErrorEnabled: () => true,
  isFatalEnabled: () => true,
  trace: () => {},
  debug: () => {},
  info: () => {},
  warn: console.warn,
  error: console.error,
  fatal: console.error,
};

/** The text of a source file with every mutant of Stryker's instrumenter in it, each behind a switch. */
async function instrument(file: string): Promise<{ code: string; mutants: Mutant[] }> {
  const content = readFileSync(file, "utf8");
  const { files, mutants } = await new Instrumenter(silent).instrument(
    [{ name: file, content, mutate: true }],
    // Words for people are reworded freely; a rule that hangs on a word falls with its comparison.
    { plugins: null, excludedMutations: ["StringLiteral"], ignorers: [], noHeader: false },
  );
  // The instrumenter counts from 0 in each call: the file makes the numbers its own.
  const code = (files[0]?.content ?? content)
    .replace(/new WeakMap(?=[<(])/g, "new globalThis.ForgetfulCache")
    .replace(
      /(stry(?:MutAct|Cov)_9fa48)\(([^()]*)\)/g,
      (_all, helper: string, ids: string) =>
        `${helper}(${ids.replace(/"(\d+)"/g, `"${file}#$1"`)})`,
    );
  return {
    code,
    mutants: mutants.map(({ id, location, mutatorName, replacement }) => ({
      id: `${file}#${id}`,
      file,
      line: location.start.line,
      mutator: mutatorName,
      replacement: replacement ?? "",
    })),
  };
}

/** Puts switchable faults into the sources under `rooms`; what they are is written to `folder`, a file each. */
export function mutants(root: string, rooms: readonly string[], folder: string): Plugin {
  const wanted = (file: string) =>
    /\.ts$/.test(file) && rooms.some((room) => file.startsWith(`${room}/`) || file === room);
  return {
    name: "mutants",
    enforce: "pre",
    async load(path) {
      const file = relative(root, path.split("?")[0] ?? path);
      if (!wanted(file)) return null;
      const { code, mutants } = await instrument(file);
      mkdirSync(folder, { recursive: true });
      writeFileSync(`${folder}/${file.replaceAll("/", "~")}.json`, JSON.stringify(mutants));
      return code;
    },
  };
}
