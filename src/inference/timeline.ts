import { dealTitle } from "../dataset/dealTitle.ts";
import { type FactSource, factSources } from "../dataset/facts/fact.ts";
import type { Dataset } from "../dataset/parseDataset.ts";
import { dateSpan } from "../schema/calendar.ts";
import type { Deal } from "../schema/deal.ts";
import type { RegulatoryEvent } from "../schema/events.ts";
import { entityId } from "../schema/ids.ts";

/** Something that happened on a date as precise as its source. `about` is the deal or drug it belongs to. */
export interface TimelineEvent {
  date: string;
  kind: string;
  words: string;
  about: { id: string; name: string };
  sources: FactSource[];
}

/** The dated events of a company, drug, target, regulator or deal (prefixed id), oldest first. */
export function timeline(dataset: Dataset, id: string): TimelineEvent[] {
  const [kind = "", key = ""] = [id.slice(0, id.indexOf(":")), id.slice(id.indexOf(":") + 1)];
  const drugs = drugsOf(dataset, kind, key);
  const deals = [...dataset.deals.values()].filter((deal) =>
    kind === "deal"
      ? deal.id === key
      : kind === "company"
        ? deal.parties.some(({ company }) => company === key)
        : deal.assets.some(({ drug }) => drugs.has(drug)),
  );
  const regulatory = [...dataset["regulatory-events"].values()].filter((event) =>
    kind === "regulator" ? event.regulator === key : drugs.has(event.drug),
  );
  const events = [
    ...deals.flatMap((deal) => dealEvents(dataset, deal)),
    ...regulatory.flatMap((event) => regulatoryEvent(dataset, event)),
    ...(kind === "company" ? ownershipEvents(dataset, key) : []),
  ];
  return events.sort(
    (a, b) => order(a.date, b.date) || (a.about.id + a.kind < b.about.id + b.kind ? -1 : 1),
  );
}

/** A year before its months, a month before its days. */
function order(a: string, b: string): number {
  const [x, y] = [dateSpan(a).first, dateSpan(b).first];
  return x < y ? -1 : x > y ? 1 : a.length - b.length;
}

function drugsOf(dataset: Dataset, kind: string, key: string): Set<string> {
  if (kind === "drug") return new Set([key]);
  const drugs = [...dataset.drugs.values()];
  if (kind === "target")
    return new Set(
      drugs
        .filter(({ targets }) => targets?.some(({ target }) => target === key))
        .map(({ id }) => id),
    );
  if (kind === "payload")
    return new Set(drugs.filter(({ payload }) => payload?.value === key).map(({ id }) => id));
  if (kind === "indication")
    return new Set(
      drugs
        .filter(({ indications }) => indications?.some(({ indication }) => indication === key))
        .map(({ id }) => id),
    );
  return new Set();
}

function dealEvents(dataset: Dataset, deal: Deal): TimelineEvent[] {
  const about = { id: entityId("deal", deal.id), name: dealTitle(dataset, deal) };
  const events = deal.events.flatMap((event) =>
    event.date
      ? [
          {
            date: event.date.value,
            kind: event.kind as string,
            words: event.words,
            about,
            sources: factSources(dataset, event.sources),
          },
        ]
      : [],
  );
  const { announced } = deal;
  const said =
    announced &&
    events.some(
      ({ kind, date }) => (kind === "announced" || kind === "signed") && date === announced.value,
    );
  if (announced && !said)
    events.push({
      date: announced.value,
      kind: "announced",
      words: "deal announced",
      about,
      sources: factSources(dataset, announced.sources),
    });
  return events;
}

function regulatoryEvent(dataset: Dataset, event: RegulatoryEvent): TimelineEvent[] {
  if (!event.date) return [];
  const about = {
    id: entityId("drug", event.drug),
    name: dataset.drugs.get(event.drug)?.name ?? event.drug,
  };
  return [
    {
      date: event.date.value,
      kind: event.kinds[0] ?? "",
      words: event.words,
      about,
      sources: factSources(dataset, event.sources),
    },
  ];
}

function ownershipEvents(dataset: Dataset, key: string): TimelineEvent[] {
  return [...dataset.companies.values()].flatMap((company) =>
    (company.parents ?? []).flatMap((owner) => {
      if (!owner.from || (company.id !== key && owner.company !== key)) return [];
      const words = `${company.name} owned by ${dataset.companies.get(owner.company)?.name ?? owner.company} from then`;
      return [
        {
          date: owner.from.value,
          kind: "ownership",
          words,
          about: { id: entityId("company", company.id), name: company.name },
          sources: factSources(dataset, owner.sources),
        },
      ];
    }),
  );
}
