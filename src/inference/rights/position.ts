// A position: the result of a query of the ledger, held, undetermined or unknown (three-valued logic).
import type { Citation } from "../../schema/claim.ts";
import type { Grant } from "../../schema/deal.ts";
import { companiesIn, type FoldGrant, type Place } from "./board.ts";
import { type Day, spanOf } from "./days.ts";
import type { DrugLedger, Settled } from "./drugLedger.ts";
import type { World } from "./foldGrants.ts";
import { type Succession, successorsOn } from "./successions.ts";

/** Someone who holds a right, shown with the owner on that day ("Pfizer, through Seagen"). */
export interface Holder {
  /** The contracting party. */
  company: string;
  /** Its topmost owner on that day. */
  owner?: string;
  /** The topmost owner where a date known to the month or year straddles the day. */
  ownerPerhaps?: string;
  /** Absent: every field, or the grant names none. */
  field?: string;
  exclusivity: Grant["exclusivity"]["value"];
  /** Several companies in one place: joint originators, or the joint grantees of one grant. */
  jointly?: true;
}

/** Someone who may hold a right, or whom a source names beside the drug. */
export interface Candidate {
  company: string;
  owner?: string;
  ownerPerhaps?: string;
  field?: string;
  /** What a source says of it, where no chain of grants leads to it. */
  words?: string;
  sources: Citation[];
}

/** Who holds a right somewhere on a day, without the reasons. */
export interface Position {
  answer: "held" | "undetermined" | "unknown";
  holders: Holder[];
  candidates: Candidate[];
  /** The grants that lead to the holders and candidates, in order of time. */
  chain: FoldGrant[];
  /** Successions whose date straddles the day. */
  doubtful: Succession[];
}

/** Reads the fold as companies: successors in their predecessors' place, owners as on that day. */
export function readPosition(ledger: DrugLedger, { parts }: Settled, day: Day): Position {
  const position: Position = {
    answer: "unknown",
    holders: [],
    candidates: [],
    chain: [],
    doubtful: [],
  };
  const chain = new Set<FoldGrant>();
  let doubtful = false;
  for (const { cell, result } of parts) {
    const names = cell.names.length === 0 ? [undefined] : cell.names;
    for (const world of result.worlds) for (const place of world.holders) addChain(chain, place);
    for (const grant of [...result.matters, ...result.clashes.flatMap(({ grants }) => grants)])
      chain.add(grant);
    const [only] = result.worlds;
    const changing = successionsUnderWay(
      ledger,
      result.worlds.flatMap(({ holders }) => holders),
      day,
    );
    if (
      only &&
      changing.length === 0 &&
      (result.worlds.length === 1 || comeToOne(ledger, result.worlds, day))
    ) {
      for (const field of names)
        position.holders.push(...holdersOf(ledger, only.holders, day, field));
      continue;
    }
    const candidates = names.flatMap((field) => candidatesOf(ledger, result, changing, day, field));
    if (new Set(candidates.map(({ company }) => company)).size < 2) {
      // giver and grantee have become one company, so that the doubt is none
      position.holders.push(
        ...candidates.map(
          ({ sources: _, ...holder }): Holder => ({ ...holder, exclusivity: "exclusive" }),
        ),
      );
      continue;
    }
    doubtful = true;
    position.doubtful.push(...changing);
    position.candidates.push(...candidates);
  }
  position.chain = chain.size < 2 ? [...chain] : [...chain].sort((a, b) => a.index - b.index);
  position.answer = doubtful ? "undetermined" : position.holders.length > 0 ? "held" : "unknown";
  if (position.answer === "unknown") position.candidates = statedCandidates(ledger, day);
  return position;
}

function addChain(chain: Set<FoldGrant>, place: Place): void {
  for (let at: Place | undefined = place; at; at = at.up)
    for (const grant of at.grants) chain.add(grant);
}

function successionsUnderWay(
  { successions }: DrugLedger,
  places: readonly Place[],
  day: Day,
): Succession[] {
  if (successions.length === 0) return [];
  const found = places
    .flatMap(companiesIn)
    .flatMap((company) => successorsOn(successions, company, day).doubt ?? []);
  return [...new Set(found)];
}

/** Whether all worlds agree once successors stand in their predecessors' place. */
function comeToOne({ successions }: DrugLedger, worlds: readonly World[], day: Day): boolean {
  if (successions.length === 0) return false;
  const keyOf = ({ holders }: World) =>
    [
      ...new Set(
        holders
          .flatMap(companiesIn)
          .map((company) => successorsOn(successions, company, day).company),
      ),
    ]
      .sort()
      .join("+");
  return new Set(worlds.map(keyOf)).size === 1;
}

function ownerOf(
  { groups }: DrugLedger,
  company: string,
  day: Day,
): { owner?: string; ownerPerhaps?: string } {
  const { owner, perhaps } = groups.ownerOn(company, day);
  return {
    ...(owner === undefined ? {} : { owner }),
    ...(perhaps === undefined ? {} : { ownerPerhaps: perhaps }),
  };
}

function holdersOf(
  ledger: DrugLedger,
  places: readonly Place[],
  day: Day,
  field: string | undefined,
): Holder[] {
  const holders = new Map<string, Holder>();
  for (const place of places) {
    const companies = companiesIn(place);
    for (const contracting of companies) {
      const { company } = successorsOn(ledger.successions, contracting, day);
      if (holders.has(company)) continue;
      holders.set(company, {
        company,
        ...ownerOf(ledger, company, day),
        ...(field === undefined ? {} : { field }),
        exclusivity: exclusivityOf(ledger, place),
        ...(companies.length > 1 ? { jointly: true } : {}),
      });
    }
  }
  return holders.size < 2
    ? [...holders.values()]
    : [...holders.values()].sort((a, b) => (a.company < b.company ? -1 : 1));
}

/** A grantee's is its grant's, the strongest of several; a giver's own depends on whom it lets in beside itself. */
function exclusivityOf({ lives }: DrugLedger, place: Place): Holder["exclusivity"] {
  const of = (at: Place) => at.grants.map(({ index }) => lives[index]?.exclusivity ?? "unstated");
  const strongest = (kinds: readonly Holder["exclusivity"][]) =>
    (["exclusive", "co-exclusive", "unstated", "non-exclusive"] as const).find((kind) =>
      kinds.includes(kind),
    ) ?? "exclusive";
  if (place.grants.length > 0) return strongest(of(place));
  return place.down.length === 0 ? "exclusive" : strongest(place.down.flatMap(of));
}

/** Everyone who holds in some world; the giver of an uncertain grant where, without it, nobody is known to. */
function candidatesOf(
  ledger: DrugLedger,
  result: Settled["parts"][number]["result"],
  changing: readonly Succession[],
  day: Day,
  field: string | undefined,
): Candidate[] {
  const found = new Map<string, Candidate>();
  const add = (contracting: string, sources: readonly Citation[]) => {
    const { company } = successorsOn(ledger.successions, contracting, day);
    if (found.has(company)) return;
    found.set(company, {
      company,
      ...ownerOf(ledger, company, day),
      ...(field === undefined ? {} : { field }),
      sources: [...sources],
    });
  };
  for (const { holders } of result.worlds)
    for (const place of holders)
      for (const company of companiesIn(place)) add(company, sourcesFor(ledger, place, company));
  if (result.worlds.some(({ holders }) => holders.length === 0)) {
    for (const grant of result.matters)
      for (const company of grant.from) add(company, grantSources(ledger, grant));
  }
  for (const { to, sources } of changing) add(to, sources);
  return [...found.values()].sort((a, b) => (a.company < b.company ? -1 : 1));
}

function grantSources({ lives }: DrugLedger, { index }: FoldGrant): Citation[] {
  return lives[index]?.grant.sources ?? [];
}

function sourcesFor(ledger: DrugLedger, place: Place, company: string): Citation[] {
  const originator = ledger.drug.originators?.find((entry) => entry.company === company);
  if (place.origin && originator) return originator.sources;
  const [grant] =
    place.grants.length > 0 ? place.grants : place.down.flatMap(({ grants }) => grants);
  return grant ? grantSources(ledger, grant) : [];
}

/** Where nothing else is known: whom a source names beside the drug, and the parties of deals that tell of no grant. */
function statedCandidates(ledger: DrugLedger, day: Day): Candidate[] {
  const found = new Map<string, Candidate>();
  const add = (company: string, words: string, sources: readonly Citation[]) => {
    if (!found.has(company))
      found.set(company, {
        company,
        ...ownerOf(ledger, company, day),
        words,
        sources: [...sources],
      });
  };
  for (const { company, words, sources } of ledger.drug.statedPartners ?? [])
    add(company, words, sources);
  for (const { announced, parties, kinds } of ledger.grantless) {
    if (announced && spanOf(announced.value).first > day) continue;
    for (const { company, sources } of parties)
      add(
        company,
        `a party of a ${kinds.join(" and ").replaceAll("-", " ")} over the drug`,
        sources,
      );
  }
  return [...found.values()].sort((a, b) => (a.company < b.company ? -1 : 1));
}
