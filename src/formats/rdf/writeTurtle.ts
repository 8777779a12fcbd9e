import type { Written } from "../written.ts";
import { bySubject, dateType, PREFIXES, RDF_LOST, type Term, type Triple } from "./triples.ts";

/** Triples as Turtle (W3C, 2014), one subject a block. */
export function writeTurtle(triples: readonly Triple[]): Written {
  const prefixes = Object.entries(PREFIXES).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .`);
  const blocks = [...bySubject(triples)].map(([subject, own]) => {
    const lines = own.map(
      ({ predicate, object }) =>
        `  ${predicate === "rdf:type" ? "a" : predicate} ${termText(object)}`,
    );
    return `<${subject}>\n${lines.join(" ;\n")} .`;
  });
  return { text: `${prefixes.join("\n")}\n\n${blocks.join("\n\n")}\n`, lost: RDF_LOST };
}

function termText(term: Term): string {
  if ("iri" in term) return `<${term.iri}>`;
  if ("name" in term) return term.name;
  if ("number" in term) return `"${term.number}"^^xsd:decimal`;
  if ("date" in term) return `"${term.date}"^^${dateType(term.date)}`;
  return `"${escaped(term.text)}"`;
}

/** A text between quotes: what a line can't hold is written by its number, what Unicode can't hold is left out. */
function escaped(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, "")
    .replace(/[\\"]/g, "\\$&")
    .replace(
      /\p{Cc}/gu,
      (letter) => `\\u${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
    );
}
