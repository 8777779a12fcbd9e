import type { Fact, FactReading, FactSource } from "../../dataset/facts/fact.ts";
import type { EntityPage, SourceBrief } from "../../graph/entityPage.ts";
import { type Name, recordIri, type Term, type Triple, webIri } from "./triples.ts";

/** What a kind of record is in words that others know. */
const CLASSES: Record<EntityPage["kind"], Name[]> = {
  company: ["la:Company", "schema:Organization"],
  drug: ["la:Drug", "schema:Drug"],
  target: ["la:Target"],
  payload: ["la:Payload"],
  indication: ["la:Indication", "schema:MedicalCondition"],
  regulator: ["la:Regulator", "schema:GovernmentOrganization"],
  deal: ["la:Deal", "prov:Activity"],
  source: ["la:Source", "prov:Entity", "schema:CreativeWork"],
};
const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** What a file of the atlas says of itself. */
export interface Origin {
  /** The release of the data, an ISO date. */
  version: string;
}

/**
 * The facts of some pages as statements: each fact a resource of its own with its value, its readings and, for each,
 * the sources with place and grade (PROV-O for the derivation, Dublin Core for the sources). What is unknown has no value.
 */
export function pageTriples(pages: readonly EntityPage[], { version }: Origin): Triple[] {
  const dataset = "urn:licensing-atlas:dataset";
  const triples: Triple[] = [
    ...types(dataset, ["prov:Collection", "schema:Dataset"]),
    say(dataset, "rdfs:label", { text: "Licensing Atlas" }),
    say(dataset, "dcterms:issued", { date: version }),
    say(dataset, "dcterms:license", { iri: "https://creativecommons.org/licenses/by/4.0/" }),
  ];
  const told = new Set<string>();
  for (const page of pages) {
    triples.push(...recordTriples(page));
    for (const [id, source] of Object.entries(page.sources)) {
      if (told.has(id)) continue;
      told.add(id);
      triples.push(...sourceTriples(id, source));
    }
  }
  return triples;
}

function recordTriples(page: EntityPage): Triple[] {
  const own = recordIri(page.id);
  return [
    ...types(own, CLASSES[page.kind]),
    say(own, "rdfs:label", { text: page.name }),
    say(own, "dcterms:isPartOf", { iri: "urn:licensing-atlas:dataset" }),
    ...(page.deal ? [say(own, "la:status", { text: page.deal.status })] : []),
    ...page.facts.flatMap((fact, i) => factTriples(page, fact, i)),
  ];
}

function factTriples(page: EntityPage, fact: Fact, i: number): Triple[] {
  const own = recordIri(page.id);
  // Two facts may share a field, such as two approvals; the place in the record tells them apart.
  const statement = recordIri(
    page.id,
    page.facts.findIndex(({ field }) => field === fact.field) === i
      ? fact.field
      : `${fact.field}/${i}`,
  );
  return [
    say(own, "la:fact", { iri: statement }),
    ...types(statement, ["la:Fact", "prov:Entity"]),
    say(statement, "la:field", { text: fact.field }),
    say(statement, "rdfs:label", { text: fact.label }),
    ...readingTriples(statement, fact, fact.event),
    ...(fact.reason === undefined ? [] : [say(statement, "la:reason", { text: fact.reason })]),
    ...(fact.about === undefined ? [] : aboutTriples(page, statement, fact, fact.about)),
    ...(fact.alternatives ?? []).flatMap((other, j) => {
      const reading = `${statement}/reading-${j + 1}`;
      return [
        say(statement, "la:otherReading", { iri: reading }),
        ...types(reading, ["la:Reading", "prov:Entity"]),
        say(reading, "la:relation", { text: other.relation }),
        ...readingTriples(reading, other),
      ];
    }),
  ];
}

/** What a fact names, and for a party or an asset of a deal the straight line to it. */
function aboutTriples(
  { id, kind }: EntityPage,
  statement: string,
  { role }: Fact,
  about: string,
): Triple[] {
  const named = say(statement, "la:names", { iri: recordIri(about) });
  if (kind !== "deal") return [named];
  const own = recordIri(id);
  if (role === undefined) return [named, say(own, "la:asset", { iri: recordIri(about) })];
  return [
    named,
    say(own, "prov:wasAssociatedWith", { iri: recordIri(about) }),
    say(own, `la:${role === "unstated" ? "party" : role}`, { iri: recordIri(about) }),
  ];
}

/** A value with its number or date, its note and where it is said; an event is more than its date. */
function readingTriples(own: string, reading: FactReading, event = false): Triple[] {
  const { value, number, amount, date, unknown, note, sources } = reading;
  const qualifier = amount?.qualifier.replaceAll("-", " ");
  return [
    // That a value is kept back is itself sourced; a value it is not.
    unknown
      ? say(own, "la:unknown", { text: String(value) })
      : say(own, "la:value", valueTerm(value, event ? undefined : date)),
    ...(amount === undefined ? [] : [say(own, "la:unit", { text: `million ${amount.currency}` })]),
    ...(qualifier === undefined || qualifier === "exact"
      ? []
      : [say(own, "la:qualifier", { text: qualifier })]),
    ...(number === undefined ? [] : [say(own, "la:number", { number })]),
    ...(date === undefined ? [] : [say(own, "dcterms:date", { date })]),
    ...(note === undefined ? [] : [say(own, "rdfs:comment", { text: note })]),
    ...sources.flatMap((source, i) => citationTriples(own, source, i)),
  ];
}

/** A number or a date as such, else the words. */
function valueTerm(value: string | number, date: string | undefined): Term {
  if (typeof value === "number") return { number: value };
  return date === undefined ? { text: value } : { date };
}

/** A citation: the source, the place in it, and the grade of that place. */
function citationTriples(own: string, { id, at, grade }: FactSource, i: number): Triple[] {
  const citation = `${own}${own.includes("#") ? "/" : "#"}citation-${i + 1}`;
  return [
    say(own, "prov:wasDerivedFrom", { iri: recordIri(id) }),
    say(own, "prov:qualifiedDerivation", { iri: citation }),
    ...types(citation, ["prov:Derivation"]),
    say(citation, "prov:entity", { iri: recordIri(id) }),
    say(citation, "la:grade", { text: grade }),
    ...(at === undefined ? [] : [say(citation, "la:at", { text: at })]),
  ];
}

function sourceTriples(
  id: string,
  { title, description, publisher, published, url, kind }: SourceBrief,
): Triple[] {
  const own = recordIri(id);
  const address = url === null ? null : webIri(url);
  return [
    ...types(own, CLASSES.source),
    ...(title === null ? [] : [say(own, "dcterms:title", { text: title })]),
    ...(description === undefined ? [] : [say(own, "dcterms:description", { text: description })]),
    ...(publisher === null ? [] : [say(own, "dcterms:publisher", { text: publisher })]),
    ...(published === null
      ? []
      : [
          say(
            own,
            "dcterms:issued",
            DATE.test(published) ? { date: published } : { text: published },
          ),
        ]),
    ...(address === null ? [] : [say(own, "schema:url", { iri: address })]),
    say(own, "la:kind", { text: kind }),
  ];
}

const types = (subject: string, names: readonly Name[]) =>
  names.map((name) => say(subject, "rdf:type", { name }));

function say(subject: string, predicate: Name, object: Term): Triple {
  return { subject, predicate, object };
}
