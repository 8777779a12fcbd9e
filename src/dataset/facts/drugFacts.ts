import type { Drug } from "../../schema/drug.ts";
import type { RegulatoryEvent } from "../../schema/events.ts";
import { entityId } from "../../schema/ids.ts";
import type { Dataset } from "../parseDataset.ts";
import { claimFact, type Fact, plainFact } from "./fact.ts";
import { nameFacts, noteFacts } from "./noteFacts.ts";
import { statisticFact } from "./statisticFacts.ts";
import { dateWords, stageWords, vocabularyWords } from "./words.ts";

/** Everything known of a drug: its make-up, who stands behind it, where it got, who is said to rival it. */
export function drugFacts(dataset: Dataset, drug: Drug): Fact[] {
  const facts: Fact[] = [];
  if (drug.placeholder) {
    facts.push(
      claimFact(
        dataset,
        { field: "placeholder", label: "Unnamed assets" },
        drug.placeholder,
        ({ count, qualifier }) =>
          count === null
            ? "number not given"
            : qualifier === "exact"
              ? `${count}`
              : `${vocabularyWords(qualifier)} ${count}`,
      ),
    );
  }
  if (drug.modality)
    facts.push(
      claimFact(dataset, { field: "modality", label: "Modality" }, drug.modality, vocabularyWords),
    );
  for (const { target, role, sources } of drug.targets ?? []) {
    const name = dataset.targets.get(target)?.name ?? target;
    facts.push(
      plainFact(
        dataset,
        {
          field: `targets.${target}`,
          label: role === "effector" ? "Effector arm" : "Target",
          about: entityId("target", target),
        },
        name,
        sources,
      ),
    );
  }
  if (drug.antibody)
    facts.push(
      claimFact(dataset, { field: "antibody", label: "Antibody" }, drug.antibody, (words) => words),
    );
  if (drug.payload) {
    const about = entityId("payload", drug.payload.value);
    facts.push(
      claimFact(
        dataset,
        { field: "payload", label: "Payload", about },
        drug.payload,
        (id) => dataset.payloads.get(id)?.name ?? id,
      ),
    );
  }
  for (const { company, sources } of drug.originators ?? [])
    facts.push(companyFact(dataset, "originators", "Originator", company, sources));
  for (const { company, words, sources } of drug.statedPartners ?? [])
    facts.push({
      ...companyFact(dataset, "statedPartners", "Named partner", company, sources),
      note: words,
    });
  if (drug.stage) {
    facts.push(
      claimFact(dataset, { field: "stage", label: "Furthest stage" }, drug.stage, stageWords),
    );
  }
  for (const { indication, words, sources } of drug.indications ?? []) {
    const name = dataset.indications.get(indication)?.name ?? indication;
    facts.push(
      plainFact(
        dataset,
        {
          field: `indications.${indication}`,
          label: "Indication",
          about: entityId("indication", indication),
        },
        words ? `${name}: ${words}` : name,
        sources,
      ),
    );
  }
  facts.push(
    ...regulatoryFacts(dataset, drug.id),
    ...salesFacts(dataset, drug.id),
    ...rivalFacts(dataset, drug.id),
    ...nameFacts(dataset, drug.names),
  );
  facts.push(...noteFacts(dataset, drug.notes));
  return facts;
}

function companyFact(
  dataset: Dataset,
  field: string,
  label: string,
  company: string,
  sources: Drug["sources"],
): Fact {
  return plainFact(
    dataset,
    { field: `${field}.${company}`, label, about: entityId("company", company) },
    dataset.companies.get(company)?.name ?? company,
    sources,
  );
}

function regulatoryFacts(dataset: Dataset, drug: string): Fact[] {
  return [...dataset["regulatory-events"].values()]
    .filter((event) => event.drug === drug)
    .flatMap((event) => regulatoryEventFacts(dataset, event));
}

/** What happened and when; the line of therapy, the combination and a count as facts of their own. */
function regulatoryEventFacts(dataset: Dataset, event: RegulatoryEvent): Fact[] {
  const regulator =
    event.regulator === undefined ? undefined : dataset.regulators.get(event.regulator);
  const about =
    event.regulator === undefined ? {} : { about: entityId("regulator", event.regulator) };
  const name = {
    field: `regulatory-events.${event.id}`,
    label: regulator?.shortName ?? regulator?.name ?? "Trial",
    ...about,
  };
  const when = event.date ? `${dateWords(event.date.value)}: ` : "";
  const plain = plainFact(dataset, name, when + event.words, event.sources);
  const dated = event.date?.alternatives
    ? {
        ...claimFact(dataset, name, event.date, dateWords),
        value: plain.value,
        sources: plain.sources,
      }
    : { ...plain, ...(event.date ? { date: event.date.value } : {}) };
  const facts: Fact[] = [event.date ? { ...dated, event: true } : dated];
  const part = (key: string) => ({ field: `${name.field}.${key}`, label: `${name.label}: ${key}` });
  if (event.line) facts.push(claimFact(dataset, part("line"), event.line, (words) => words));
  if (event.combination)
    facts.push(claimFact(dataset, part("combination"), event.combination, (words) => words));
  if (event.count) facts.push(claimFact(dataset, part("count"), event.count, (count) => count));
  return [...facts, ...noteFacts(dataset, event.notes, `${name.field}.`)];
}

function salesFacts(dataset: Dataset, drug: string): Fact[] {
  return [...dataset.statistics.values()]
    .filter((statistic) => statistic.drug === drug)
    .map((statistic) => statisticFact(dataset, statistic));
}

function rivalFacts(dataset: Dataset, drug: string): Fact[] {
  return [...dataset.rivalries.values()].flatMap((rivalry) => {
    const other = rivalry.drugs.find((id) => id !== drug);
    if (other === undefined || !rivalry.drugs.includes(drug)) return [];
    const name = dataset.drugs.get(other)?.name ?? other;
    return [
      plainFact(
        dataset,
        { field: `rivalries.${rivalry.id}`, label: "Stated rival", about: entityId("drug", other) },
        name,
        rivalry.sources,
        rivalry.words,
      ),
    ];
  });
}
