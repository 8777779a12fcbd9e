/** The prefixes of the files, and what they stand for. */
export const PREFIXES = {
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  dcterms: "http://purl.org/dc/terms/",
  prov: "http://www.w3.org/ns/prov#",
  schema: "https://schema.org/",
  la: "urn:licensing-atlas:term:",
} as const;

/** A name under one of the prefixes: `prov:wasDerivedFrom`. */
export type Name = `${keyof typeof PREFIXES}:${string}`;

export type Term =
  | { iri: string }
  | { name: Name }
  | { text: string }
  | { number: number }
  | { date: string };

/** One statement: of what, in which respect, and what. A subject is a whole IRI. */
export interface Triple {
  subject: string;
  predicate: Name;
  object: Term;
}

/** The IRI of a record or of a part of one: `urn:licensing-atlas:deal:a-b-2025#upfront`; what no IRI may hold is escaped. */
export function recordIri(id: string, part?: string): string {
  const coded = (text: string) =>
    encodeURIComponent(text.replace(/\p{Surrogate}/gu, "")).replace(/%3A/g, ":");
  return `urn:licensing-atlas:${coded(id)}${part === undefined ? "" : `#${coded(part)}`}`;
}

/** An address as an IRI; `null` where it is none that may be followed. */
export function webIri(address: string): string | null {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  return new URL(address).href.replace(/[<>"{}|^`\\]/g, (found) => encodeURIComponent(found));
}

/** The XML Schema type of a date as precise as it is: a day, a month or a year. */
export function dateType(date: string): Name {
  return date.length > 7 ? "xsd:date" : date.length > 4 ? "xsd:gYearMonth" : "xsd:gYear";
}

/** The triples by subject, in the order of their first mention. */
export function bySubject(triples: readonly Triple[]): Map<string, Triple[]> {
  const subjects = new Map<string, Triple[]>();
  for (const triple of triples) {
    const own = subjects.get(triple.subject);
    if (own) own.push(triple);
    else subjects.set(triple.subject, [triple]);
  }
  return subjects;
}

/** What the files of triples do not hold of the atlas. */
export const RDF_LOST = ["places", "rivalries found by rule", "rights country by country"];
