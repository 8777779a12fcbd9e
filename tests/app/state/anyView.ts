import fc from "fast-check";
import { LENS_KEYS } from "../../../src/app/state/lensNames.ts";
import { PAGES, TABLES } from "../../../src/app/state/pageNames.ts";
import type { ViewState } from "../../../src/app/state/viewFields.ts";
import { ALONGS } from "../../../src/graph/along.ts";
import { dealFacets } from "../../../src/inference/filters/dealFacets.ts";
import { tidy } from "../../../src/inference/filters/filterText.ts";
import { anyFilters } from "../../inference/filters/anyFilters.ts";
import { realDataset } from "../../realData.ts";

const dataset = realDataset();
const deals = [...dataset.deals.values()].map((deal) => dealFacets(dataset, deal));
const id = fc.stringMatching(/^[a-z]{3,8}:[a-z0-9-]{1,30}$/);
/** Any view that the page can have. */
export const anyView: fc.Arbitrary<ViewState> = fc.record({
  focus: fc.option(id),
  selection: fc.option(id),
  lens: fc.constantFrom(...LENS_KEYS),
  edit: fc.option(fc.oneof(id, fc.constantFrom("deal", "source"))),
  from: fc.option(id),
  to: fc.option(id),
  compared: fc.uniqueArray(id, { maxLength: 5 }),
  folded: fc.uniqueArray(id, { maxLength: 5 }),
  tier: fc.option(fc.constantFrom(1, 2, 3, 4, 5)),
  along: fc.option(fc.constantFrom(...ALONGS)),
  hubs: fc.boolean(),
  path: fc.uniqueArray(id, { maxLength: 6 }),
  table: fc.constantFrom(...TABLES),
  columns: fc.uniqueArray(fc.constantFrom("name", "upfront", "holders"), { maxLength: 3 }),
  docked: fc.boolean(),
  filter: fc.constantFrom("", "hengrui", "HER2 2025"),
  sort: fc.option(fc.constantFrom("upfront", "-total")),
  grown: fc.uniqueArray(id, { maxLength: 5 }),
  hidden: fc.uniqueArray(id, { maxLength: 5 }),
  alone: fc.option(id),
  pins: fc.uniqueArray(
    fc.tuple(
      fc.constantFrom(...LENS_KEYS),
      id,
      fc.integer({ min: -9999, max: 9999 }),
      fc.integer({ min: -9999, max: 9999 }),
    ),
    {
      maxLength: 60,
      selector: ([lens, id]) => `${lens} ${id}`,
    },
  ),
  filters: anyFilters(deals).map(tidy),
  page: fc.option(fc.constantFrom(...PAGES)),
  highlight: fc.option(fc.constantFrom("company", "deal", "rival-stated")),
  query: fc.string({ maxLength: 40 }).filter((text) => !/\p{Surrogate}/u.test(text)),
  on: fc.option(fc.constantFrom("2019-01-31", "2024-02-29", "2025-12-31")),
  hops: fc.option(fc.integer({ min: 1, max: 4 })),
  list: fc.boolean(),
  camera: fc.option(
    fc.record({
      x: fc.integer({ min: -9999, max: 9999 }),
      y: fc.integer({ min: -9999, max: 9999 }),
      ratio: fc.integer({ min: 1, max: 99 }),
    }),
  ),
});
