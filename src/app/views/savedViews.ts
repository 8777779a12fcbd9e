/** A view under a name: the query part of the address that opens it. */
export interface SavedView {
  name: string;
  address: string;
}

/** What a browser keeps text in. */
export type Keeping = Pick<Storage, "getItem" | "setItem">;

export const VIEWS_KEY = "licensing-atlas views";
const MOST = 200;
export const LONGEST_NAME = 80;
const BLOCKED =
  "This browser does not let the page keep anything, so the view was not saved. The address bar holds all of it.";
const FULL =
  "This browser’s storage is full, so nothing was saved. Delete a view, or keep the address.";

/** The views that a browser keeps, by name; none where it keeps nothing, or something that is no list of views. */
export function savedViews(keeping: () => Keeping): SavedView[] {
  try {
    const kept: unknown = JSON.parse(keeping().getItem(VIEWS_KEY) ?? "[]");
    const views = Array.isArray(kept) ? kept.flatMap(viewOf) : [];
    return [...new Map(views.map((view) => [view.name, view])).values()].sort((a, b) =>
      a.name.localeCompare(b.name, "en"),
    );
  } catch {
    return [];
  }
}

function viewOf(kept: unknown): SavedView[] {
  if (typeof kept !== "object" || kept === null || !("name" in kept) || !("address" in kept))
    return [];
  const { name, address } = kept;
  const sound =
    typeof name === "string" &&
    name.trim() !== "" &&
    typeof address === "string" &&
    /^(\?|$)/.test(address);
  return sound ? [{ name: name.slice(0, LONGEST_NAME), address }] : [];
}

/** What a change of the views came to: a plain sentence when nothing was kept. */
export type Kept = { kept: true } | { kept: false; why: string };

/** Changes the views as they are now, also by another tab. */
function change(keeping: () => Keeping, to: (views: SavedView[]) => SavedView[] | string): Kept {
  const views = to(savedViews(keeping));
  if (typeof views === "string") return { kept: false, why: views };
  let place: Keeping;
  try {
    place = keeping();
    place.getItem(VIEWS_KEY);
  } catch {
    return { kept: false, why: BLOCKED };
  }
  try {
    place.setItem(VIEWS_KEY, JSON.stringify(views));
    return { kept: true };
  } catch {
    return { kept: false, why: FULL };
  }
}

const tidyName = (name: string) => name.trim().replace(/\s+/g, " ").slice(0, LONGEST_NAME);

/** Keeps a view; one of the same name makes way for it. */
export function saveView(keeping: () => Keeping, { name, address }: SavedView): Kept {
  const tidy = tidyName(name);
  return change(keeping, (views) => {
    if (tidy === "") return "A view needs a name.";
    const others = views.filter((view) => view.name !== tidy);
    return others.length < MOST
      ? [...others, { name: tidy, address }]
      : `No more than ${MOST} views are kept. Delete one first.`;
  });
}

/** Gives a view another name, unless another view has it. */
export function renameView(keeping: () => Keeping, from: string, to: string): Kept {
  const tidy = tidyName(to);
  return change(keeping, (views) => {
    if (tidy === "") return "A view needs a name.";
    if (tidy !== from && views.some(({ name }) => name === tidy))
      return `Another view goes by “${tidy}”.`;
    return views.map((view) => (view.name === from ? { ...view, name: tidy } : view));
  });
}

export function deleteView(keeping: () => Keeping, name: string): Kept {
  return change(keeping, (views) => views.filter((view) => view.name !== name));
}

/** The views as a list of links in plain text, each name above its address. */
export function linkList(views: readonly SavedView[], page: string): string {
  return views
    .map(({ name, address }) => `${name}\n${new URL(address || "?", page).href}\n`)
    .join("\n");
}
