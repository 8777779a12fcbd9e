import { territoryWords } from "../../dataset/facts/termWords.ts";
import { dateWords, listWords } from "../../dataset/facts/words.ts";
import type { Citation } from "../../schema/claim.ts";
import { OVER } from "./board.ts";
import type { Day } from "./days.ts";
import { type DrugLedger, standingsAt } from "./drugLedger.ts";
import { carries, type GrantLife } from "./grantLife.ts";
import type { Position } from "./position.ts";

/** One step of the chain in words; a step without a deal is about the drug itself. */
export interface Step {
  words: string;
  deal?: string;
  sources: Citation[];
}

const EXCLUSIVITY = {
  exclusive: "an exclusive licence",
  "co-exclusive": "a co-exclusive licence",
  "non-exclusive": "a non-exclusive licence",
  unstated: "a licence",
} as const;

/**
 * How a right came to where it is, in order of time: who originated the drug, the grants that lead to the holders
 * and candidates, the grants that are over and to whom the right went back, the ones that leave the country out.
 */
export function stepsFor(ledger: DrugLedger, position: Position, place: number, day: Day): Step[] {
  const standings = standingsAt(ledger, place, day);
  const chain = new Set(position.chain.map(({ index }) => index));
  const dated = ledger.lives.flatMap((life, index): { at: Day; step: Step }[] => {
    if (life.returned) return [];
    const granted = { at: life.start.first, step: grantStep(ledger, life) };
    if (standings[index] === OVER)
      return life.end ? [granted, { at: life.end.first, step: endStep(ledger, life) }] : [granted];
    if (chain.has(index)) return [granted, ...doubtSteps(life, day)];
    return leavesOut(ledger, life, place, day)
      ? [{ at: life.start.first, step: outsideStep(ledger, life) }]
      : [];
  });
  const successions = ledger.successions
    .filter(({ when }) => when.first <= day)
    .map(({ when, words, deal, sources }) => ({ at: when.first, step: { words, deal, sources } }));
  const steps = [
    ...originStep(ledger),
    ...[...dated, ...successions].sort((a, b) => a.at - b.at).map(({ step }) => step),
    ...ownerSteps(ledger, position),
  ];
  return steps.map((step) => ({ ...step, sources: distinctCitations(step.sources) }));
}

/** Citations without repeats, in order. */
export function distinctCitations(sources: readonly Citation[]): Citation[] {
  return [
    ...new Map(
      sources.map((citation) => [`${citation.source} ${citation.at ?? ""}`, citation]),
    ).values(),
  ];
}

/** Under whom the holders and candidates stand on that day. */
function ownerSteps(ledger: DrugLedger, { holders, candidates }: Position): Step[] {
  const owned = new Map([...holders, ...candidates].map((entry) => [entry.company, entry]));
  return [...owned.values()].flatMap(({ company, owner, ownerPerhaps }) => {
    const sources = (ledger.dataset.companies.get(company)?.parents ?? []).flatMap(
      (parent) => parent.sources,
    );
    const under = (words: string) => ({ words: `${nameOf(ledger, company)} ${words}`, sources });
    return [
      ...(owner === undefined ? [] : [under(`belongs to ${nameOf(ledger, owner)}`)]),
      ...(ownerPerhaps === undefined
        ? []
        : [
            under(
              `may belong to ${nameOf(ledger, ownerPerhaps)} by then: the date is not known to the day`,
            ),
          ]),
    ];
  });
}

/** The short name of a company, else its name, else its id. */
export function nameOf({ dataset }: Pick<DrugLedger, "dataset">, company: string): string {
  const record = dataset.companies.get(company);
  return record?.shortName ?? record?.name ?? company;
}

/** Several companies by name. */
export function namesOf(ledger: Pick<DrugLedger, "dataset">, companies: readonly string[]): string {
  return listWords(companies.map((company) => nameOf(ledger, company)));
}

function originStep(ledger: DrugLedger): Step[] {
  const { drug, originators } = ledger;
  if (originators.length === 0) return [];
  return [
    {
      words: `${namesOf(ledger, originators)} originated ${drug.name}`,
      sources: (drug.originators ?? []).flatMap(({ sources }) => sources),
    },
  ];
}

function grantStep(
  ledger: DrugLedger,
  { deal, grant, start, exclusivity, field }: GrantLife,
): Step {
  const what = `${EXCLUSIVITY[exclusivity]}${field === undefined ? "" : ` in ${field}`}`;
  const territory = grant.territory.value;
  const where =
    territory.state === "captured"
      ? territoryWords(territory)
      : `territory ${territoryWords(territory)}`;
  const when = start.date === undefined ? "date not given" : dateWords(start.date);
  return {
    words: `${namesOf(ledger, grant.from)} gave ${namesOf(ledger, grant.to)} ${what}: ${where}; ${when}`,
    deal: deal.id,
    sources: [...grant.sources, ...grant.territory.sources, ...start.sources],
  };
}

function endStep(ledger: DrugLedger, life: GrantLife): Step {
  const { deal, grant, end, id } = life;
  const to = ledger.lives.find((other) => other.id === `${id}#returned`)?.to ?? grant.from;
  const said = deal.events.some(
    (event) => event.kind === "rights-returned" && (event.grants?.includes(grant.id) ?? true),
  );
  const back = `the right is back with ${namesOf(ledger, to)}${said ? "" : " (it follows from the end of the licence)"}`;
  const when = end?.date === undefined ? "" : `${dateWords(end.date)}: `;
  return {
    words: `${when}${end?.words ?? "ended"}; ${back}`,
    deal: deal.id,
    sources: end?.sources ?? grant.sources,
  };
}

function doubtSteps({ deal, doubts }: GrantLife, day: Day): { at: Day; step: Step }[] {
  return doubts
    .filter(({ from }) => from <= day)
    .map(({ from, why, sources }) => ({ at: from, step: { words: why, deal: deal.id, sources } }));
}

/** A running licence that names what it leaves out, this country among it. */
export function leavesOut(
  { right }: DrugLedger,
  life: GrantLife,
  place: number,
  day: Day,
): boolean {
  const { mask, grant, start, end, returned } = life;
  const territory = grant.territory.value;
  if (mask[place] !== 0 || territory.state !== "captured" || territory.base !== "world" || returned)
    return false;
  return carries(life, right) !== "no" && start.first <= day && !(end && day >= end.last);
}

function outsideStep(ledger: DrugLedger, { deal, grant, start }: GrantLife): Step {
  const when = start.date === undefined ? "" : ` (${dateWords(start.date)})`;
  return {
    words: `the licence to ${namesOf(ledger, grant.to)}${when} leaves this country out`,
    deal: deal.id,
    sources: grant.territory.sources,
  };
}
