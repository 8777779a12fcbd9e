import type { Fact, FactSource } from "../../dataset/facts/fact.ts";
import { deriveGraph } from "../../graph/deriveGraph.ts";
import { entityPage } from "../../graph/entityPage.ts";
import { type Command, CommandError } from "../command.ts";
import { named } from "../named.ts";

/** Everything known of one entity or deal, fact by fact: the same page that the details panel shows. */
export const show: Command = {
  name: "show",
  usage: "show ID",
  about: "everything known of one entity or deal, fact by fact",
  options: [],
  words: [1, 20],
  run({ dataset }, { words }) {
    const { id } = named(dataset, words.join(" "));
    const page = entityPage(dataset, deriveGraph(dataset), id);
    if (!page) throw new CommandError(`Nothing in this data set has the id “${id}”.`, 1);
    const lines = [`${page.name} (${page.kind}, ${page.id})`, "", ...page.facts.flatMap(factLines)];
    if (page.relations.length > 0)
      lines.push(
        "",
        "Connected with",
        ...page.relations.map((other) => `  ${other.words}: ${other.name} (${other.id})`),
      );
    return { json: page, text: lines.join("\n") };
  },
};

function factLines(fact: Fact): string[] {
  const note = fact.note ? ` (${fact.note})` : "";
  const lines = [`  ${fact.label}: ${fact.value}${note}  [${cited(fact.sources)}]`];
  for (const other of fact.alternatives ?? []) {
    lines.push(
      `      ${other.relation}: ${other.value}${other.note ? ` (${other.note})` : ""}  [${cited(other.sources)}]`,
    );
  }
  if (fact.reason) lines.push(`      chosen because: ${fact.reason}`);
  return lines;
}

function cited(sources: readonly FactSource[]): string {
  return sources
    .map(({ id, at, grade }) => `${id.replace("source:", "")}${at ? ` ${at}` : ""} ${grade}`)
    .join("; ");
}
