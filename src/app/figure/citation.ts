import type { EntityPage } from "../../graph/entityPage.ts";
import { fetchShard } from "../data/shards.ts";
import type { Atlas } from "../state/atlas.ts";
import { PAGE_TITLES } from "../state/pageNames.ts";
import type { PictureControls } from "../state/pictureControls.ts";
import { pictureTitle } from "../state/pictureTitle.ts";
import type { PageStore } from "../state/store.ts";
import { writeView } from "../state/urlState.ts";
import { START } from "../state/viewFields.ts";
import { viewSources } from "./figureOf.ts";
import { sourceWords } from "./viewSources.ts";
import { viewWords } from "./viewWords.ts";

/** A citation holds no more sources than this. */
const MOST = 20;

/** What a citation names. */
export interface Cited {
  version: string;
  title: string;
  /** What narrows it: filters in words, the day. */
  under: readonly string[];
  address: string;
  /** Each in one line, in the order of their numbers. */
  sources: readonly string[];
  /** How many there are beyond those. */
  more: number;
}

/** One plain text that names the atlas, its data, the thing or view with its address, and the numbered sources. */
export function citationText({ version, title, under, address, sources, more }: Cited): string {
  const what = [title, ...under].join("; ");
  const head = `Licensing Atlas, data of ${version}. ${what}. ${address}`;
  if (sources.length === 0) return `${head} (each fact there names its sources)`;
  const listed = sources.map((words, i) => `[${i + 1}] ${words}`).join("; ");
  return `${head}. Sources: ${listed}${more > 0 ? `; and ${more} more` : ""}.`;
}

interface Reach {
  atlas: Atlas;
  store: PageStore;
  picture: PictureControls | null;
}

/** Puts the citation of the view, or of a thing, on the clipboard and says so. */
export async function copyCitation(reach: Reach, id: string | null): Promise<void> {
  const { store } = reach;
  const tell = (words: string) =>
    store.setState((state) => ({
      notices: [...state.notices.filter((other) => other !== words), words],
    }));
  try {
    const cited = id === null ? await citedView(reach) : await citedThing(reach.atlas, id);
    await navigator.clipboard.writeText(citationText(cited));
    tell("The citation was copied.");
  } catch {
    tell("The citation could not be copied.");
  }
}

async function citedView({ atlas, store, picture }: Reach): Promise<Cited> {
  const state = store.getState();
  const about = { version: atlas.index.version, address: window.location.href };
  if (state.page !== null)
    return { ...about, title: PAGE_TITLES[state.page], under: [], sources: [], more: 0 };
  const view = picture?.view() ?? null;
  const found = view && (await viewSources(atlas, view));
  const sources = found?.listed.map(({ words, href }) => withAddress(words, href)) ?? [];
  return {
    ...about,
    title: pictureTitle(atlas, state),
    under: viewWords(atlas, state),
    sources,
    more: found?.numbered.more ?? 0,
  };
}

async function citedThing(atlas: Atlas, id: string): Promise<Cited> {
  const page = await fetchShard<EntityPage>(`entity/${id.replace(":", "/")}.json`);
  const all = Object.values(page.sources);
  const { origin, pathname } = window.location;
  const place = writeView(
    { ...START, selection: id, ...(atlas.names.has(id) ? { focus: id } : {}) },
    "",
  );
  return {
    version: atlas.index.version,
    title: page.name,
    under: [],
    address: `${origin}${pathname}${place}`,
    sources: all.slice(0, MOST).map((brief) => withAddress(sourceWords(brief), brief.url)),
    more: Math.max(all.length - MOST, 0),
  };
}

/** The site at the end of a source's words gives way to its whole address. */
function withAddress(words: string, url: string | null): string {
  return url === null ? words : `${words}, ${url}`;
}
