import { datasetStats } from "../../inference/datasetStats.ts";
import type { Command } from "../command.ts";

/** Counts, coverage and data version. */
export const stats: Command = {
  name: "stats",
  usage: "stats",
  about: "counts, coverage, data version",
  options: [],
  words: [0, 0],
  run({ dataset }) {
    const json = datasetStats(dataset);
    const { known, sourceGrades, dataVersion, ...counts } = json;
    const lines = Object.entries(counts).map(
      ([what, count]) => `  ${String(count).padStart(5)}  ${words(what)}`,
    );
    lines.push(
      "",
      ...Object.entries(known).map(
        ([what, [n, all]]) =>
          `  ${what} known for ${n} of ${all} ${what === "territory" ? "grants" : "deals"}`,
      ),
    );
    lines.push(
      "",
      `  sources by grade: ${Object.entries(sourceGrades)
        .map(([grade, n]) => `${grade} ${n}`)
        .join(", ")}`,
      `  data version ${dataVersion}`,
    );
    return { json, text: lines.join("\n") };
  },
};

const words = (name: string) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
