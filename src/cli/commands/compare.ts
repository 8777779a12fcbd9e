import type { Dataset } from "../../dataset/parseDataset.ts";
import type { AtlasGraph } from "../../graph/atlasGraph.ts";
import { COMPARED, type CompareSubject, comparison } from "../../graph/comparison.ts";
import { deriveGraph } from "../../graph/deriveGraph.ts";
import { entityPage } from "../../graph/entityPage.ts";
import { sharedAnswers } from "../../inference/rights/rightsPage.ts";
import { type Command, CommandError } from "../command.ts";
import { named } from "../named.ts";

const HEADS = { different: "Different", partly: "Known of some only", same: "The same" };

/** Two to five drugs or deals side by side, differences first: the same rows as the page Compare. */
export const compare: Command = {
  name: "compare",
  usage: "compare A B [C D E]",
  about: "two to five drugs or deals side by side, differences first",
  options: [],
  words: COMPARED,
  run({ dataset }, { words }) {
    const graph = deriveGraph(dataset);
    const things = words.map((word) => named(dataset, word, ["drug", "deal"]));
    if (new Set(things.map(({ kind }) => kind)).size > 1)
      throw new CommandError("Compare drugs with drugs and deals with deals.", 2);
    if (new Set(things.map(({ id }) => id)).size < things.length)
      throw new CommandError("The same thing was named twice.", 2);
    const table = comparison(things.map(({ id }) => subject(dataset, graph, id)));
    const lines = (["different", "partly", "same"] as const).flatMap((standing) => {
      const rows = table.rows.filter((row) => row.standing === standing);
      return rows.length === 0
        ? []
        : [
            "",
            HEADS[standing],
            ...rows.flatMap(({ label, cells }) => [
              `  ${label}`,
              ...cells.map(
                (cell, i) =>
                  `    ${table.subjects[i]?.name}: ${cell.map(({ value }) => value).join("; ") || "not known"}`,
              ),
            ]),
          ];
    });
    return {
      json: table,
      text: [table.subjects.map(({ name }) => name).join(" · "), ...lines].join("\n"),
    };
  },
};

function subject(dataset: Dataset, graph: AtlasGraph, id: string): CompareSubject {
  const page = entityPage(dataset, graph, id);
  if (!page) throw new CommandError(`Nothing in this data set has the id “${id}”.`, 1);
  return id.startsWith("drug:")
    ? { page, answers: sharedAnswers(dataset, id.slice("drug:".length), {}) }
    : { page };
}
