import { beforeEach, expect, test } from "vitest";
import { createPanelRegistry, type Panel } from "../../../src/app/parts/panelRegistry.ts";

let clock = 0;
let frames: (() => void)[] = [];
const frame = () => {
  for (const run of frames.splice(0)) run();
};
const timing = { now: () => clock, later: (run: () => void) => void frames.push(run) };
const gone: string[] = [];
/** An element at a place of the document, as far as the registry looks at one. */
const at = (place: number) =>
  ({
    place,
    DOCUMENT_POSITION_FOLLOWING: 4,
    compareDocumentPosition: (other: { place: number }) => (other.place > place ? 4 : 2),
  }) as unknown as HTMLElement;

function pageWith(...standing: [Panel, string, HTMLElement][]) {
  const panels = createPanelRegistry(timing);
  const enter = (panel: Panel, name: string, element = at(0)) =>
    panels.register(panel, element, () => void gone.push(name));
  for (const each of standing) enter(...each);
  return { panels, enter };
}

beforeEach(() => {
  clock = 0;
  frames = [];
  gone.length = 0;
});

test("goes at once to a part that stands, the first of several in the document", () => {
  const { panels } = pageWith(
    ["sources drug:a", "second", at(2)],
    ["sources drug:a", "first", at(1)],
  );
  panels.reveal("sources drug:a");
  expect(gone).toEqual(["first"]);
});

test("goes to the part of the thing that was asked for, not to that of the thing before", () => {
  const { panels, enter } = pageWith(["rights drug:a", "of a", at(0)]);
  panels.reveal("rights drug:b");
  expect(gone).toEqual([]);
  enter("rights drug:b", "of b");
  frame();
  expect(gone).toEqual(["of b"]);
});

test("waits for a part until the frame after it came, once", () => {
  const { panels, enter } = pageWith();
  panels.reveal("tree");
  enter("tree", "tree");
  expect(gone).toEqual([]);
  frame();
  enter("tree", "again");
  frame();
  expect(gone).toEqual(["tree"]);
});

test("waits three seconds and no longer", () => {
  const { panels, enter } = pageWith();
  panels.reveal("patch");
  clock = 3001;
  enter("patch", "late");
  frame();
  expect(gone).toEqual([]);
});

test("what is asked for later wins", () => {
  const { panels, enter } = pageWith();
  panels.reveal("patch");
  enter("patch", "patch");
  panels.reveal("faults");
  enter("faults", "faults");
  frame();
  expect(gone).toEqual(["faults"]);
});

test("a part that was taken out is neither found nor gone to", () => {
  const { panels, enter } = pageWith();
  const element = at(0);
  const leave = enter("more", "more", element);
  expect(panels.find("more")).toBe(element);
  leave();
  expect(panels.find("more")).toBeNull();
  panels.reveal("more");
  frame();
  expect(gone).toEqual([]);
});

test("a part that leaves before its frame is waited for further", () => {
  const { panels, enter } = pageWith();
  panels.reveal("lens");
  enter("lens", "short")();
  frame();
  enter("lens", "stays");
  frame();
  expect(gone).toEqual(["stays"]);
});
