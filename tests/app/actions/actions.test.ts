import { expect, it } from "vitest";
import { ACTIONS, ready } from "../../../src/app/actions/actions.ts";
import { strokeOf } from "../../../src/app/actions/keys.ts";
import { actionsOn } from "../../../src/app/actions/thingActions.ts";
import type { PageParts } from "../../../src/app/parts/pageContext.ts";
import { showPage } from "../../../src/app/state/pageActions.ts";
import { expand, open } from "../../../src/app/state/pictureActions.ts";
import { atlas, pageAt, partsOf } from "../pageParts.ts";

const DRUG = "drug:trastuzumab-rezetecan";
const reachAt = (query: string): PageParts => partsOf(pageAt(query));
const press = (reach: PageParts, id: string) => {
  const action = ACTIONS.find((each) => each.id === id);
  const run = action && ready(action, reach);
  run?.();
  return run !== undefined;
};

it("gives every action an id and words of its own", () => {
  expect(new Set(ACTIONS.map(({ id }) => id)).size).toBe(ACTIONS.length);
  expect(new Set(ACTIONS.map(({ words }) => words)).size).toBe(ACTIONS.length);
});

it("lets no key mean two things at once", () => {
  const reach = reachAt(`?select=${DRUG}`);
  const check = () => {
    const keys = ACTIONS.filter((action) => ready(action, reach)).flatMap((action) => action.keys);
    expect(new Set(keys).size).toBe(keys.length);
  };
  check();
  reach.store.setState(expand(DRUG));
  check();
});

it.each([
  "/",
  "Ctrl+K",
  "Alt+1",
  "Alt+2",
  "Alt+3",
  "Alt+4",
  "V",
  "N",
  "P",
  "Enter",
  "E",
  "C",
  "F",
  "1",
  "2",
  "3",
  "4",
  "R",
  "M",
  "G",
  "O",
  "L",
  "H",
  "[",
  "]",
  "0",
  ",",
  ".",
  "Space",
  "Esc",
  "Ctrl+Z",
  "Ctrl+Shift+Z",
  "Y",
  "?",
])("has the key %s of the plan", (key) =>
  expect(ACTIONS.filter(({ keys }) => keys.includes(key)).length).toBeGreaterThan(0),
);

it.each<[Partial<KeyboardEvent>, string]>([
  [{ key: "e" }, "E"],
  [{ key: "E", shiftKey: true }, "E"],
  [{ key: "?", shiftKey: true }, "?"],
  [{ key: " " }, "Space"],
  [{ key: "ArrowDown" }, "↓"],
  [{ key: "k", metaKey: true }, "Ctrl+K"],
  [{ key: "Z", ctrlKey: true, shiftKey: true }, "Ctrl+Shift+Z"],
  [{ key: "¡", altKey: true, code: "Digit1" }, "Alt+1"],
])("reads a stroke as the actions print it: %o", (event, stroke) => {
  const quiet = { code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  expect(strokeOf({ ...quiet, ...event } as KeyboardEvent)).toBe(stroke);
});

it("offers what makes sense: nothing on a thing while nothing is selected, rights for drugs only, expand or collapse", () => {
  const bare = reachAt("");
  expect(ACTIONS.filter((action) => action.about === "thing" && ready(action, bare))).toEqual([]);
  const ids = (reach: PageParts, id: string) => actionsOn(reach, id).map((action) => action.id);
  expect(ids(bare, DRUG)).toContain("rights");
  expect(ids(bare, "company:hengrui")).not.toContain("rights");
  expect(ids(bare, atlas.index.lead)).not.toContain("connect");
  expect(ids(bare, DRUG)).toContain("expand");
  bare.store.setState(expand(DRUG));
  expect(ids(bare, DRUG)).toContain("collapse");
  expect(ids(bare, DRUG)).not.toContain("expand");
});

it("shows the hops of the selected thing, and by the same key the composed picture again", () => {
  const reach = reachAt(`?select=${DRUG}`);
  press(reach, "hops-2");
  expect(reach.store.getState()).toMatchObject({ focus: DRUG, hops: 2, selection: DRUG });
  press(reach, "hops-3");
  expect(reach.store.getState().hops).toBe(3);
  press(reach, "hops-3");
  expect(reach.store.getState()).toMatchObject({ focus: DRUG, hops: null });
});

it("looks for a connection from the middle to the selected thing", () => {
  const reach = reachAt(`?focus=${DRUG}&select=company:pfizer`);
  press(reach, "connect");
  expect(reach.store.getState()).toMatchObject({
    page: "connect",
    from: DRUG,
    to: "company:pfizer",
  });
});

it("steps out one by one until the first screen", () => {
  const reach = reachAt(`?focus=${DRUG}&select=${DRUG}&hops=2&list=open&page=deals`);
  const seen = ["page", "selection", "hops", "list", "focus"] as const;
  for (const part of seen) {
    expect(reach.store.getState()[part]).toBeTruthy();
    press(reach, "back");
    expect(reach.store.getState()[part]).toBeFalsy();
  }
});

it("moves by months, and walks only while the picture is there", () => {
  const reach = reachAt("");
  press(reach, "earlier");
  expect(reach.store.getState().on).toMatch(/^\d{4}-\d\d-\d\d$/);
  press(reach, "later");
  expect(reach.store.getState().on).toBeNull();
  reach.store.setState(open(DRUG));
  expect(press(reach, "next")).toBe(true);
  expect(reach.store.getState().selection).not.toBe(DRUG);
  reach.store.setState(showPage("deals")());
  expect(press(reach, "next")).toBe(false);
});
