import { timeline as timelineOf } from "../../inference/timeline.ts";
import type { Command } from "../command.ts";
import { named } from "../named.ts";
import { columns } from "../plainText.ts";

/** The dated events of an entity or deal, oldest first. */
export const timeline: Command = {
  name: "timeline",
  usage: "timeline ID",
  about: "its dated events, oldest first",
  options: [],
  words: [1, 20],
  run({ dataset }, { words }) {
    const { id, name } = named(dataset, words.join(" "));
    const events = timelineOf(dataset, id);
    const rows = events.map((event) => [
      event.date,
      event.kind.replaceAll("-", " "),
      event.about.id === id ? event.words : `${event.about.name}: ${event.words}`,
    ]);
    return {
      json: { events },
      text: events.length > 0 ? columns(rows) : `No dated event of ${name} is known.`,
    };
  },
};
