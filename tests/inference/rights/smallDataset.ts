import type { Dataset } from "../../../src/dataset/parseDataset.ts";
import {
  COLLECTIONS,
  type CollectionName,
  type RecordOf,
} from "../../../src/schema/collections.ts";
import type { Deal, DealEvent, Grant } from "../../../src/schema/deal.ts";
import type { Drug } from "../../../src/schema/drug.ts";
import type { Company } from "../../../src/schema/entities.ts";
import type { Territory, TerritoryItem } from "../../../src/schema/territory.ts";

export const SOURCES = [{ source: "page" }];
export const claim = <T>(value: T) => ({ value, sources: SOURCES });

/** `FR` is an exact country, `@greater-china` a region by convention, anything else a word. */
function item(text: string): TerritoryItem {
  if (/^[A-Z]{2}$/.test(text)) return { kind: "exact", country: text };
  return text.startsWith("@")
    ? { kind: "convention", region: text.slice(1) }
    : { kind: "undefined", word: text };
}

export const worldWithout = (...minus: string[]): Territory => ({
  state: "captured",
  base: "world",
  minus: minus.map(item),
  plus: [],
});
export const only = (...plus: string[]): Territory => ({
  state: "captured",
  base: "nowhere",
  minus: [],
  plus: plus.map(item),
});
export const territory = (
  base: "world" | "nowhere",
  minus: string[],
  plus: string[],
): Territory => ({
  state: "captured",
  base,
  minus: minus.map(item),
  plus: plus.map(item),
});
export const WORLD = worldWithout();
export const NOT_CAPTURED: Territory = { state: "not-captured", words: "certain territories" };

interface GrantWords {
  id?: string;
  assets?: string[];
  territory?: Territory;
  exclusivity?: Grant["exclusivity"]["value"];
  rights?: ("research" | "develop" | "manufacture" | "commercialise")[];
  field?: string;
  option?: boolean;
  under?: string;
  effective?: string;
  ends?: string;
}

/** An exclusive grant of `drug` for the world, unless said otherwise: `grant("a", "b+c")`. */
export function grant(from: string, to: string, words: GrantWords = {}): Grant {
  return {
    id: words.id ?? "licence",
    from: from.split("+"),
    to: to.split("+"),
    assets: words.assets ?? ["drug"],
    exclusivity: claim(words.exclusivity ?? "exclusive"),
    territory: claim(words.territory ?? WORLD),
    sources: SOURCES,
    ...(words.rights ? { rights: claim(words.rights) } : {}),
    ...(words.field ? { field: claim(words.field) } : {}),
    ...(words.option ? { condition: "option" as const } : {}),
    ...(words.under ? { under: words.under } : {}),
    ...(words.effective ? { effective: claim(words.effective) } : {}),
    ...(words.ends ? { ends: claim(words.ends) } : {}),
  };
}

export function event(
  kind: DealEvent["kind"],
  date?: string,
  more: Partial<DealEvent> = {},
): DealEvent {
  return { kind, words: kind, sources: SOURCES, ...(date ? { date: claim(date) } : {}), ...more };
}

/** A licence with an id and a signing date; its parties are those of its grants. */
export function deal(
  id: string,
  signed: string | undefined,
  grants: Grant[],
  events: DealEvent[] = [],
  more: Partial<Deal> = {},
): Deal {
  const role = (companies: string[], name: "licensor" | "licensee") =>
    companies.map((company) => ({ company, role: name, sources: SOURCES }));
  const parties = [...new Set(grants.flatMap(({ from }) => from))];
  const others = [...new Set(grants.flatMap(({ to }) => to))];
  return {
    id,
    kinds: ["licence"],
    parties: [...role(parties, "licensor"), ...role(others, "licensee")],
    assets: [...new Set(grants.flatMap(({ assets }) => assets))].map((drug) => ({
      drug,
      sources: SOURCES,
    })),
    grants,
    economics: { parts: [] },
    events: [...(signed ? [event("signed", signed)] : []), ...events],
    sources: SOURCES,
    ...more,
  };
}

export function company(
  id: string,
  parents: {
    company: string;
    from?: string;
    until?: string;
    kind?: "wholly-owned" | "majority" | "minority";
  }[] = [],
): Company {
  return {
    id,
    name: id,
    sources: SOURCES,
    parents: parents.map(({ company: owner, from, until, kind = "wholly-owned" }) => ({
      company: owner,
      kind,
      sources: SOURCES,
      ...(from ? { from: claim(from) } : {}),
      ...(until ? { until: claim(until) } : {}),
    })),
  };
}

/** A drug that `originators` (joined by `+`) originated; nobody is known to have when empty. */
export function drug(id: string, originators: string, more: Partial<Drug> = {}): Drug {
  const named =
    originators === ""
      ? []
      : originators.split("+").map((name) => ({ company: name, sources: SOURCES }));
  return {
    id,
    name: id,
    sources: SOURCES,
    ...(named.length > 0 ? { originators: named } : {}),
    ...more,
  };
}

type Records = { [C in CollectionName]?: RecordOf<C>[] };

/** A data set of some records, of release 2026-07-01, without checks. */
export function small(records: Records): Dataset {
  const names = Object.keys(COLLECTIONS) as CollectionName[];
  const header = {
    title: "small",
    version: "2026-07-01",
    schemaVersion: 1,
    licence: "none",
    coverage: "none",
    lead: "lead",
    assertions: {},
  } as const;
  const maps = names.map((name) => [
    name,
    new Map((records[name] ?? []).map((record) => [record.id, record])),
  ]);
  return { header, ...Object.fromEntries(maps) } as Dataset;
}

/** A data set around one drug named `drug`, originated by `a`. */
export function withDeals(deals: Deal[], more: Records = {}): Dataset {
  return small({ drugs: [drug("drug", "a")], deals, ...more });
}
