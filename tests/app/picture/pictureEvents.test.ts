import { expect, it, vi } from "vitest";
import { pictureEvents } from "../../../src/app/picture/pictureEvents.ts";
import { atlas, pageAt } from "../pageParts.ts";

const HENGRUI = "company:hengrui";

/** A page at a query, and what its canvas tells. */
function canvasAt(query: string) {
  const store = pageAt(query);
  const onDrag = vi.fn();
  return { store, state: store.getState, onDrag, events: pictureEvents(atlas, store, onDrag) };
}

it("selects what is picked, the far end of an edge, and nothing again", () => {
  const { events, state } = canvasAt(`?select=${HENGRUI}`);
  const edge = atlas.graph.findEdge(HENGRUI, (_id, { deal }) => !deal) ?? "";
  events.onSelect(edge);
  expect(atlas.graph.extremities(edge)).toContain(state().selection);
  expect(state().selection).not.toBe(HENGRUI);
  events.onSelect(null);
  expect(state().selection).toBeNull();
});

it("expands a thing, folds a cluster, and leaves the first screen as it is", () => {
  const focused = canvasAt(`?focus=${HENGRUI}`);
  focused.events.onExpand(HENGRUI);
  expect(focused.state().grown).toEqual([HENGRUI]);
  focused.events.onExpand("cluster:her2");
  expect(focused.state().folded).toEqual(["cluster:her2"]);
  const first = canvasAt("");
  first.events.onExpand(HENGRUI);
  first.events.onCamera({ x: 1, y: 2, ratio: 3 });
  expect(first.state()).toMatchObject({ grown: [], camera: null });
});

it("opens a menu where it was asked for, and none in a frame of another page", () => {
  const open = canvasAt(`?focus=${HENGRUI}`);
  open.events.onMenu(HENGRUI, 10, 20);
  expect(open.state().menu).toEqual({ id: HENGRUI, x: 10, y: 20 });
  const framed = canvasAt("?embed=1");
  framed.events.onMenu(HENGRUI, 10, 20);
  expect(framed.state().menu).toBeNull();
});

it("hands a drag to the layout and pins its end; keeps hover and camera; says when the card is gone", () => {
  const { events, state, onDrag } = canvasAt(`?focus=${HENGRUI}`);
  events.onDrag(HENGRUI, 1.5, 2);
  expect(onDrag).toHaveBeenCalledWith(HENGRUI, 1.5, 2);
  expect(state().pins).toEqual([]);
  events.onDragEnd(HENGRUI, 1.6, 2);
  expect(state().pins).toEqual([["focus", HENGRUI, 2, 2]]);
  events.onHover(HENGRUI);
  events.onCamera({ x: 1, y: 2, ratio: 3 });
  events.onContextLost();
  expect(state()).toMatchObject({ hovered: HENGRUI, camera: { x: 1, y: 2, ratio: 3 } });
  expect(state().pictureFault).toMatch(/graphics card/);
});
