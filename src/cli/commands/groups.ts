import { NODE_KINDS } from "../../graph/atlasGraph.ts";
import { byDegree } from "../../network/adjacency.ts";
import { BY_COMMUNITY, groupNodes } from "../../network/grouping.ts";
import { communitiesOf } from "../../network/louvain.ts";
import type { Command } from "../command.ts";
import { namedColumn, readOwnGraph } from "../ownGraph.ts";
import { columns } from "../plainText.ts";
import { READING_OPTIONS, READING_USAGE } from "../readOwnFile.ts";

const MOST_NAMED = 5;

/** The groups of a file of the user's own: its communities, or the values of a column, as the page colours them. */
export const groups: Command = {
  name: "groups",
  usage: `groups FILE [--by COLUMN] ${READING_USAGE}`,
  about: "the groups of a file of your own: its communities, or by the values of a column",
  options: ["by", ...READING_OPTIONS],
  words: [1, 1],
  run(_session, { words: [file = ""], options }) {
    const { graph, adjacency } = readOwnGraph(file, options);
    const column = options.get("by");
    const by = column === undefined ? BY_COMMUNITY : namedColumn(graph, column).name;
    const { groups: groupOf, legend } = groupNodes(
      graph,
      by,
      () => communitiesOf(adjacency),
      NODE_KINDS,
    );
    const rows = [...byDegree(adjacency)];
    const found = legend.map(({ words, count, group }) => {
      const members = rows.filter((row) => groupOf[row] === group);
      return { words, count, group, members };
    });
    const { ids, labels } = graph.nodes;
    return {
      json: {
        file,
        by: column ?? "community",
        groups: found.map(({ members, ...group }) => ({
          ...group,
          nodes: members.map((row) => ids[row]),
        })),
      },
      text: columns(
        found.map(({ words, count, members }) => [
          words,
          String(count),
          members
            .slice(0, MOST_NAMED)
            .map((row) => labels[row])
            .join(", ") + (count > MOST_NAMED ? ", …" : ""),
        ]),
      ),
    };
  },
};
