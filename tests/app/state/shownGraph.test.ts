import { expect, it } from "vitest";
import { hide, showAll, showAlone } from "../../../src/app/state/pictureActions.ts";
import { atlas, pageAt } from "../pageParts.ts";

it("shows a thing and its neighbours alone, takes out others by hand, and brings all of it back", () => {
  const store = pageAt("?view=whole");
  const hidden = () => new Set(atlas.shownGraph(store.getState()).hidden);
  expect(hidden().size).toBe(0);
  store.setState(showAlone("target:her2")());
  const near = new Set(["target:her2", ...atlas.graph.neighbors("target:her2")]);
  expect(hidden()).toEqual(new Set(atlas.graph.nodes().filter((id) => !near.has(id))));
  store.setState(hide("drug:trastuzumab-rezetecan")(store.getState()));
  expect(hidden().has("drug:trastuzumab-rezetecan")).toBe(true);
  store.setState(showAll()());
  expect(hidden().size).toBe(0);
});

it("takes nothing out for a thing that is not there, and is made once for the same view", () => {
  const store = pageAt("?view=whole");
  store.setState(showAlone("drug:nobody")());
  const shown = atlas.shownGraph(store.getState());
  expect(shown.hidden).toEqual([]);
  store.setState({ hovered: "target:her2" });
  expect(atlas.shownGraph(store.getState())).toBe(shown);
});
