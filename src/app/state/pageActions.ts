import type { PageName, TableName } from "./pageNames.ts";
import type { PageState } from "./store.ts";
import { readView } from "./urlState.ts";
import { START } from "./viewFields.ts";

export const openMenu = (id: string, x: number, y: number) => (): Partial<PageState> => ({
  menu: { id, x, y },
});
export const closeMenu = () => (): Partial<PageState> => ({ menu: null });

/** The view of an address of our own. */
export const openAddress = (address: string) => (): Partial<PageState> => readView(address);

/** Back to the first screen. */
export const home = () => (): Partial<PageState> => ({ ...START });

/** Puts a drug or deal beside those that are compared; another kind begins anew. */
export const compare =
  (id: string) =>
  (state: PageState): Partial<PageState> => {
    const kind = id.slice(0, id.indexOf(":") + 1);
    const beside = state.compared.filter((other) => other.startsWith(kind) && other !== id);
    return { page: "compare", compared: [...beside, id].slice(-5) };
  };

/** A page in the place of the picture, or the picture again. */
export const showPage = (page: PageName | null) => (): Partial<PageState> => ({
  page,
  edit: null,
  from: null,
  to: null,
  along: null,
  hubs: false,
});

/** The editing page on a record (`deal:an-id`), or on a new one of a kind (`deal`); it has the width to itself. */
export const openEdit = (edit: string | null) => (): Partial<PageState> => ({
  ...showPage("edit")(),
  edit,
  selection: null,
});

/** Another table; the words that filter it stay. */
export const showTable = (table: TableName) => (): Partial<PageState> => ({
  table,
  columns: [],
  sort: null,
});

/** The list beside the picture, a tree of the same things. */
export const openList = () => (): Partial<PageState> => ({
  list: true,
  page: null,
  filtering: false,
});
export const closeList = () => (): Partial<PageState> => ({ list: false });

/** Looks for the ways from the middle to a thing, or from the thing to one that is yet to be chosen. */
export const openConnection =
  (id: string) =>
  ({ focus }: PageState): Partial<PageState> => {
    const ends =
      focus !== null && focus !== id && !focus.startsWith("deal:")
        ? { from: focus, to: id }
        : { from: id };
    return { ...showPage("connect")(), ...ends };
  };

/** The table below the picture, so that both are seen at once; or no longer. */
export const dockTable = (docked: boolean) => (): Partial<PageState> => ({ docked, page: null });
export const toggleDock =
  () =>
  ({ docked, page }: PageState): Partial<PageState> =>
    dockTable(page !== null || !docked)();
