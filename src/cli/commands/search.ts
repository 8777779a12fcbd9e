import { findables } from "../../dataset/findables.ts";
import { nameSearch } from "../../dataset/nameSearch.ts";
import type { Command } from "../command.ts";
import { columns } from "../plainText.ts";

/** Which entities and deals go by a name, exact before partial, entities before deals. */
export const search: Command = {
  name: "search",
  usage: "search TEXT",
  about: "which entities and deals go by that name",
  options: [],
  words: [1, 20],
  run({ dataset }, { words }) {
    const things = findables(dataset).filter(({ kind }) => kind !== "source");
    const results = nameSearch(things)(words.join(" "));
    const rows = results.map(({ id, kind, name, matched }) => [kind, name, matched, id]);
    return {
      json: { results },
      text:
        results.length > 0
          ? columns(rows)
          : `Nothing in this data set goes by “${words.join(" ")}”.`,
    };
  },
};
