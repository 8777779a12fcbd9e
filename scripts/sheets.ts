import type { CSSOptions } from "vite";

/** How style sheets are read, in the page and in the single file alike: breakpoints are named (`@custom-media`). */
export const sheets: CSSOptions = {
  transformer: "lightningcss",
  lightningcss: { drafts: { customMedia: true } },
};
