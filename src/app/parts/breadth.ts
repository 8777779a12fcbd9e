import type { Breadth } from "../../layout/scene.ts";

const BREADTHS: readonly Breadth[] = ["narrow", "medium", "wide"];

/** How broad the page is, as the style sheets say it in `--breadth`: on `narrow` few things fit, on `medium` a hub as a list. */
export function breadthOf(tokens: CSSStyleDeclaration): Breadth {
  const word = tokens.getPropertyValue("--breadth").trim();
  return BREADTHS.find((breadth) => breadth === word) ?? "wide";
}

/** How broad the page is just now. */
export function breadthNow(): Breadth {
  return breadthOf(getComputedStyle(document.documentElement));
}
