import type { Dataset } from "../dataset/parseDataset.ts";
import type { Citation } from "../schema/claim.ts";
import type { Day } from "./rights/days.ts";
import { type DrugLedger, dayAsked, groupsOf, openLedger } from "./rights/drugLedger.ts";
import type { GrantLife } from "./rights/grantLife.ts";
import { distinctCitations, nameOf, namesOf } from "./rights/steps.ts";
import { type RightsAnswer, type RightsQuestion, rightsGroups } from "./rightsLedger.ts";

/** What one company of a group holds of one drug in one field. */
export interface Holding {
  drug: string;
  /** The contracting party: the company asked for, or a subsidiary. */
  company: string;
  field?: string;
  /** ISO codes where it surely holds. */
  countries: string[];
  /** ISO codes where it may hold. */
  undetermined: string[];
  via: string[];
  sources: Citation[];
}

/** A right that came or went with a grant. */
export interface RightsMove {
  drug: string;
  deal: string;
  /** As precise as its source; absent when nobody dates it. */
  on?: string;
  words: string;
  sources: Citation[];
}

/** The ledger read the other way: what a company holds, what grants brought it, and what it lost again. */
export interface CompanyHoldings {
  holdings: Holding[];
  /** Grants to the company or a subsidiary that are in force. */
  gained: RightsMove[];
  /** Grants to the company or a subsidiary that are over. */
  lost: RightsMove[];
}

/**
 * What a company with its subsidiaries on that day holds of every drug. What a subsidiary holds of which only the
 * month or year of purchase is known, and the day falls into it, stands under `undetermined`.
 */
export function holdings(
  dataset: Dataset,
  company: string,
  { on, right = "commercialise" }: RightsQuestion = {},
): CompanyHoldings {
  const found: CompanyHoldings = { holdings: [], gained: [], lost: [] };
  const day = dayAsked({ dataset }, on);
  const group = groupsOf(dataset).groupOf(company, day);
  const members = new Set([...group.surely, ...group.perhaps]);
  for (const drug of [...dataset.drugs.keys()].sort()) {
    const ledger = openLedger(dataset, drug, right);
    if (!concerns(ledger, members)) continue;
    const groups = rightsGroups(dataset, drug, { ...(on === undefined ? {} : { on }), right });
    const rows = new Map<string, Holding>();
    for (const { countries, position } of groups) addTo(rows, drug, group, countries, position);
    found.holdings.push(...[...rows.values()].map(tidy));
    for (const life of ledger.lives) addMove(found, ledger, life, group.surely, day);
  }
  return found;
}

/** Whether a drug's ledger names any of some companies. */
function concerns(
  { originators, lives, successions }: DrugLedger,
  members: ReadonlySet<string>,
): boolean {
  return (
    originators.some((id) => members.has(id)) ||
    lives.some(({ from, to }) => [...from, ...to].some((id) => members.has(id))) ||
    successions.some(({ to }) => members.has(to))
  );
}

function addTo(
  rows: Map<string, Holding>,
  drug: string,
  group: { surely: Set<string>; perhaps: Set<string> },
  countries: readonly string[],
  position: RightsAnswer,
): void {
  const row = (company: string, field: string | undefined) => {
    const key = `${company} ${field ?? ""}`;
    const known = rows.get(key) ?? {
      drug,
      company,
      ...(field === undefined ? {} : { field }),
      countries: [],
      undetermined: [],
      via: [],
      sources: [],
    };
    rows.set(key, known);
    known.via.push(...position.via);
    known.sources.push(...position.sources);
    return known;
  };
  for (const { company, field } of position.holders) {
    if (group.surely.has(company)) row(company, field).countries.push(...countries);
    else if (group.perhaps.has(company)) row(company, field).undetermined.push(...countries);
  }
  if (position.answer !== "undetermined") return;
  for (const { company, field } of position.candidates ?? []) {
    if (group.surely.has(company) || group.perhaps.has(company))
      row(company, field).undetermined.push(...countries);
  }
}

function tidy(row: Holding): Holding {
  return {
    ...row,
    countries: [...new Set(row.countries)].sort(),
    undetermined: [...new Set(row.undetermined)].sort(),
    via: [...new Set(row.via)].sort(),
    sources: distinctCitations(row.sources),
  };
}

function addMove(
  found: CompanyHoldings,
  ledger: DrugLedger,
  life: GrantLife,
  members: ReadonlySet<string>,
  day: Day,
): void {
  const { deal, grant, start, end, drug } = life;
  if (!life.to.some((company) => members.has(company)) || day < start.last) return;
  const givers = namesOf(ledger, life.from);
  const takers = life.to.map((company) => nameOf(ledger, company)).join(" and ");
  if (end && day >= end.last) {
    const words = `${takers}: ${end.words}`;
    found.lost.push({
      drug,
      deal: deal.id,
      ...(end.date === undefined ? {} : { on: end.date }),
      words,
      sources: end.sources,
    });
    return;
  }
  const words = `${takers}: granted by ${givers}`;
  found.gained.push({
    drug,
    deal: deal.id,
    ...(start.date === undefined ? {} : { on: start.date }),
    words,
    sources: grant.sources,
  });
}
