import type { Dataset } from "../../dataset/parseDataset.ts";
import type { Citation } from "../../schema/claim.ts";
import type { Deal, DealEvent, Grant } from "../../schema/deal.ts";
import { countryPlace } from "../countries.ts";
import { territoryMask } from "../territoryMatch.ts";
import type { CompanyGroups } from "./companyGroups.ts";
import { ALWAYS, type Day, NEVER, spanOf } from "./days.ts";
import type { Doubt, GrantLife, Moment } from "./grantLife.ts";

const ENDS = new Set<DealEvent["kind"]>(["terminated", "expired"]);
const DOUBTS = new Set<DealEvent["kind"]>(["licensee-wound-down", "programme-dropped"]);

/**
 * The lives of a deal's grants over a drug. An option gives nothing until an `option-exercised` event touches it,
 * and then from that event. A grant to its own giver moves nothing. A licence whose grants nobody captured becomes one grant of unknown territory.
 */
export function readGrants(
  dataset: Dataset,
  groups: CompanyGroups,
  deal: Deal,
  drug: string,
): GrantLife[] {
  const grants = deal.grants.length > 0 ? deal.grants : impliedGrants(deal, drug);
  return grants
    .filter(
      ({ assets, from, to }) =>
        assets.includes(drug) && !to.every((company) => from.includes(company)),
    )
    .flatMap((grant) => {
      const events = deal.events.filter((event) => touches(event, grant, drug));
      const start = beginning(dataset, deal, grant, events);
      return start ? lives(dataset, groups, deal, grant, drug, events, start) : [];
    });
}

/** Whether an event is about a grant of a drug: it names them, or names nothing. */
function touches(event: DealEvent, grant: Grant, drug: string): boolean {
  return (event.grants?.includes(grant.id) ?? true) && (event.assets?.includes(drug) ?? true);
}

/** A licence with a licensor and a licensee but no captured grant: one grant that nobody described. */
function impliedGrants(deal: Deal, drug: string): Grant[] {
  if (!deal.kinds.includes("licence") || deal.kinds.includes("option")) return [];
  const asset = deal.assets.find((entry) => entry.drug === drug);
  const named = (role: string) =>
    deal.parties.filter((party) => party.role === role).map((party) => party.company);
  const [from, to] = [named("licensor"), named("licensee")];
  if (!asset || from.length === 0 || to.length === 0) return [];
  const { sources } = asset;
  const territory = {
    value: { state: "not-captured", words: "the grants of this licence were not captured" },
    sources,
  } as const;
  return [
    {
      id: "licence",
      from,
      to,
      assets: [drug],
      exclusivity: { value: "unstated", sources },
      territory,
      sources,
    },
  ];
}

/** From the effective date, else signing, else announcement; `undefined` for an option that nobody exercised. */
function beginning(
  dataset: Dataset,
  deal: Deal,
  grant: Grant,
  events: DealEvent[],
): Moment | undefined {
  const said = (kind: DealEvent["kind"]) => earliest(events.filter((event) => event.kind === kind));
  if (grant.condition === "option") {
    const exercised = said("option-exercised");
    return exercised && moment(dataset, exercised, deal);
  }
  if (grant.effective)
    return {
      ...spanOf(grant.effective.value),
      date: grant.effective.value,
      words: "in force",
      sources: grant.effective.sources,
    };
  const event = dated(said("effective")) ?? dated(said("signed"));
  if (event) return moment(dataset, event, deal);
  const { announced } = deal;
  if (announced)
    return {
      ...spanOf(announced.value),
      date: announced.value,
      words: "announced",
      sources: announced.sources,
    };
  const told = dated(said("announced"));
  if (told) return moment(dataset, told, deal);
  return {
    first: ALWAYS,
    last: knownBy(dataset, [...grant.sources, ...deal.sources]),
    words: "no date is given",
    sources: grant.sources,
  };
}

function dated(event: DealEvent | undefined): DealEvent | undefined {
  return event?.date ? event : undefined;
}

/** The event that may have come first; dated events go before undated ones, and the order in the file does not matter. */
function earliest(events: DealEvent[]): DealEvent | undefined {
  if (events.length < 2) return events[0];
  const first = (event: DealEvent) => (event.date ? spanOf(event.date.value) : undefined);
  return [...events].sort((a, b) => {
    const [x, y] = [first(a), first(b)];
    const byDate = x && y ? x.first - y.first || x.last - y.last : Number(!x) - Number(!y);
    return byDate || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
  })[0];
}

function moment(dataset: Dataset, event: DealEvent, deal: Deal): Moment {
  const { words, date } = event;
  if (date)
    return {
      ...spanOf(date.value),
      date: date.value,
      words,
      sources: join(event.sources, date.sources),
    };
  return {
    first: ALWAYS,
    last: knownBy(dataset, [...event.sources, ...deal.sources]),
    words,
    sources: event.sources,
  };
}

/** The day by which an undated fact had happened: the first of its sources to appear, else the data release. */
function knownBy(dataset: Dataset, sources: readonly Citation[]): Day {
  const days = sources
    .flatMap(({ source }) => dataset.sources.get(source)?.published ?? [])
    .map((date) => spanOf(date).last);
  return Math.min(spanOf(dataset.header.version).first, ...days);
}

function lives(
  dataset: Dataset,
  groups: CompanyGroups,
  deal: Deal,
  grant: Grant,
  drug: string,
  events: DealEvent[],
  start: Moment,
): GrantLife[] {
  const ending = endOf(dataset, deal, grant, events);
  const end = ending && {
    ...ending.moment,
    first: Math.max(ending.moment.first, start.first),
    last: Math.max(ending.moment.last, start.first),
  };
  const begun = end
    ? { ...start, last: Math.max(start.first, Math.min(start.last, end.last)) }
    : start;
  const life: GrantLife = {
    id: `${deal.id}/${grant.id}`,
    deal,
    grant,
    drug,
    from: grant.from,
    to: grant.to,
    exclusivity: grant.exclusivity.value,
    field: grant.field?.value.trim().toLowerCase(),
    under: grant.under,
    mask: territoryMask(grant.territory.value),
    start: begun,
    end,
    doubts: [
      ...inOrder(doubtsOf(dataset, deal, events, start)),
      ...inOrder(failedTrials(dataset, deal, grant, drug, start)),
    ],
    returned: false,
  };
  const receivers =
    end &&
    ending?.to?.filter(
      (company) => !grant.from.some((licensor) => groups.related(licensor, company, end.last)),
    );
  if (!end || !receivers || receivers.length === 0) return [life];
  return [
    life,
    {
      ...life,
      id: `${life.id}#returned`,
      to: receivers,
      exclusivity: "exclusive",
      start: end,
      end: undefined,
      doubts: [],
      returned: true,
    },
  ];
}

/** The end of a grant: what came first of its term, a termination, or the return of its rights. */
function endOf(
  dataset: Dataset,
  deal: Deal,
  grant: Grant,
  events: DealEvent[],
): { moment: Moment; to: readonly string[] | undefined } | undefined {
  const ends = events.filter(
    (event) =>
      ENDS.has(event.kind) ||
      (event.kind === "partly-terminated" && (event.grants ?? event.assets)),
  );
  const returns = events.filter((event) => event.kind === "rights-returned");
  const naming = (list: DealEvent[]) => earliest(list.filter((event) => event.to))?.to;
  const to = naming(returns) ?? naming(ends);
  const ended =
    dated(earliest(ends)) ?? dated(earliest(returns)) ?? earliest(ends) ?? earliest(returns);
  const moments = [
    ...(grant.ends
      ? [
          {
            ...spanOf(grant.ends.value),
            date: grant.ends.value,
            words: "its term ends",
            sources: grant.ends.sources,
          },
        ]
      : []),
    ...(ended ? [moment(dataset, ended, deal)] : []),
  ];
  const [first] = moments.sort((a, b) => a.last - b.last || b.first - a.first);
  return first && { moment: first, to };
}

/** By date, whatever their order in the files. */
function inOrder(doubts: Doubt[]): Doubt[] {
  return doubts.length < 2
    ? doubts
    : doubts.sort((a, b) => a.from - b.from || (a.word + a.why < b.word + b.why ? -1 : 1));
}

function doubtsOf(dataset: Dataset, deal: Deal, events: DealEvent[], start: Moment): Doubt[] {
  const unclear = (event: DealEvent) =>
    event.kind === "partly-terminated" && !event.grants && !event.assets;
  return events
    .filter((event) => DOUBTS.has(event.kind) || unclear(event))
    .map((event) => {
      const { first, sources } = moment(dataset, event, deal);
      const why = unclear(event)
        ? `${event.words}; which part is not said`
        : `${event.words}; that does not end the licence by itself`;
      return {
        from: Math.max(first, start.first),
        word: event.kind.replaceAll("-", " "),
        why,
        sources,
      };
    });
}

/**
 * Failed trials that put a licence in doubt. With a regulator: the licences that may cover its country.
 * Without one: the deals that record a consequence (a licensee wound down, a programme dropped), else every licence.
 */
function failedTrials(
  dataset: Dataset,
  deal: Deal,
  grant: Grant,
  drug: string,
  start: Moment,
): Doubt[] {
  const failures = trialFailures(dataset).get(drug) ?? [];
  if (failures.length === 0) return [];
  const follows = (other: Deal) =>
    other.events.some((event) => DOUBTS.has(event.kind)) &&
    other.grants.some(({ assets }) => assets.includes(drug));
  const elsewhere = !follows(deal) && [...dataset.deals.values()].some(follows);
  const mask = territoryMask(grant.territory.value);
  return failures
    .filter(
      ({ place, last }) =>
        last >= start.first && (place === undefined ? !elsewhere : mask[place] !== 0),
    )
    .map(({ doubt }) => ({ ...doubt, from: Math.max(doubt.from, start.first) }));
}

interface Failure {
  place: number | undefined;
  /** The last day on which the trial may have failed: a licence that began later knew of it. */
  last: Day;
  doubt: Doubt;
}
const FAILURES = new WeakMap<Dataset, Map<string, Failure[]>>();

function trialFailures(dataset: Dataset): Map<string, Failure[]> {
  const known = FAILURES.get(dataset);
  if (known) return known;
  const found = new Map<string, Failure[]>();
  for (const event of dataset["regulatory-events"].values()) {
    if (!event.kinds.includes("trial-failed")) continue;
    const country = event.regulator
      ? dataset.regulators.get(event.regulator)?.country?.value
      : undefined;
    const { first, last } = event.date ? spanOf(event.date.value) : { first: ALWAYS, last: NEVER };
    const doubt = {
      from: first,
      word: "a failed trial",
      why: `${event.words}; that does not end the licence by itself`,
      sources: event.sources,
    };
    found.set(event.drug, [
      ...(found.get(event.drug) ?? []),
      { place: country === undefined ? undefined : countryPlace(country), last, doubt },
    ]);
  }
  FAILURES.set(dataset, found);
  return found;
}

function join(one: Citation[], other: Citation[]): Citation[] {
  if (one === other) return one;
  const same = (a: Citation, b: Citation) => a.source === b.source && a.at === b.at;
  return [...one, ...other.filter((entry) => !one.some((had) => same(had, entry)))];
}
