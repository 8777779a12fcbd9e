import { expect, it } from "vitest";
import { pictureChange } from "../../../src/app/picture/pictureChange.ts";
import type { PageState } from "../../../src/app/state/store.ts";
import { pageAt } from "../pageParts.ts";

const HENGRUI = "company:hengrui";
const NOTHING = { scene: null, insets: false, camera: false, cameraIsOver: false, light: false };
const FOCUS = "?focus=drug:trastuzumab-rezetecan";

/** What a step from a view asks of the picture. */
function asked(query: string, step: Partial<PageState>) {
  const store = pageAt(query);
  const before = store.getState();
  store.setState(step);
  return pictureChange(store.getState(), before);
}

it.each<[string, string, Partial<PageState>, object]>([
  ["another middle", FOCUS, { focus: HENGRUI }, { scene: "new", light: true }],
  ["another lens", FOCUS, { lens: "whole" }, { scene: "new", light: true }],
  ["one thing alone", FOCUS, { alone: HENGRUI }, { scene: "new", light: true }],
  ["an expansion", FOCUS, { grown: [HENGRUI] }, { scene: "same", light: true }],
  ["a filter", FOCUS, { filters: ["target:her2"] }, { scene: "same", light: true }],
  ["another day", FOCUS, { on: "2024-05-31" }, { scene: "same", light: true }],
  ["a pin", FOCUS, { pins: [["focus", HENGRUI, 1, 2]] }, { scene: "pins" }],
  ["a selection", FOCUS, { selection: HENGRUI }, { insets: true, light: true }],
  ["the list", FOCUS, { list: true }, { insets: true }],
  ["the panel of filters", FOCUS, { filtering: true }, { insets: true }],
  ["a camera", FOCUS, { camera: { x: 1, y: 2, ratio: 3 } }, { camera: true }],
  ["a hover", FOCUS, { hovered: HENGRUI }, { light: true }],
  ["what filters would ask, where none is set", FOCUS, { facets: [] }, {}],
  ["what filters ask", `${FOCUS}&only=target:her2`, { facets: [] }, { scene: "same", light: true }],
  ["a page", FOCUS, { page: "about" }, {}],
  ["a notice", FOCUS, { notices: ["Copied."] }, {}],
  ["the first step from the first screen", "", { list: true }, { insets: true }],
])("asks of the picture what %s asks, and no more", (_step, query, step, change) => {
  expect(asked(query, step)).toEqual({ ...NOTHING, ...change });
});

it("asks nothing for values that are equal, whoever made them", () => {
  const query = `${FOCUS}&grow=${HENGRUI}&hide=target:her2&pin=${HENGRUI}*1*2&only=target:her2`;
  expect(pictureChange(pageAt(query).getState(), pageAt(query).getState())).toEqual(NOTHING);
});

it("asks for other names where a lens brings the names of what is lit", () => {
  const change = { ...NOTHING, scene: "pins", light: true };
  const from = (lens: string) => `?view=${lens}&select=target:her2`;
  expect(asked(from("licensing"), { selection: HENGRUI })).toEqual(change);
  expect(asked(from("assets"), { selection: HENGRUI })).toEqual(change);
  expect(asked(from("whole"), { selection: HENGRUI })).toEqual({ ...NOTHING, light: true });
});

it("asks for another picture where the selection stands in the middle, under a camera that comes with it", () => {
  const rivals = "?view=rivals&select=target:her2";
  const turned = { ...NOTHING, scene: "new", light: true };
  expect(asked(rivals, { selection: "target:trop2" })).toEqual(turned);
  const zoomed = `${rivals}&camera=1,2,3`;
  expect(asked(zoomed, { selection: "target:trop2" })).toEqual({ ...turned, cameraIsOver: true });
  const camera = { x: 4, y: 5, ratio: 6 };
  expect(asked(zoomed, { selection: "target:trop2", camera })).toEqual({ ...turned, camera: true });
});
