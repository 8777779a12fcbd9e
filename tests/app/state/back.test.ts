import fc from "fast-check";
import { expect, it } from "vitest";
import { type PictureChange, pictureChange } from "../../../src/app/picture/pictureChange.ts";
import { bindAddress } from "../../../src/app/state/addressBinding.ts";
import { expand, open, select } from "../../../src/app/state/pictureActions.ts";
import type { PageState } from "../../../src/app/state/store.ts";
import { FIELDS, type FieldName, START } from "../../../src/app/state/viewFields.ts";
import { atlas, pageAt } from "../pageParts.ts";
import { anyView } from "./anyView.ts";
import { FakeWindow } from "./fakeWindow.ts";

/** A page with its address and history, and what each change asked of the picture since `asked` was last read. */
function pageWithHistory(query: string) {
  const page = new FakeWindow(query);
  const store = pageAt(query);
  bindAddress(store, atlas, page as unknown as Window);
  let asked: PictureChange[] = [];
  store.subscribe((now, before) => asked.push(pictureChange(now, before)));
  return {
    page,
    store,
    asked: () => {
      const all = asked;
      asked = [];
      return all;
    },
  };
}

const drawsAnew = ({ scene }: PictureChange) => scene === "new" || scene === "same";
const known = [...atlas.names.keys()];
const aThing = fc.constantFrom(...known);
/** A view that names nothing which the data set does not know. */
const aView = fc
  .tuple(anyView, fc.option(aThing), fc.option(aThing))
  .map(([view, focus, selection]) => ({
    ...view,
    focus,
    selection,
    alone: null,
    path: [],
    compared: [],
  }));
const STEPS = FIELDS.flatMap(([name, { history }]) => (history === "step" ? [name] : []));

it("undoes a step of any field: all of the state is as it was, and what did not differ is the same value", () => {
  fc.assert(
    fc.property(aView, aView, fc.constantFrom(...STEPS), (view, other, name) => {
      const { page, store } = pageWithHistory("");
      store.setState(view);
      const before = store.getState();
      const { length } = page;
      store.setState({ [name]: other[name] });
      const after = store.getState();
      const isStep = JSON.stringify(view[name]) !== JSON.stringify(other[name]);
      expect(page.length).toBe(length + Number(isStep));
      if (!isStep) return;
      page.go(-1);
      expect(store.getState()).toEqual(before);
      for (const field of Object.keys(START) as FieldName[])
        if (field !== name) expect(store.getState()[field]).toBe(before[field]);
      page.go(1);
      expect(store.getState()).toEqual(after);
    }),
  );
});

it("asks Back for no new picture where the step asked for none, so that the places of the live layout stay", () => {
  fc.assert(
    fc.property(aView, aView, fc.constantFrom(...STEPS), (view, other, name) => {
      const { page, store, asked } = pageWithHistory("");
      store.setState(view);
      const { length } = page;
      asked();
      store.setState({ [name]: other[name] });
      const forth = asked().some(drawsAnew);
      if (page.length === length) return;
      page.go(-1);
      expect(asked().some(drawsAnew)).toBe(forth);
    }),
  );
});

it("leaves the picture and the pins alone when Back takes a selection back", () => {
  const query = "?focus=drug:trastuzumab-rezetecan&pin=company:hengrui*10*20&grow=company:hengrui";
  const { page, store, asked } = pageWithHistory(query);
  const { pins, grown } = store.getState();
  store.setState(select("company:hengrui")());
  page.go(-1);
  expect(asked().map(({ scene }) => scene)).toEqual([null, null]);
  expect(store.getState().pins).toBe(pins);
  expect(store.getState().grown).toBe(grown);
});

it("makes a history entry of a step on the tier bar", () => {
  const { page, store } = pageWithHistory("?view=rivals");
  store.setState({ tier: 4 });
  expect(page.length).toBe(2);
  page.go(-1);
  expect(store.getState().tier).toBeNull();
});

it("closes no notice when Back undoes a step, and tells once of what an address names wrongly", () => {
  const { page, store } = pageWithHistory("?select=drug:nobody");
  const said = store.getState().notices;
  expect(said).toHaveLength(1);
  store.setState((state: PageState) => ({ notices: [...state.notices, "Copied."] }));
  store.setState(open("company:hengrui"));
  store.setState(expand("company:hengrui"));
  page.go(-1);
  page.go(-1);
  expect(store.getState().notices).toEqual([...said, "Copied."]);
});
