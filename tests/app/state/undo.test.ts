import fc from "fast-check";
import { expect, it } from "vitest";
import { ACTIONS, ready } from "../../../src/app/actions/actions.ts";
import type { PageParts } from "../../../src/app/parts/pageContext.ts";
import { bindAddress } from "../../../src/app/state/addressBinding.ts";
import { open, readOn, select, toggleHighlight } from "../../../src/app/state/pictureActions.ts";
import { pin } from "../../../src/app/state/pins.ts";
import type { PageStore } from "../../../src/app/state/store.ts";
import { readView, writeView } from "../../../src/app/state/urlState.ts";
import { mapFields, type ViewState } from "../../../src/app/state/viewFields.ts";
import { atlas, pageAt, partsOf } from "../pageParts.ts";
import { FakeWindow } from "./fakeWindow.ts";

const viewOf = (store: PageStore): ViewState =>
  mapFields((_field, name) => store.getState()[name]) as ViewState;

/** Actions that the browser does, or that need a picture or a clipboard; the tour ends where it began and makes no steps. */
const NOT_HERE = new Set(["undo", "redo", "copy", "save", "cite", "cite-thing", "embed", "tour"]);
const DONE = ACTIONS.filter(({ id }) => !NOT_HERE.has(id));
const ids = [...atlas.names.keys()];
const step: fc.Arbitrary<(reach: PageParts) => void> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .constantFrom(...DONE)
      .map((action) => (reach: PageParts) => ready(action, reach)?.()),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...ids).map(
      (id) =>
        ({ store }: PageParts) =>
          store.setState(select(id)()),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...ids).map(
      (id) =>
        ({ store }: PageParts) =>
          store.setState(open(id)),
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...ids.slice(0, 40)),
        fc.integer({ min: -900, max: 900 }),
        fc.integer({ min: -900, max: 900 }),
      )
      .map(
        ([id, x, y]) =>
          ({ store }: PageParts) =>
            store.setState(pin([[id, { x, y }]])),
      ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom("drug", "deal").map(
      (kind) =>
        ({ store }: PageParts) =>
          store.setState(toggleHighlight(kind)),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom("2024-05-31", null).map(
      (on) =>
        ({ store }: PageParts) =>
          store.setState(readOn(on)()),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.boolean().map(
      (list) =>
        ({ store }: PageParts) =>
          store.setState({ list }),
    ),
  },
);

it("undoes two hundred steps one by one to the exact start, and does them again to the exact end", () => {
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 200, maxLength: 200 }),
      fc.constantFrom("", "?utm=a&view=rivals"),
      (steps, search) => {
        const page = new FakeWindow(search);
        const store = pageAt(search);
        bindAddress(store, atlas, page as unknown as Window);
        const reach = partsOf(store);
        const before = viewOf(store);
        const passed = [before];
        for (const act of steps) {
          act(reach);
          const now = viewOf(store);
          if (JSON.stringify(now) !== JSON.stringify(passed[passed.length - 1])) passed.push(now);
        }
        const { search: after } = page.location;
        for (const view of [...passed].reverse().slice(1)) {
          expect(page.go(-1)).toBe(true);
          expect(viewOf(store)).toEqual(view);
        }
        expect(page.location.search).toBe(search);
        for (const view of passed.slice(1)) {
          expect(page.go(1)).toBe(true);
          expect(viewOf(store)).toEqual(view);
        }
        expect(page.location.search).toBe(after);
      },
    ),
    { numRuns: 20 },
  );
});

it("writes every view that steps lead to into an address that opens the same view", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const store = pageAt("");
      for (const act of steps) act(partsOf(store));
      expect(readView(writeView(viewOf(store), ""))).toEqual(viewOf(store));
    }),
    { numRuns: 100 },
  );
});
