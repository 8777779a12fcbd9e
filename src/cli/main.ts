import { fileURLToPath } from "node:url";
import { type Dataset, parseDataset } from "../dataset/parseDataset.ts";
import { type Answer, type Command, CommandError } from "./command.ts";
import { check } from "./commands/check.ts";
import { clusters } from "./commands/clusters.ts";
import { compare } from "./commands/compare.ts";
import { conflicts } from "./commands/conflicts.ts";
import { connect } from "./commands/connect.ts";
import { convert } from "./commands/convert.ts";
import { deals } from "./commands/deals.ts";
import { exportGraph } from "./commands/exportGraph.ts";
import { groups } from "./commands/groups.ts";
import { holdings } from "./commands/holdings.ts";
import { importFile } from "./commands/importFile.ts";
import { newDeal } from "./commands/newDeal.ts";
import { nodes } from "./commands/nodes.ts";
import { rights } from "./commands/rights.ts";
import { rivals } from "./commands/rivals.ts";
import { search } from "./commands/search.ts";
import { show } from "./commands/show.ts";
import { stats } from "./commands/stats.ts";
import { timeline } from "./commands/timeline.ts";
import { readArguments } from "./readArguments.ts";
import { readFolder } from "./readFolder.ts";

const FACTS = fileURLToPath(new URL("../../graph-data", import.meta.url));
const COMMANDS: readonly Command[] = [
  search,
  show,
  deals,
  rights,
  holdings,
  rivals,
  clusters,
  compare,
  connect,
  timeline,
  conflicts,
  stats,
  exportGraph,
  importFile,
  convert,
  groups,
  nodes,
];
const CHECK: Omit<Command, "run"> = {
  name: "check",
  usage: "check [DIR|FILE]",
  about: "whether a data folder, one of its records or a file of your own holds",
  options: [],
  words: [0, 1],
};

/** Answers one command line; what it prints and how it exits. */
function answer(typed: readonly string[]): Answer & { asJson: boolean } {
  const [name, ...rest] = typed;
  if (name === undefined || name === "help" || name === "--help")
    return {
      json: { commands: [...COMMANDS, CHECK].map(({ usage, about }) => ({ usage, about })) },
      text: help(),
      asJson: rest.includes("--json"),
    };
  if (name === "check") {
    const { words, json } = readArguments({ ...CHECK, run: () => ({ json: {}, text: "" }) }, rest);
    return { ...check(words[0] ?? FACTS), asJson: json };
  }
  const command = COMMANDS.find((known) => known.name === name);
  if (!command) throw new CommandError(`There is no command “${name}”.\n${help()}`, 2);
  const given = readArguments(command, rest);
  return { ...command.run(facts(), given), asJson: given.json };
}

function facts(): Dataset {
  const { dataset, faults } = parseDataset(readFolder(FACTS));
  if (!dataset || faults.length > 0)
    throw new CommandError(`The facts have ${faults.length} faults; see: check`, 1);
  return dataset;
}

function help(): string {
  return [
    "Usage: npm run -s atlas -- COMMAND … [--json]",
    "",
    ...[...COMMANDS, CHECK].map(({ usage, about }) => `  ${usage}\n      ${about}`),
    "  new deal\n      asks for a deal, writes its records and checks them",
  ].join("\n");
}

try {
  const typed = process.argv.slice(2);
  if (typed[0] === "new" && typed[1] === "deal" && typed.length === 2)
    await newDeal(facts(), FACTS);
  else {
    const { json, text, exit, asJson } = answer(typed);
    process.stdout.write(`${asJson ? JSON.stringify(json, null, 2) : text}\n`);
    process.exitCode = exit ?? 0;
  }
} catch (fault) {
  if (!(fault instanceof CommandError)) throw fault;
  process.stderr.write(`${fault.message}\n`);
  process.exitCode = fault.exit;
}
