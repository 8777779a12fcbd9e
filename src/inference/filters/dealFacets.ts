import { dealSides } from "../../dataset/dealTitle.ts";
import { factSources } from "../../dataset/facts/fact.ts";
import type { Dataset } from "../../dataset/parseDataset.ts";
import type { Deal } from "../../schema/deal.ts";
import { entityId } from "../../schema/ids.ts";
import { dealMoney } from "../dealMoney.ts";
import { type DealStatus, dealStatus } from "../dealStatus.ts";

/** All that the filters ask of a deal. An empty list and null mean "not known". Money in millions of USD. */
export interface DealFacets {
  id: string;
  kinds: string[];
  status: DealStatus;
  announced: string | null;
  upfrontUsdM: number | null;
  totalUsdM: number | null;
  /** Target ids without prefix, effector arms included. */
  targets: string[];
  modalities: string[];
  /** The furthest stage that a source reports of each drug, today. */
  stages: string[];
  /** ISO codes; empty when no source states the role or the country. */
  licensorCountries: string[];
  licenseeCountries: string[];
  /** The best grade among the sources of the deal. */
  grade: string;
}

/** What a deal offers to the filters. */
export function dealFacets(dataset: Dataset, deal: Deal): DealFacets {
  const drugs = deal.assets.flatMap(({ drug }) => dataset.drugs.get(drug) ?? []);
  const money = dealMoney(deal);
  const { givers, takers } = dealSides(deal);
  const countries = (companies: readonly string[]) =>
    each(companies.flatMap((id) => dataset.companies.get(id)?.country?.value ?? []));
  return {
    id: entityId("deal", deal.id),
    kinds: each(deal.kinds),
    status: dealStatus(deal),
    announced: deal.announced?.value ?? null,
    upfrontUsdM: money.upfrontUsdM,
    totalUsdM: money.totalUsdM,
    targets: each(drugs.flatMap(({ targets }) => (targets ?? []).map(({ target }) => target))),
    modalities: each(drugs.flatMap(({ modality }) => modality?.value ?? [])),
    stages: each(drugs.flatMap(({ stage }) => stage?.value.stage ?? [])),
    licensorCountries: countries(givers),
    licenseeCountries: countries(takers),
    grade: factSources(dataset, deal.sources)
      .map(({ grade }) => grade)
      .sort()[0] as string,
  };
}

/** Each once, in order. */
const each = (words: readonly string[]) => [...new Set(words)].sort();
