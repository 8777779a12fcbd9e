import { expect, it } from "vitest";
import { fittingIds } from "../../../src/app/state/remaining.ts";
import { dealFacets } from "../../../src/inference/filters/dealFacets.ts";
import { realDataset } from "../../realData.ts";
import { atlas, pageAt } from "../pageParts.ts";

const dataset = realDataset();
const facets = [...dataset.deals.values()].map((deal) => dealFacets(dataset, deal));
const at = (query: string) => {
  const store = pageAt(query);
  store.setState({ facets });
  return store;
};

it("leaves all where nothing is filtered, where facets are yet to come, and of a way that is drawn", () => {
  const { graph, deals } = atlas;
  const way = "company:glenmark,drug:trastuzumab-rezetecan";
  for (const store of [at(""), pageAt("?only=target:her2"), at(`?only=target:her2&path=${way}`)])
    expect(atlas.remaining(store.getState())).toEqual({ graph, deals });
});

it("leaves the deals that fit, and is made once for the same filters", () => {
  const store = at("?only=target:her2&view=whole");
  const left = atlas.remaining(store.getState());
  const fit = fittingIds(store.getState());
  expect(new Set(left.deals.keys())).toEqual(fit);
  expect(left.graph.order).toBeLessThan(atlas.graph.order);
  store.setState({ hovered: "target:her2", lens: "licensing" });
  expect(atlas.remaining(store.getState())).toBe(left);
  store.setState({ filters: ["target:trop2"] });
  expect(atlas.remaining(store.getState())).not.toBe(left);
});

it("keeps what stands in the middle of a focused picture, the lead where nothing does", () => {
  const store = at("?only=target:trop2&focus=company:hengrui");
  expect(atlas.remaining(store.getState()).graph.hasNode("company:hengrui")).toBe(true);
  const without = at("?only=target:trop2&view=whole");
  expect(atlas.remaining(without.getState()).graph.hasNode("company:hengrui")).toBe(false);
  const { lead } = atlas.index;
  expect(atlas.remaining(at("?only=target:trop2").getState()).deals.has(lead)).toBe(true);
});
