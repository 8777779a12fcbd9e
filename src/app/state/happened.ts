import { dateWords } from "../../dataset/facts/words.ts";
import { neighbourBranches } from "../../graph/treeTwin.ts";
import { PAGE_TITLES } from "./pageNames.ts";
import { fittingIds } from "./remaining.ts";
import { shownGraph } from "./shownGraph.ts";
import { type Atlas, expanded, type PageState } from "./store.ts";
import type { Lens } from "./urlState.ts";

interface Step {
  atlas: Atlas;
  now: PageState;
  before: PageState;
  /** How many things the picture shows more (or fewer) than before. */
  added: number;
}

const LENS_WORDS: Record<Lens, string> = {
  focus: "The focused picture.",
  licensing: "Licensing: companies joined by deals.",
  assets: "Assets: drugs, who has them and what they bind.",
  whole: "Everything: the whole graph.",
  rivals: "Rivals: the clusters of drugs alike.",
};

/** What a step did, the first that has something to say; each speaks of one part of the state. */
const SPEAKERS: ((step: Step) => string | null)[] = [
  ({ now, before }) =>
    now.notices.length > before.notices.length
      ? (now.notices[now.notices.length - 1] ?? null)
      : null,
  ({ now, before }) => (now.announced !== before.announced ? now.announced : null),
  ({ now, before }) => (now.pictureFault !== before.pictureFault ? now.pictureFault : null),
  ({ now, before }) =>
    now.page === before.page
      ? null
      : now.page === null
        ? "Back at the picture."
        : `${PAGE_TITLES[now.page]}.`,
  ({ now, before }) => (now.lens === before.lens ? null : LENS_WORDS[now.lens]),
  ({ atlas, now, before }) => {
    if (now.filters === before.filters && now.facets === before.facets) return null;
    const { size } = fittingIds(now) ?? atlas.deals;
    return now.facets === null || (now.filters.length === 0 && before.filters.length === 0)
      ? null
      : `${size} of ${atlas.deals.size} deals remain.`;
  },
  ({ now, before }) => (now.table === before.table ? null : `The table of ${now.table}.`),
  ({ now, before }) =>
    now.docked === before.docked
      ? null
      : now.docked
        ? "The table stands below the picture."
        : "The table is closed.",
  (step) => {
    const { now, before } = step;
    return now.focus === before.focus || now.focus === null
      ? null
      : `${nameOf(step, now.focus)} stands in the middle, ${linked(step, now.focus)}.`;
  },
  ({ now, before }) => {
    if (now.hops === before.hops) return null;
    return now.hops === null
      ? "The composed picture."
      : `What lies within ${now.hops === 1 ? "one hop" : `${now.hops} hops`}.`;
  },
  (step) => {
    const { now, before, added } = step;
    const [more] = now.grown.filter((id) => !before.grown.includes(id));
    const [fewer] = before.grown.filter((id) => !now.grown.includes(id));
    if (more !== undefined)
      return `Expanded ${nameOf(step, expanded(more))}: ${added === 0 ? "nothing to add" : `${added} added`}.`;
    return fewer === undefined
      ? null
      : `Collapsed ${nameOf(step, expanded(fewer))}: ${-added} taken back.`;
  },
  (step) => {
    const { now, before } = step;
    if (now.alone === before.alone) return null;
    return now.alone === null
      ? "All is shown again."
      : `Only ${nameOf(step, now.alone)} and its neighbours are shown.`;
  },
  (step) => {
    const { now, before } = step;
    const [gone] = now.hidden.filter((id) => !before.hidden.includes(id));
    const [back] = before.hidden.filter((id) => !now.hidden.includes(id));
    if (gone !== undefined) return `${nameOf(step, gone)} hidden.`;
    return back === undefined ? null : `${nameOf(step, back)} shown again.`;
  },
  (step) => {
    const { now, before } = step;
    if (now.pins === before.pins) return null;
    const [more] = now.pins.filter(
      (pin) => !before.pins.some((other) => String(other) === String(pin)),
    );
    const [fewer] = before.pins.filter(
      ([lens, id]) => !now.pins.some((other) => other[0] === lens && other[1] === id),
    );
    if (more) return `${nameOf(step, more[1])} pinned.`;
    return fewer ? `${nameOf(step, fewer[1])} let go.` : null;
  },
  ({ atlas, now, before }) =>
    now.on === before.on ? null : `Read on ${dateWords(now.on ?? atlas.index.version)}.`,
  ({ now, before }) =>
    now.list === before.list ? null : now.list ? "The list is open." : "The list is closed.",
  (step) => {
    const { now, before } = step;
    if (now.selection === before.selection) return null;
    return now.selection === null
      ? "Nothing is selected."
      : `${nameOf(step, now.selection)} selected, ${linked(step, now.selection)}.`;
  },
];

/** What a step did in one sentence, for the live region; `null` where it changed nothing that is worth words. */
export function happened(step: Step): string | null {
  for (const speak of SPEAKERS) {
    const words = speak(step);
    if (words !== null) return words;
  }
  return null;
}

const nameOf = ({ atlas }: Step, id: string) => atlas.names.get(id) ?? id;

function linked({ atlas, now }: Step, id: string): string {
  const count = neighbourBranches(shownGraph(atlas, now), id).length;
  return count === 0 ? "linked to nothing here" : `linked to ${count}`;
}
