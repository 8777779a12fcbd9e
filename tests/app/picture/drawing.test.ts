import { beforeEach, expect, it } from "vitest";
import { composedScene } from "../../../src/app/picture/composedScene.ts";
import { Drawing } from "../../../src/app/picture/drawing.ts";
import type { LayoutService } from "../../../src/app/picture/layoutMessages.ts";
import { LiveLayout } from "../../../src/app/picture/liveLayout.ts";
import { pictureChange } from "../../../src/app/picture/pictureChange.ts";
import { bindAddress } from "../../../src/app/state/addressBinding.ts";
import { collapse, expand, hide, open, select } from "../../../src/app/state/pictureActions.ts";
import { pin } from "../../../src/app/state/pins.ts";
import type { Scene } from "../../../src/layout/scene.ts";
import { FakeWorker } from "../data/fakeWorker.ts";
import { atlas, pageAt } from "../pageParts.ts";
import { FakeWindow } from "../state/fakeWindow.ts";

const HENGRUI = "company:hengrui";
const KAILERA = "company:kailera";

/** A worker that puts every free node ten units further to the right, and has settled. */
class ShiftingWorker extends FakeWorker {
  override postMessage(call: unknown): void {
    super.postMessage(call);
    const { kind, input } = this.sent.at(-1) ?? {};
    if (kind !== "start") return;
    const [nodes] = input as Parameters<LayoutService["start"]>;
    this.say({ news: nodes.map(({ id, x, y, fixed }) => [id, fixed ? x : x + 10, y]) });
    this.answer(undefined);
  }
}

/** A page with a picture that notes what is asked of it. */
function drawnPage(query: string) {
  const page = new FakeWindow(query);
  const store = pageAt(query);
  bindAddress(store, atlas, page as unknown as Window);
  const noted = { scenes: [] as Scene[], fits: 0, cameras: [] as unknown[] };
  const layout = new LiveLayout(
    { updatePositions: () => {} },
    (words) => store.setState({ announced: words }),
    () => new ShiftingWorker(),
  );
  const drawing = new Drawing({
    atlas,
    layout,
    picture: {
      setScene: (scene) => noted.scenes.push(scene),
      setInsets: () => {},
      setCamera: (camera) => noted.cameras.push(camera),
      getCamera: () => ({ x: 0, y: 0, ratio: 1 }),
      fit: () => {
        noted.fits += 1;
      },
      setSelection: () => {},
      setLit: () => {},
    },
    compose: (state, moved) =>
      composedScene(atlas, state, { drawScene: null, breadth: "wide", moved }),
    insets: () => ({ left: 0, right: 0, top: 0, bottom: 0 }),
  });
  drawing.draw(store.getState());
  store.subscribe((now, before) => drawing.follow(pictureChange(now, before), now, before));
  const places = () => new Map(layout.places);
  return { page, store, layout, drawing, noted, places };
}

const QUERY = "?focus=drug:trastuzumab-rezetecan";
let drawn: ReturnType<typeof drawnPage>;
let composed: ReturnType<typeof drawn.places>;
let moved: typeof composed;
beforeEach(() => {
  drawn = drawnPage(QUERY);
  composed = drawn.places();
  drawn.layout.toggle();
  moved = drawn.places();
});

it("moves what is shown, by the live layout", () => {
  expect(moved).not.toEqual(composed);
  expect([...moved.keys()]).toEqual([...composed.keys()]);
});

it("draws nothing anew when Back takes a selection back", () => {
  const scenes = drawn.noted.scenes.length;
  drawn.store.setState(select(HENGRUI)());
  drawn.page.go(-1);
  expect(drawn.noted.scenes).toHaveLength(scenes);
  expect(drawn.places()).toEqual(moved);
});

it("leaves what it moved where it is when something is added or taken out, and Back has the same places again", () => {
  const { store, page, places } = drawn;
  store.setState(expand(HENGRUI));
  const grown = places();
  expect(grown.size).toBeGreaterThan(moved.size);
  for (const [id, place] of moved) expect(grown.get(id)).toEqual(place);
  store.setState(hide(HENGRUI));
  expect(places().has(HENGRUI)).toBe(false);
  page.go(-1);
  expect(places()).toEqual(grown);
  page.go(-1);
  expect(places()).toEqual(moved);
});

it("lets go of a pin to where the node stood before, by Back as by hand", () => {
  const { store, page, layout, places } = drawn;
  layout.drag(HENGRUI, 300, 200);
  store.setState(pin([[HENGRUI, { x: 300, y: 200 }]]));
  expect(places().get(HENGRUI)).toEqual({ x: 300, y: 200 });
  page.go(-1);
  expect(places()).toEqual(moved);
  page.go(1);
  expect(places()).toEqual(new Map([...moved, [HENGRUI, { x: 300, y: 200 }]]));
});

it("keeps a pinned node where it is while the rest moves on", () => {
  const { store, layout, places } = drawn;
  store.setState(pin([[HENGRUI, { x: 300, y: 200 }]]));
  layout.toggle();
  expect(places().get(HENGRUI)).toEqual({ x: 300, y: 200 });
  expect(places()).not.toEqual(moved);
});

it("begins another picture without what was moved in the one before", () => {
  const { store, page, places } = drawn;
  store.setState(open(KAILERA));
  page.go(-1);
  expect(places()).toEqual(composed);
});

it("counts what is shown, and adds and takes back", () => {
  const { store, drawing } = drawn;
  const { shown } = drawing;
  store.setState(expand(HENGRUI));
  expect(drawing.shown).toBeGreaterThan(shown);
  store.setState(collapse(HENGRUI));
  expect(drawing.shown).toBe(shown);
});

it("follows a camera from the address, fits where there is none, and lets the reader's own move be", () => {
  const { store, noted } = drawn;
  const { fits } = noted;
  store.setState({ camera: { x: 0, y: 0, ratio: 1 } });
  expect(noted.cameras).toEqual([]);
  store.setState({ camera: { x: 5, y: 0, ratio: 2 } });
  expect(noted.cameras).toEqual([{ x: 5, y: 0, ratio: 2 }]);
  store.setState({ camera: null });
  expect(noted.fits).toBe(fits + 1);
});
