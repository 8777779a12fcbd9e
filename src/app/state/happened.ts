import { dateWords } from "../../dataset/facts/words.ts";
import { neighbourBranches } from "../../graph/treeTwin.ts";
import { lensOf } from "../../layout/lenses/lenses.ts";
import type { Atlas } from "./atlas.ts";
import { PAGE_TITLES } from "./pageNames.ts";
import { expanded } from "./pictureActions.ts";
import { fittingIds } from "./remaining.ts";
import { stateChange } from "./stateChange.ts";
import type { PageState } from "./store.ts";

interface Step {
  atlas: Atlas;
  now: PageState;
  before: PageState;
  /** How many things the picture shows more (or fewer) than before. */
  added: number;
}

type Speaker = (step: Step) => string | null;

const silent: Speaker = () => null;
const deals: Speaker = ({ atlas, now, before }) => {
  const { size } = fittingIds(now) ?? atlas.deals;
  return now.facets === null || (now.filters.length === 0 && before.filters.length === 0)
    ? null
    : `${size} of ${atlas.deals.size} deals remain.`;
};

/** What there is to say when a field changed; of several fields the first speaks that has words. */
const SPEAKERS: Record<keyof PageState, Speaker> = {
  notices: ({ now, before }) =>
    now.notices.length > before.notices.length ? (now.notices.at(-1) ?? null) : null,
  announced: ({ now }) => now.announced,
  pictureFault: ({ now }) => now.pictureFault,
  page: ({ now }) => (now.page === null ? "Back at the picture." : `${PAGE_TITLES[now.page]}.`),
  lens: ({ now }) => {
    const lens = lensOf(now.lens);
    return lens ? `${lens.title}: ${lens.about}.` : "The focused picture.";
  },
  filters: deals,
  facets: deals,
  table: ({ now }) => `The table of ${now.table}.`,
  docked: ({ now }) =>
    now.docked ? "The table stands below the picture." : "The table is closed.",
  focus: (step) =>
    step.now.focus === null
      ? null
      : `${nameOf(step, step.now.focus)} stands in the middle, ${linked(step, step.now.focus)}.`,
  hops: ({ now }) =>
    now.hops === null
      ? "The composed picture."
      : `What lies within ${now.hops === 1 ? "one hop" : `${now.hops} hops`}.`,
  grown: (step) => {
    const { more, fewer } = difference(step.now.grown, step.before.grown);
    if (more !== undefined)
      return `Expanded ${nameOf(step, expanded(more))}: ${step.added === 0 ? "nothing to add" : `${step.added} added`}.`;
    return fewer === undefined
      ? null
      : `Collapsed ${nameOf(step, expanded(fewer))}: ${-step.added} taken back.`;
  },
  alone: (step) =>
    step.now.alone === null
      ? "All is shown again."
      : `Only ${nameOf(step, step.now.alone)} and its neighbours are shown.`,
  hidden: (step) => {
    const { more, fewer } = difference(step.now.hidden, step.before.hidden);
    if (more !== undefined) return `${nameOf(step, more)} hidden.`;
    return fewer === undefined ? null : `${nameOf(step, fewer)} shown again.`;
  },
  pins: (step) => {
    const { now, before } = step;
    const [more] = now.pins.filter(
      (pin) => !before.pins.some((other) => String(other) === String(pin)),
    );
    const [fewer] = before.pins.filter(
      ([lens, id]) => !now.pins.some((other) => other[0] === lens && other[1] === id),
    );
    if (more) return `${nameOf(step, more[1])} pinned.`;
    return fewer ? `${nameOf(step, fewer[1])} let go.` : null;
  },
  on: ({ atlas, now }) => `Read on ${dateWords(now.on ?? atlas.index.version)}.`,
  list: ({ now }) => (now.list ? "The list is open." : "The list is closed."),
  selection: (step) =>
    step.now.selection === null
      ? "Nothing is selected."
      : `${nameOf(step, step.now.selection)} selected, ${linked(step, step.now.selection)}.`,
  // Their own panels say what they show.
  edit: silent,
  from: silent,
  to: silent,
  compared: silent,
  folded: silent,
  tier: silent,
  along: silent,
  hubs: silent,
  path: silent,
  columns: silent,
  filter: silent,
  sort: silent,
  highlight: silent,
  query: silent,
  camera: silent,
  hovered: silent,
  embedded: silent,
  tour: silent,
  menu: silent,
  dialog: silent,
  singleKeys: silent,
  filtering: silent,
};
const SPOKEN = Object.keys(SPEAKERS) as (keyof PageState)[];

/** What a step did in one sentence, for the live region; `null` where it changed nothing that is worth words. */
export function happened(step: Step): string | null {
  const changed = stateChange(step.now, step.before);
  for (const name of SPOKEN) {
    const words = changed.has(name) ? SPEAKERS[name](step) : null;
    if (words !== null) return words;
  }
  return null;
}

/** The first word that one list has more than the other, either way. */
function difference(now: readonly string[], before: readonly string[]) {
  const [more] = now.filter((word) => !before.includes(word));
  const [fewer] = before.filter((word) => !now.includes(word));
  return { more, fewer };
}

const nameOf = ({ atlas }: Step, id: string) => atlas.names.get(id) ?? id;

function linked({ atlas, now }: Step, id: string): string {
  const count = neighbourBranches(atlas.shownGraph(now), id).length;
  return count === 0 ? "linked to nothing here" : `linked to ${count}`;
}
