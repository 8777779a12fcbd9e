import { SHORT_NAME } from "../dataset/entityNames.ts";
import type { Findable } from "../dataset/nameSearch.ts";
import type { StandaloneView } from "./standaloneFile.ts";

/** The things of a single file with every name that a reader may look for: its aliases, and what the picture prints. */
export function standaloneNames({ pages, scene }: StandaloneView): Findable[] {
  const printed = new Map(scene.nodes.map(({ id, label }) => [id, label]));
  return pages.map(({ id, kind, name, facts }) => {
    const label = printed.get(id);
    const short: [string, string][] =
      label === undefined || label === name ? [] : [[label, SHORT_NAME]];
    const aliases = facts
      .filter(({ field }) => field.startsWith("names"))
      .map(({ value }): [string, string] => [String(value), "name"]);
    return { id, kind, name, names: [...short, ...aliases] };
  });
}
