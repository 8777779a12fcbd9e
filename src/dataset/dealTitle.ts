import type { Deal } from "../schema/deal.ts";
import type { Dataset } from "./parseDataset.ts";
import { GIVING, TAKING } from "./partyRoles.ts";

/** A company's short name, else its name, else its id. */
export function companyLabel(dataset: Dataset, id: string): string {
  const company = dataset.companies.get(id);
  return company?.shortName ?? company?.name ?? id;
}

/** Who gives and who takes in a deal, by company id; both empty when no source states the roles. */
export function dealSides(deal: Deal): { givers: string[]; takers: string[] } {
  const givers = deal.parties
    .filter((party) => GIVING.has(party.role))
    .map((party) => party.company);
  const takers = deal.parties
    .filter((party) => TAKING.has(party.role))
    .map((party) => party.company);
  return givers.length > 0 && takers.length > 0 ? { givers, takers } : { givers: [], takers: [] };
}

/** A deal in words: its parties, and its assets (empty where none is named). */
export interface DealTitle {
  who: string;
  what: string;
}

/** `Hengrui → Glenmark Specialty: trastuzumab rezetecan`. */
export function titleWords({ who, what }: DealTitle): string {
  return what ? `${who}: ${what}` : who;
}

/** The whole title of a deal. */
export function dealTitle(dataset: Dataset, deal: Deal): string {
  return titleWords(titleOf(dataset, deal));
}

/** The title of a deal in its parts; parties are joined by + and without an arrow when the roles are not stated. */
export function titleOf(dataset: Dataset, deal: Deal): DealTitle {
  const { givers, takers } = dealSides(deal);
  const names = (ids: string[]) => ids.map((id) => companyLabel(dataset, id)).join(" + ");
  const who =
    givers.length > 0
      ? `${names(givers)} → ${names(takers)}`
      : names(deal.parties.map((party) => party.company));
  const assets = deal.assets.map(({ drug }) => dataset.drugs.get(drug)?.name ?? drug);
  const what = assets.length > 2 ? `${assets[0]} and ${assets.length - 1} more` : assets.join(", ");
  return { who, what };
}
