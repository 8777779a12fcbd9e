import { expect, test } from "vitest";
import { insetsFor, type PageRoom, readRoom } from "../../../src/app/picture/pageRoom.ts";
import type { PageState } from "../../../src/app/state/store.ts";
import { pageAt } from "../pageParts.ts";

const wide: PageRoom = {
  breadth: "wide",
  height: 900,
  intro: 11,
  details: 22,
  list: 33,
  filters: 44,
};
const narrow: PageRoom = { ...wide, breadth: "narrow" };
const stateAt = (query: string, more: Partial<PageState> = {}) => ({
  ...pageAt(query).getState(),
  ...more,
});
const DRUG = "drug:trastuzumab-rezetecan";

test("leaves room for what stands beside the picture, as wide as the sheets say", () => {
  expect(insetsFor(stateAt(""), wide).left).toBe(11 + 16);
  expect(insetsFor(stateAt(""), { ...wide, breadth: "medium" }).left).toBe(11);
  const chosen = stateAt(`?focus=${DRUG}&select=${DRUG}`);
  expect(insetsFor(chosen, wide)).toEqual({ left: 24, right: 22 + 24, top: 72, bottom: 52 });
  expect(insetsFor({ ...chosen, list: true }, wide).left).toBe(33 + 24);
  expect(insetsFor({ ...chosen, filtering: true }, wide).left).toBe(44 + 50 + 24);
});

test("only a wide page keeps room for the legend of a whole picture", () => {
  const state = stateAt("?view=licensing");
  expect(insetsFor(state, wide).left).toBe(240 + 24);
  expect(insetsFor(state, { ...wide, breadth: "medium" }).left).toBe(24);
});

test("on a narrow page the panel lies over the lower part", () => {
  const state = stateAt(`?focus=${DRUG}&select=${DRUG}`);
  expect(insetsFor(state, narrow)).toEqual({ left: 8, right: 8, top: 12, bottom: 360 });
  expect(insetsFor({ ...state, selection: null }, narrow).bottom).toBe(60);
});

test("reads the room from the tokens of the sheets", () => {
  const tokens: Record<string, string> = {
    "--breadth": " medium",
    "--intro-width": "340px",
    "--details-width": " 420px",
    "--list-width": "300px",
    "--filters-width": "300px",
  };
  const page = {
    innerHeight: 700,
    document: { documentElement: null },
    getComputedStyle: () => ({ getPropertyValue: (name: string) => tokens[name] ?? "" }),
  } as unknown as Window;
  expect(readRoom(page)).toEqual({
    breadth: "medium",
    height: 700,
    intro: 340,
    details: 420,
    list: 300,
    filters: 300,
  });
});
