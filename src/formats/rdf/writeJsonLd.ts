import type { Written } from "../written.ts";
import { bySubject, dateType, PREFIXES, RDF_LOST, type Term, type Triple } from "./triples.ts";

/** Triples as JSON-LD 1.1 (W3C, 2020): one node a subject, every value a list. */
export function writeJsonLd(triples: readonly Triple[]): Written {
  const graph = [...bySubject(triples)].map(([subject, own]) => {
    const node = new Map<string, unknown[]>();
    for (const { predicate, object } of own) {
      const [key, value] =
        predicate === "rdf:type" && "name" in object
          ? ["@type", object.name]
          : [predicate, termValue(object)];
      node.set(key, [...(node.get(key) ?? []), value]);
    }
    return { "@id": subject, ...Object.fromEntries(node) };
  });
  return {
    text: `${JSON.stringify({ "@context": PREFIXES, "@graph": graph }, null, 1)}\n`,
    lost: RDF_LOST,
  };
}

function termValue(term: Term): Record<string, string> {
  if ("iri" in term) return { "@id": term.iri };
  if ("name" in term) return { "@id": term.name };
  if ("number" in term) return { "@value": String(term.number), "@type": "xsd:decimal" };
  if ("date" in term) return { "@value": term.date, "@type": dateType(term.date) };
  return { "@value": term.text.replace(/\p{Surrogate}/gu, "") };
}
