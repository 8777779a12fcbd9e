import type { Indication, Payload, Regulator, Target } from "../../schema/entities.ts";
import { entityId } from "../../schema/ids.ts";
import type { Source } from "../../schema/source.ts";
import type { Dataset } from "../parseDataset.ts";
import { claimFact, type Fact, plainFact } from "./fact.ts";
import { nameFacts, noteFacts } from "./noteFacts.ts";
import { countryWords, dateWords, vocabularyWords } from "./words.ts";

/** What is known of a target. */
export function targetFacts(dataset: Dataset, target: Target): Fact[] {
  const facts = [plainFact(dataset, { field: "kind", label: "Kind" }, target.kind, target.sources)];
  if (target.geneSymbol)
    facts.push(
      claimFact(
        dataset,
        { field: "geneSymbol", label: "Gene symbol" },
        target.geneSymbol,
        (symbol) => symbol,
      ),
    );
  return [...facts, ...nameFacts(dataset, target.names), ...noteFacts(dataset, target.notes)];
}

/** What is known of a payload. */
export function payloadFacts(dataset: Dataset, payload: Payload): Fact[] {
  const facts = [
    plainFact(dataset, { field: "name", label: "Name" }, payload.name, payload.sources),
  ];
  if (payload.class)
    facts.push(
      claimFact(dataset, { field: "class", label: "Class" }, payload.class, vocabularyWords),
    );
  if (payload.derivedFrom) {
    const about = entityId("payload", payload.derivedFrom.value);
    facts.push(
      claimFact(
        dataset,
        { field: "derivedFrom", label: "Derived from", about },
        payload.derivedFrom,
        (id) => dataset.payloads.get(id)?.name ?? id,
      ),
    );
  }
  return [...facts, ...nameFacts(dataset, payload.names), ...noteFacts(dataset, payload.notes)];
}

/** What is known of a regulator. */
export function regulatorFacts(dataset: Dataset, regulator: Regulator): Fact[] {
  const facts = [
    plainFact(dataset, { field: "name", label: "Name" }, regulator.name, regulator.sources),
  ];
  if (regulator.country)
    facts.push(
      claimFact(dataset, { field: "country", label: "Country" }, regulator.country, countryWords),
    );
  if (regulator.partOf) {
    const about = entityId("regulator", regulator.partOf);
    facts.push(
      plainFact(
        dataset,
        { field: "partOf", label: "Part of", about },
        dataset.regulators.get(regulator.partOf)?.name ?? regulator.partOf,
        regulator.sources,
      ),
    );
  }
  return [...facts, ...nameFacts(dataset, regulator.names), ...noteFacts(dataset, regulator.notes)];
}

/** What is known of an indication and its place in the tree. */
export function indicationFacts(dataset: Dataset, indication: Indication): Fact[] {
  const facts = [
    plainFact(dataset, { field: "level", label: "Level" }, indication.level, indication.sources),
  ];
  if (indication.parent) {
    const about = entityId("indication", indication.parent);
    facts.push(
      plainFact(
        dataset,
        { field: "parent", label: "Within", about },
        dataset.indications.get(indication.parent)?.name ?? indication.parent,
        indication.sources,
      ),
    );
  }
  return [
    ...facts,
    ...nameFacts(dataset, indication.names),
    ...noteFacts(dataset, indication.notes),
  ];
}

/** What a source says about itself; what it leaves out is "not given". The source is its own witness. */
export function sourceFacts(dataset: Dataset, source: Source): Fact[] {
  const own = [{ source: source.id }];
  const row = (field: string, label: string, value: string | null) =>
    plainFact(dataset, { field, label }, value ?? "not given", own);
  return [
    row("title", "Title", source.title),
    ...(source.description ? [row("description", "Described by us as", source.description)] : []),
    row("publisher", "Publisher", source.publisher),
    row("published", "Published", source.published === null ? null : dateWords(source.published)),
    row("url", "Address", source.url),
    row("kind", "Kind", vocabularyWords(source.kind)),
    row("grade", "Grade", source.grade),
    ...(source.gradesAt ?? []).map(({ at, grade, why }) =>
      row(`gradesAt.${at.join(",")}`, `Grade of ${at.join(", ")}`, `${grade}: ${why}`),
    ),
    ...(source.note ? [row("note", "Note", source.note)] : []),
  ];
}
