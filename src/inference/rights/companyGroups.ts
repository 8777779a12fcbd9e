import type { Dataset } from "../../dataset/parseDataset.ts";
import { ALWAYS, type Day, type DaySpan, NEVER, spanOf } from "./days.ts";

interface Link {
  company: string;
  from: DaySpan;
  until: DaySpan;
}

/** Who owns a company on a day; `perhaps` when a date known to the month or year straddles the day. */
export interface OwnerOn {
  owner?: string;
  perhaps?: string;
}

/** Ownership over time: wholly owned and majority-owned companies belong to their owner's group. */
export interface CompanyGroups {
  /** True when no record names an owner. */
  none: boolean;
  ownerOn(company: string, day: Day): OwnerOn;
  /** Whether two companies perhaps belong to one group on a day; a company belongs with itself. */
  related(one: string, other: string, day: Day): boolean;
  /** Whether the records ever name `owner` above `company`. */
  everOwns(owner: string, company: string): boolean;
  /** A company and what it owns on a day, at any depth: surely, or only perhaps. */
  groupOf(company: string, day: Day): { surely: Set<string>; perhaps: Set<string> };
  /** The days on which an owner of the company, at any height, may change. */
  turningDays(company: string): Day[];
}

/** Reads the owners of every company; minority stakes make no group. */
export function companyGroups(dataset: Dataset): CompanyGroups {
  const owners = new Map<string, Link[]>();
  const owned = new Map<string, Link[]>();
  for (const { id, parents = [] } of dataset.companies.values()) {
    for (const parent of parents) {
      if (parent.kind === "minority") continue;
      const from = parent.from ? spanOf(parent.from.value) : { first: ALWAYS, last: ALWAYS };
      const until = parent.until ? spanOf(parent.until.value) : { first: NEVER, last: NEVER };
      push(owners, id, { company: parent.company, from, until });
      push(owned, parent.company, { company: id, from, until });
    }
  }
  const above = (company: string, passes: (link: Link) => boolean) =>
    reachable(owners, company, passes);
  return {
    none: owners.size === 0,
    ownerOn(company, day) {
      if (!owners.has(company)) return {};
      const owner = top(owners, company, (link) => surely(link, day));
      const possible = top(owners, company, (link) => perhaps(link, day));
      return {
        ...(owner ? { owner } : {}),
        ...(possible && possible !== owner ? { perhaps: possible } : {}),
      };
    },
    related(one, other, day) {
      if (one === other) return true;
      if (owners.size === 0) return false;
      const mine = above(one, (link) => perhaps(link, day));
      return [...above(other, (link) => perhaps(link, day))].some((company) => mine.has(company));
    },
    everOwns: (owner, company) => owner !== company && above(company, () => true).has(owner),
    groupOf(company, day) {
      const sure = reachable(owned, company, (link) => surely(link, day));
      const possible = reachable(owned, company, (link) => perhaps(link, day));
      return { surely: sure, perhaps: new Set([...possible].filter((id) => !sure.has(id))) };
    },
    turningDays(company) {
      if (!owners.has(company)) return [];
      const links = [...above(company, () => true)].flatMap((id) => owners.get(id) ?? []);
      return links.flatMap(({ from, until }) => [from.first, from.last, until.first, until.last]);
    },
  };
}

function push(map: Map<string, Link[]>, key: string, link: Link): void {
  const list = map.get(key);
  if (list) list.push(link);
  else map.set(key, [link]);
}

function surely({ from, until }: Link, day: Day): boolean {
  return from.last <= day && day < until.first;
}

function perhaps({ from, until }: Link, day: Day): boolean {
  return from.first <= day && day < until.last;
}

/** A company and all that its links lead to. */
function reachable(
  links: ReadonlyMap<string, Link[]>,
  company: string,
  passes: (link: Link) => boolean,
): Set<string> {
  const found = new Set([company]);
  for (const id of found)
    for (const link of links.get(id) ?? []) if (passes(link)) found.add(link.company);
  return found;
}

/** The topmost owner; of several owners at one height the first by id, so that the order of files changes nothing. */
function top(
  links: ReadonlyMap<string, Link[]>,
  company: string,
  passes: (link: Link) => boolean,
): string | undefined {
  const seen = new Set([company]);
  let current = company;
  for (;;) {
    const [next] = (links.get(current) ?? [])
      .filter((link) => passes(link) && !seen.has(link.company))
      .map((link) => link.company)
      .sort();
    if (next === undefined) return current === company ? undefined : current;
    seen.add(next);
    current = next;
  }
}
