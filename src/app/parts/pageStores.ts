/** The stores of one page that come with the part that needs them: each is made once, when it is first asked for. */
export interface PageStores {
  /** The store that a function makes; the same one for every asker of this page. */
  get<Store>(make: (stores: PageStores) => Store): Store;
}

export function createPageStores(): PageStores {
  const made = new Map<unknown, unknown>();
  const stores: PageStores = {
    get<Store>(make: (stores: PageStores) => Store) {
      if (!made.has(make)) made.set(make, make(stores));
      return made.get(make) as Store;
    },
  };
  return stores;
}
