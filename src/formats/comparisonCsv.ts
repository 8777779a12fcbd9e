import type { ComparedFact, Comparison } from "../graph/comparison.ts";
import { csv } from "./csv.ts";
import type { Written } from "./written.ts";

/** A comparison for a spreadsheet: a row a fact; for each subject its values, then their sources with place and grade. */
export function comparisonCsv({ subjects, rows }: Comparison): Written {
  const head = ["fact", "standing", ...subjects.flatMap(({ name }) => [name, `${name}: sources`])];
  const lines = rows.map(({ label, standing, cells }) => [
    label,
    standing,
    ...cells.flatMap((cell) => [
      cell.map(valueWords).join("; ") || null,
      cell.map(sourceWords).join("; ") || null,
    ]),
  ]);
  return {
    text: csv(head, lines),
    lost: ["titles and addresses of the sources", "why a reading was chosen"],
  };
}

/** A value with the readings that contradict it. */
function valueWords({ value, alternatives }: ComparedFact): string {
  const others = (alternatives ?? [])
    .filter(({ relation }) => relation === "conflicts")
    .map((other) => String(other.value));
  return others.length > 0 ? `${value} (other reading: ${others.join(", ")})` : String(value);
}

function sourceWords({ sources }: ComparedFact): string {
  return sources
    .map(({ id, at, grade }) =>
      [id.replace("source:", ""), at ?? "", grade].filter(Boolean).join(" "),
    )
    .join(", ");
}
