import { rivals as rivalsOf, USUAL_TIER } from "../../inference/rivals.ts";
import { type Command, CommandError } from "../command.ts";
import { named } from "../named.ts";
import { columns } from "../plainText.ts";

/** Who competes with a drug, or at a target, and why. */
export const rivals: Command = {
  name: "rivals",
  usage: "rivals DRUG|TARGET [--tier 1-5]",
  about: "who competes, and why; tier N means 1 to N",
  options: ["tier"],
  words: [1, 20],
  run({ dataset }, { words, options }) {
    const { id, name } = named(dataset, words.join(" "), ["drug", "target"]);
    const text = options.get("tier");
    if (text !== undefined && !/^[1-5]$/.test(text))
      throw new CommandError(`--tier wants a number from 1 to 5, not “${text}”.`, 2);
    const table = rivalsOf(dataset, id, text === undefined ? USUAL_TIER : Number(text));
    const rows = table.rivals.map((row) => [
      `T${row.tier}`,
      id.startsWith("drug:") ? row.drug.name : `${row.drug.name} and ${row.against.name}`,
      row.holders.map((holder) => holder.name).join(", "),
      row.reasons.join("; "),
    ]);
    const alone = (table.alone ?? []).map((drug) => drug.name).join(", ");
    return {
      json: table,
      text: [
        rows.length > 0 ? columns(rows) : `No rival of ${name} in this data set up to that tier.`,
        ...(alone ? ["", `Without a rival there: ${alone}`] : []),
      ].join("\n"),
    };
  },
};
