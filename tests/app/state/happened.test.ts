import { expect, it } from "vitest";
import { happened } from "../../../src/app/state/happened.ts";
import { dockTable, openList, showPage, showTable } from "../../../src/app/state/pageActions.ts";
import { expand, hide, open, select, showLens } from "../../../src/app/state/pictureActions.ts";
import type { PageState } from "../../../src/app/state/store.ts";
import { dealFacets } from "../../../src/inference/filters/dealFacets.ts";
import { realDataset } from "../../realData.ts";
import { atlas, pageAt } from "../pageParts.ts";

const dataset = realDataset();
const dealsFacets = [...dataset.deals.values()].map((deal) => dealFacets(dataset, deal));
const ofHer2 = dealsFacets.filter(({ targets }) => targets.includes("her2")).length;
const HENGRUI = "company:hengrui";

/** What is said of a step from a view. */
function said(
  query: string,
  step: Partial<PageState> | ((state: PageState) => Partial<PageState>),
  added = 0,
): string | null {
  const store = pageAt(query);
  const before = store.getState();
  store.setState(step);
  return happened({ atlas, now: store.getState(), before, added });
}

it.each<
  [string, Partial<PageState> | ((state: PageState) => Partial<PageState>), number, RegExp | null]
>([
  ["", select(HENGRUI)(), 0, /Hengrui.* selected, linked to \d+\.$/],
  [`?select=${HENGRUI}`, select(null)(), 0, /^Nothing is selected\.$/],
  ["", open(HENGRUI), 0, /Hengrui.* stands in the middle, linked to \d+\.$/],
  ["", expand(HENGRUI), 7, /^Expanded .*Hengrui.*: 7 added\.$/],
  ["", expand(HENGRUI), 0, /: nothing to add\.$/],
  [`?grow=${HENGRUI}`, { grown: [] }, -7, /^Collapsed .*: 7 taken back\.$/],
  ["", hide(HENGRUI), -1, /Hengrui.* hidden\.$/],
  [`?hide=${HENGRUI}`, { hidden: [] }, 1, /Hengrui.* shown again\.$/],
  ["", showLens("rivals")(), 0, /clusters of drugs/],
  ["", showPage("deals")(), 0, /^Tables\.$/],
  ["", { on: "2024-05-31" }, 0, /^Read on 31 May 2024\.$/],
  [
    "?only=target:her2",
    { facets: dealsFacets },
    0,
    new RegExp(`^${ofHer2} of ${dealsFacets.length} deals remain\\.$`),
  ],
  ["", { facets: dealsFacets }, 0, null],
  ["", dockTable(true)(), 0, /below the picture/],
  ["", showTable("drugs")(), 0, /table of drugs/],
  ["", openList()(), 0, /^The list is open\.$/],
  ["", { notices: ["The link to this view was copied."] }, 0, /copied/],
  ["", { hovered: HENGRUI }, 0, null],
  ["", { query: "her2" }, 0, null],
])("says what a step did: from “%s”", (query, step, added, words) => {
  const found = said(query, step, added);
  if (words === null) expect(found).toBeNull();
  else expect(found).toMatch(words);
});

it("says nothing of values that are equal, whoever made them", () => {
  const query = `?only=target:her2&grow=${HENGRUI}&hide=target:her2&pin=${HENGRUI}*1*2`;
  const [now, before] = [pageAt(query), pageAt(query)];
  for (const store of [now, before]) store.setState({ facets: dealsFacets });
  const step = { atlas, now: now.getState(), before: before.getState(), added: 0 };
  expect(happened(step)).toBeNull();
});
