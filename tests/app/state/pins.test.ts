import { expect, it } from "vitest";
import { open, showLens, showPath } from "../../../src/app/state/pictureActions.ts";
import { pin, pinsOf, unpin } from "../../../src/app/state/pins.ts";
import { pageAt } from "../pageParts.ts";

const [DRUG, HENGRUI, HER2] = [
  "drug:trastuzumab-rezetecan",
  "company:hengrui",
  "target:her2",
] as const;
const place = { x: 120, y: -40 };
const pinned = (lens: "focus" | "rivals") => {
  const store = pageAt(`?focus=${DRUG}${lens === "focus" ? "" : `&view=${lens}`}`);
  store.setState(pin([[DRUG, place]]));
  return store;
};

it("keeps what is pinned in a lens when another thing is opened or a way is drawn", () => {
  for (const step of [open(HENGRUI), showPath([HENGRUI, DRUG])]) {
    const store = pinned("rivals");
    store.setState(step);
    expect(pinsOf(store.getState().pins, "rivals")).toEqual(new Map([[DRUG, place]]));
    store.setState(showLens("rivals")());
    expect(pinsOf(store.getState().pins, store.getState().lens)).toEqual(new Map([[DRUG, place]]));
  }
});

it("lets go of the pins of a composed picture only when another takes its place", () => {
  const store = pinned("focus");
  store.setState(open(DRUG));
  expect(pinsOf(store.getState().pins, "focus").size).toBe(1);
  store.setState(open(HER2));
  expect(store.getState().pins).toEqual([]);
});

it("pins and lets go in its own lens only", () => {
  const store = pinned("rivals");
  store.setState(showLens("licensing")());
  store.setState(pin([[HENGRUI, place]]));
  store.setState(unpin(DRUG));
  expect(store.getState().pins.map(([lens, id]) => `${lens} ${id}`)).toEqual([
    `rivals ${DRUG}`,
    `licensing ${HENGRUI}`,
  ]);
});
