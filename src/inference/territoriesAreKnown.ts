import type { Fault } from "../dataset/parseDataset.ts";
import { faultIn, type Rule } from "../dataset/rules/rule.ts";
import type { Territory } from "../schema/territory.ts";
import { isCountryCode } from "./countries.ts";
import { regionById } from "./regions.ts";

/** Every country of a territory is in ISO 3166-1, and every region in our table of regions. */
export const territoriesAreKnown: Rule = (dataset) =>
  [...dataset.deals].flatMap(([id, deal]) =>
    deal.grants.flatMap(({ territory }, i) =>
      [territory, ...(territory.alternatives ?? [])].flatMap(({ value }) =>
        faultsOf(value).map((message) => faultIn("deals", id, `grants.${i}.territory`, message)),
      ),
    ),
  );

function faultsOf(territory: Territory): Fault["message"][] {
  if (territory.state === "not-captured") return [];
  return [...territory.minus, ...territory.plus].flatMap((item) => {
    if (item.kind === "exact" && !isCountryCode(item.country))
      return [`“${item.country}” is no ISO 3166-1 country code`];
    if (item.kind === "convention" && regionById(item.region) === undefined)
      return [`the region “${item.region}” is not in the table of regions`];
    return [];
  });
}
