import { rivalClusters } from "../../inference/rivalClusters.ts";
import type { Command } from "../command.ts";

/** The rival clusters, the largest first, each member with why it is there. */
export const clusters: Command = {
  name: "clusters",
  usage: "clusters",
  about: "rival clusters: what their members share, and why each is there",
  options: [],
  words: [0, 0],
  run({ dataset }) {
    const found = rivalClusters(dataset);
    const lines = found.flatMap(({ label, members }) => [
      label,
      ...members.map(({ name, why }) => `    ${name}: ${why}`),
    ]);
    return {
      json: {
        clusters: found.map(({ id, label, shared, members }) => ({ id, label, shared, members })),
      },
      text: lines.join("\n"),
    };
  },
};
