/** The pages beside the picture, by the word that stands in the address. */
export const PAGES = [
  "deals",
  "compare",
  "connect",
  "space",
  "conflicts",
  "coverage",
  "own",
  "edit",
  "about",
] as const;
/** The pages that stand in the bar; the others are a step further, under More. */
export const MAIN_PAGES = ["deals", "compare", "connect"] as const;
export type PageName = (typeof PAGES)[number];

export const PAGE_TITLES: Record<PageName, string> = {
  deals: "Tables",
  compare: "Compare",
  connect: "Connections",
  space: "White space",
  conflicts: "Conflicts",
  coverage: "Coverage",
  own: "Your data",
  edit: "Edit",
  about: "About",
};

/** The tables, by the word that stands in the address. */
export const TABLES = ["deals", "drugs", "companies"] as const;
export type TableName = (typeof TABLES)[number];
