import { ALONGS, type Along } from "../../graph/along.ts";
import { connections } from "../../graph/connections.ts";
import { deriveGraph } from "../../graph/deriveGraph.ts";
import { readingOf } from "../../graph/edgeSources.ts";
import { rivalLandscape } from "../../graph/rivalLandscape.ts";
import { type Arguments, type Command, CommandError } from "../command.ts";
import { named } from "../named.ts";
import { READING_OPTIONS } from "../readOwnFile.ts";
import { connectIn } from "./connectIn.ts";

/** How two entities are connected: the shortest ways, step by step with sources. */
export const connect: Command = {
  name: "connect",
  usage: "connect A B [--k N] [--along rights|rivalry] [--hubs] [--in FILE]",
  about:
    "how two entities are connected; --hubs: through shared regulators, payloads and effector targets too; --in: two nodes of a file of your own",
  options: ["k", "along", "in", ...READING_OPTIONS],
  flags: ["hubs"],
  words: [2, 2],
  run(session, { words, options }) {
    const k = Number(options.get("k") ?? "3");
    if (!Number.isInteger(k) || k < 1 || k > 20)
      throw new CommandError(
        `--k wants a whole number from 1 to 20, not “${options.get("k") ?? ""}”.`,
        2,
      );
    const file = options.get("in");
    if (file !== undefined) return connectIn(file, words, k, options);
    for (const option of READING_OPTIONS)
      if (options.has(option))
        throw new CommandError(`--${option} says how a file is read; it goes with --in FILE.`, 2);
    const { dataset } = session;
    const [a, b] = words.map((word) => named(dataset, word));
    if (!a || !b) throw new CommandError(`Usage: ${connect.usage}`, 2);
    const along = readAlong(options);
    const rivals = along === "rivalry" ? rivalLandscape(dataset).pairs : [];
    const graph = deriveGraph(dataset);
    const paths = connections(readingOf(dataset, graph), graph, a.id, b.id, k, {
      along,
      hubs: options.has("hubs"),
      rivals,
    });
    const lines = paths.flatMap(({ steps }, i) => [
      `${i + 1}.`,
      ...steps.map(
        (step) =>
          `   ${step.words}  [${[...new Set(step.sources.map(({ grade }) => grade))].sort().join("")}]`,
      ),
    ]);
    const kept = along === null ? "" : ` along ${along}`;
    return {
      json: { paths },
      text:
        paths.length > 0
          ? lines.join("\n")
          : `This data set knows no way from ${a.name} to ${b.name}${kept}.`,
    };
  },
};

function readAlong(options: Arguments["options"]): Along | null {
  const typed = options.get("along");
  const along = ALONGS.find((known) => known === typed) ?? null;
  if (typed !== undefined && along === null)
    throw new CommandError(`--along wants ${ALONGS.join(" or ")}, not “${typed}”.`, 2);
  return along;
}
