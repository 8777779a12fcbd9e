import { type HoldingRow, holdingsTable } from "../../inference/holdingsTable.ts";
import type { Command } from "../command.ts";
import { dateOption, named } from "../named.ts";
import { columns } from "../plainText.ts";

/** What a company with its subsidiaries holds, where, gained and lost. */
export const holdings: Command = {
  name: "holdings",
  usage: "holdings COMPANY [--on DATE]",
  about: "what a company (with its subsidiaries) holds, where, gained and lost",
  options: ["on"],
  words: [1, 20],
  run({ dataset }, { words, options }) {
    const company = named(dataset, words.join(" "), ["company"]);
    const on = dateOption(options, "on") ?? dataset.header.version;
    const table = holdingsTable(dataset, company.id.slice("company:".length), { on });
    const rows = table.holdings.map((row) => [row.drug.name, row.field ?? "", whereWords(row)]);
    const moves = [...table.gained, ...table.lost].map(
      (row) => `  ${row.on ?? "not dated"}  ${row.drug.name}: ${row.words}`,
    );
    const text = [
      `${company.name} on ${on}`,
      "",
      rows.length > 0 ? columns(rows) : "holds nothing that this data set knows of",
      ...(moves.length > 0 ? ["", "Gained and lost by grants", ...moves] : []),
    ];
    return {
      json: { company: { id: company.id, name: company.name }, on, ...table },
      text: text.join("\n"),
    };
  },
};

function whereWords({ countries, undetermined }: HoldingRow): string {
  const sure =
    countries.length > 0
      ? `${countries.length} countries${countries.length <= 12 ? ` (${countries.join(" ")})` : ""}`
      : "";
  const perhaps = undetermined.length > 0 ? `${undetermined.length} undetermined` : "";
  return [sure, perhaps].filter(Boolean).join(", ");
}
