import { conflicts as conflictsOf } from "../../inference/conflicts.ts";
import type { Command } from "../command.ts";
import { named } from "../named.ts";

/** Every claim with other readings, the chosen one and why. */
export const conflicts: Command = {
  name: "conflicts",
  usage: "conflicts [ID]",
  about: "every claim with other readings, and why one was chosen",
  options: [],
  words: [0, 20],
  run({ dataset }, { words }) {
    const found = conflictsOf(
      dataset,
      words.length > 0 ? named(dataset, words.join(" ")).id : undefined,
    );
    const lines = found.flatMap(({ name, label, words: chosen, reason, alternatives }) => [
      `${name} · ${label}: ${chosen}`,
      ...alternatives.map(
        (other) =>
          `    ${other.relation}: ${other.words}${other.note ? ` (${other.note})` : ""}  [${other.sources.map(({ id, at }) => [id.replace("source:", ""), at].filter(Boolean).join(" ")).join("; ")}]`,
      ),
      ...(reason === null ? [] : [`    chosen because: ${reason}`]),
    ]);
    return {
      json: { conflicts: found },
      text: found.length > 0 ? lines.join("\n") : "No claim has other readings.",
    };
  },
};
