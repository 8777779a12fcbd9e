import { dealSides, dealTitle } from "../dataset/dealTitle.ts";
import { vocabularyWords } from "../dataset/facts/words.ts";
import type { Dataset } from "../dataset/parseDataset.ts";
import type { Deal } from "../schema/deal.ts";
import { entityId } from "../schema/ids.ts";
import { dealMoney } from "./dealMoney.ts";

/** What deals are compared by. Unknown is `null` or an empty list, and never counts as equal to anything. */
export interface DealFeatures {
  id: string;
  title: string;
  targets: string[];
  modalities: string[];
  stage: string | null;
  /** `world`, `world without some`, `named places`; null when no territory was captured. */
  reach: string | null;
  /** The year as a number with the month as its fraction. */
  date: number | null;
  /** From whose country to whose: `CN → US`. */
  direction: string | null;
  upfrontUsdM: number | null;
  totalUsdM: number | null;
}

/** The features of a deal, in words fit to be shown as the reason of a likeness. */
export function dealFeatures(dataset: Dataset, deal: Deal): DealFeatures {
  const drugs = deal.assets.flatMap(({ drug }) => dataset.drugs.get(drug) ?? []);
  const unique = (words: string[]) => [...new Set(words)].sort();
  const money = dealMoney(deal);
  return {
    id: entityId("deal", deal.id),
    title: dealTitle(dataset, deal),
    targets: unique(
      drugs.flatMap(({ targets }) =>
        (targets ?? [])
          .filter(({ role }) => role === "binding")
          .map(({ target }) => dataset.targets.get(target)?.name ?? target),
      ),
    ),
    modalities: unique(
      drugs.flatMap(({ modality }) => (modality ? [vocabularyWords(modality.value)] : [])),
    ),
    stage: deal.stageAtSigning?.value ?? null,
    reach: reachOf(deal),
    date: dateOf(deal.announced?.value),
    direction: directionOf(dataset, deal),
    upfrontUsdM: money.upfrontUsdM,
    totalUsdM: money.totalUsdM,
  };
}

function reachOf(deal: Deal): string | null {
  const territory = deal.grants[0]?.territory.value;
  if (territory?.state !== "captured") return null;
  if (territory.base !== "world") return "named places";
  return territory.minus.length > 0 ? "the world without some countries" : "the world";
}

function dateOf(date: string | undefined): number | null {
  if (date === undefined) return null;
  const [year = "", month = "07"] = date.split("-");
  return Number(year) + (Number(month) - 1) / 12;
}

function directionOf(dataset: Dataset, deal: Deal): string | null {
  const { givers, takers } = dealSides(deal);
  const country = (id: string | undefined) =>
    id === undefined ? undefined : dataset.companies.get(id)?.country?.value;
  const [from, to] = [country(givers[0]), country(takers[0])];
  return from && to ? `${from} → ${to}` : null;
}
