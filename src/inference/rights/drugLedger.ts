// The ledger of one drug: grants as events, folded (reduced) once for each class of countries.
import type { Dataset } from "../../dataset/parseDataset.ts";
import type { Deal } from "../../schema/deal.ts";
import type { Drug } from "../../schema/drug.ts";
import { type FoldGrant, NO, OVER, PERHAPS, type Standing, SURELY } from "./board.ts";
import { type CompanyGroups, companyGroups } from "./companyGroups.ts";
import { countryClasses } from "./countryClasses.ts";
import { type Day, questionDay } from "./days.ts";
import { type FieldCell, fieldCells } from "./fieldCells.ts";
import { type FoldResult, foldGrants } from "./foldGrants.ts";
import { carries, forceOn, type GrantLife, type Right, turningDays } from "./grantLife.ts";
import { linkGrants } from "./linkGrants.ts";
import { readGrants } from "./readGrants.ts";
import { readSuccessions, type Succession } from "./successions.ts";

/** Everything that the ledger knows of one right over one drug. */
export interface DrugLedger {
  dataset: Dataset;
  groups: CompanyGroups;
  drug: Drug;
  right: Right;
  /** In order of their first days, then of their ids; those that do not carry the right stand nowhere. */
  lives: readonly GrantLife[];
  folds: readonly FoldGrant[];
  /** For each grant, the days on which its standing may change. */
  turns: readonly (readonly Day[])[];
  cells: readonly FieldCell[];
  originators: readonly string[];
  successions: readonly Succession[];
  /** Deals over the drug that tell of no grant. */
  grantless: readonly Deal[];
  /** Countries (places among the 249) that no grant tells apart. */
  classes: readonly (readonly number[])[];
  /** Folds made already: one for each way that the grants can stand. */
  memo: Map<string | number, Settled>;
}

/** The fold in each field of use; one without a name where no grant is limited to a field. */
export interface Settled {
  parts: readonly { cell: FieldCell; result: FoldResult }[];
}

interface Shelf {
  groups: CompanyGroups;
  dealsOf: Map<string, Deal[]>;
  ledgers: Map<string, DrugLedger>;
}
const SHELVES = new WeakMap<Dataset, Shelf>();

/** Ledgers kept open; the one opened longest ago is closed first. Few: what is kept, the garbage collector copies. */
const MOST_OPEN = 2;

/** Opens the ledger of a drug. The data set must not change afterwards. Throws a RangeError on an unknown drug. */
export function openLedger(dataset: Dataset, drugId: string, right: Right): DrugLedger {
  const shelf = shelfOf(dataset);
  const key = `${drugId} ${right}`;
  const known = shelf.ledgers.get(key);
  if (known) return known;
  const drug = dataset.drugs.get(drugId);
  if (!drug) throw new RangeError(`there is no drug “${drugId}” in the data set`);
  const ledger = drawLedger(dataset, shelf, drug, right);
  const [oldest] = shelf.ledgers.keys();
  if (oldest !== undefined && shelf.ledgers.size >= MOST_OPEN) shelf.ledgers.delete(oldest);
  shelf.ledgers.set(key, ledger);
  return ledger;
}

/** The ownership of companies, read once for a data set. */
export function groupsOf(dataset: Dataset): CompanyGroups {
  return shelfOf(dataset).groups;
}

function shelfOf(dataset: Dataset): Shelf {
  const known = SHELVES.get(dataset);
  if (known) return known;
  const dealsOf = new Map<string, Deal[]>();
  const deals = [...dataset.deals.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const deal of deals) {
    for (const drug of new Set([
      ...deal.assets.map((asset) => asset.drug),
      ...deal.grants.flatMap(({ assets }) => assets),
    ])) {
      const list = dealsOf.get(drug);
      if (list) list.push(deal);
      else dealsOf.set(drug, [deal]);
    }
  }
  const shelf = { groups: companyGroups(dataset), dealsOf, ledgers: new Map() };
  SHELVES.set(dataset, shelf);
  return shelf;
}

function drawLedger(
  dataset: Dataset,
  { groups, dealsOf }: Shelf,
  drug: Drug,
  right: Right,
): DrugLedger {
  const deals = dealsOf.get(drug.id) ?? [];
  const read = new Map(
    deals.map((deal) => [deal, readGrants(dataset, groups, deal, drug.id)] as const),
  );
  const lives = [...read.values()]
    .flat()
    .sort((a, b) => a.start.first - b.start.first || (a.id < b.id ? -1 : 1));
  const originators = [...new Set((drug.originators ?? []).map(({ company }) => company))].sort();
  const successions = readSuccessions(groups, deals);
  const folds = linkGrants(lives, originators, groups, successions);
  const grantless = deals.filter(
    (deal) =>
      deal.grants.length === 0 && !deal.kinds.includes("option") && read.get(deal)?.length === 0,
  );
  return {
    dataset,
    groups,
    drug,
    right,
    lives,
    folds,
    turns: lives.map(turningDays),
    cells: fieldCells(dataset, lives, folds),
    originators,
    successions,
    grantless,
    classes: countryClasses(lives),
    memo: new Map(),
  };
}

/** The day that a question asks about, from a date of any precision; the data release when none is given. */
export function dayAsked({ dataset }: Pick<DrugLedger, "dataset">, on: string | undefined): Day {
  return questionDay(on ?? dataset.header.version);
}

/** How a grant stands in a country (its place among the 249) on a day, as a small number. */
function standingOf(life: GrantLife, right: Right, place: number, day: Day): Standing {
  const reach = life.mask[place] ?? 0;
  if (reach === 0) return NO;
  const force = forceOn(life, day);
  if (force === "no") return NO;
  const carried = carries(life, right);
  if (carried === "no") return NO;
  if (force === "over") return OVER;
  return reach >= 2 || force === "perhaps" || carried === "perhaps" ? PERHAPS : SURELY;
}

/** How each grant stands in a country on a day. */
export function standingsAt({ lives, right }: DrugLedger, place: number, day: Day): Standing[] {
  return lives.map((life) => standingOf(life, right, place, day));
}

/** The fold in a country on a day. `here`: the places, among the drug's grants, of those that reach the country. */
export function settleAt(
  ledger: DrugLedger,
  here: readonly number[],
  place: number,
  day: Day,
): Settled {
  const { lives, right } = ledger;
  if (lives.length > MOST_DIGITS) return settle(ledger, standingsAt(ledger, place, day));
  let key = 0;
  for (const index of here) {
    const life = lives[index];
    if (life) key += standingOf(life, right, place, day) * (DIGITS[index] ?? 0);
  }
  return ledger.memo.get(key) ?? settle(ledger, standingsAt(ledger, place, day));
}

/** Standings as digits of one number, as long as they fit. */
const MOST_DIGITS = 25;
const DIGITS = Array.from({ length: MOST_DIGITS }, (_, index) => 4 ** index);

/** Folds once for each way that the grants can stand, and remembers. */
export function settle(ledger: DrugLedger, standings: readonly Standing[]): Settled {
  const key =
    standings.length <= MOST_DIGITS
      ? standings.reduce<number>((sum, code, index) => sum + code * (DIGITS[index] ?? 0), 0)
      : standings.join("");
  const known = ledger.memo.get(key);
  if (known) return known;
  const parts = ledger.cells.map((cell) => {
    const here =
      ledger.cells.length === 1
        ? standings
        : standings.map((standing, index): Standing => (cell.covered[index] ? standing : NO));
    return { cell, result: foldGrants(ledger.folds, here, ledger.originators) };
  });
  const settled = { parts: mergeAlike(parts) };
  ledger.memo.set(key, settled);
  return settled;
}

type Part = Settled["parts"][number];

/** Fields that stand alike are one, named by the widest; when all do, no field needs a name. */
function mergeAlike(parts: Part[]): Part[] {
  if (parts.length === 1) return parts;
  const alike = new Map<string, [Part, ...Part[]]>();
  for (const part of parts) {
    const key = part.result.worlds.map((world) => world.key).join("|");
    const same = alike.get(key);
    if (same) same.push(part);
    else alike.set(key, [part]);
  }
  return [...alike.values()].map((same) => {
    const [first] = same;
    const all = same.flatMap(({ cell }) => cell.names);
    const widest = same.filter(
      ({ cell }) => !all.some((name) => !cell.names.includes(name) && cell.within.includes(name)),
    );
    return {
      ...first,
      cell: {
        ...first.cell,
        names: alike.size === 1 ? [] : widest.flatMap(({ cell }) => cell.names),
      },
    };
  });
}
