import { stderr, stdin, stdout } from "node:process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { answer } from "./answer.ts";
import { openSession } from "./session.ts";

const session = openSession(fileURLToPath(new URL("../../graph-data", import.meta.url)), {
  show: (text) => stderr.write(text),
  lines: () => createInterface({ input: stdin }),
});
const printed = await answer(process.argv.slice(2), session);
stderr.write(printed.stderr);
stdout.write(printed.stdout);
process.exitCode = printed.code;
