import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageTriples } from "../../src/formats/rdf/pageTriples.ts";
import {
  type Name,
  PREFIXES,
  recordIri,
  type Triple,
  webIri,
} from "../../src/formats/rdf/triples.ts";
import { writeJsonLd } from "../../src/formats/rdf/writeJsonLd.ts";
import { writeTurtle } from "../../src/formats/rdf/writeTurtle.ts";
import { deriveGraph } from "../../src/graph/deriveGraph.ts";
import { type EntityPage, entityPage } from "../../src/graph/entityPage.ts";
import { realDataset } from "../realData.ts";

const full = (name: string) => {
  const prefix = name.slice(0, name.indexOf(":"));
  const iri = PREFIXES[prefix as keyof typeof PREFIXES];
  if (!iri) throw new Error(`no prefix ${name}`);
  return iri + name.slice(prefix.length + 1);
};

/** Reads the part of Turtle that we write, by its grammar, into lines `s p o`. */
function readTurtle(text: string): string[] {
  const found: string[] = [];
  const token =
    /\s*(?:<([^\s\p{Cc}<>"{}|^`\\]*)>|"((?:[^"\\\n\r]|\\(?:["\\]|u[0-9A-F]{4}))*)"(?:\^\^(\w+:\w+))?|(\w+:\w+)|([a;.])(?=\s|$))/uy;
  const body = text.replace(/^(@prefix \w+: <[^>]+> \.\n)+/, "");
  let [subject, predicate] = ["", ""];
  token.lastIndex = 0;
  while (token.lastIndex < body.trimEnd().length) {
    const at = token.lastIndex;
    const match = token.exec(body);
    if (!match) throw new Error(`no Turtle at ${JSON.stringify(body.slice(at, at + 60))}`);
    const [, iri, string, type, name, sign] = match;
    if (sign === ".") subject = "";
    if (sign === ";" || sign === ".") predicate = "";
    if (sign === ";" || sign === ".") continue;
    const words = string?.replace(/\\(["\\]|u[0-9A-F]{4})/g, (_all, code: string) =>
      code.length > 1 ? String.fromCharCode(Number.parseInt(code.slice(1), 16)) : code,
    );
    const term =
      sign === "a"
        ? full("rdf:type")
        : iri !== undefined
          ? iri
          : name !== undefined
            ? full(name)
            : JSON.stringify([words, type ? full(type) : null]);
    if (subject === "") subject = term;
    else if (predicate === "") predicate = term;
    else found.push(`${subject} ${predicate} ${term}`);
  }
  return found;
}

/** Expands what we write of JSON-LD by its context into the same lines. */
function readJsonLd(text: string): string[] {
  const { "@graph": nodes } = JSON.parse(text) as { "@graph": Record<string, unknown>[] };
  return nodes.flatMap((node) =>
    Object.entries(node).flatMap(([key, values]) => {
      if (key === "@id") return [];
      const predicate = full(key === "@type" ? "rdf:type" : key);
      return (values as (string | Record<string, string>)[]).map((value) => {
        if (typeof value === "string") return `${node["@id"]} ${predicate} ${full(value)}`;
        const id = value["@id"];
        if (id !== undefined)
          return `${node["@id"]} ${predicate} ${/^[a-z]+:/.test(id) && (id.split(":")[0] as string) in PREFIXES ? full(id) : id}`;
        return `${node["@id"]} ${predicate} ${JSON.stringify([value["@value"], value["@type"] ? full(value["@type"]) : null])}`;
      });
    }),
  );
}

const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom('"', "\\", "\n\r\t", "\u0000", "\ud800", "\u202e", "</script>", "\\u0041", '\\"'),
);
const name = fc.constantFrom<Name>("la:value", "rdfs:label", "prov:wasDerivedFrom");
const triples: fc.Arbitrary<Triple[]> = fc.array(
  fc.record({
    subject: fc
      .tuple(hostile, fc.option(hostile))
      .map(([id, part]) => recordIri(id, part ?? undefined)),
    predicate: name,
    object: fc.oneof(
      hostile.map((text) => ({ text })),
      hostile.map((id) => ({ iri: recordIri(id) })),
      fc.integer().map((number) => ({ number })),
      fc.constantFrom("2025", "2025-05", "2025-05-24").map((date) => ({ date })),
    ),
  }),
  { maxLength: 12 },
);
const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, "");

describe("Turtle and JSON-LD", () => {
  it("carry the same triples, whatever the texts hold", () => {
    fc.assert(
      fc.property(triples, (own) => {
        const [turtle, json] = [
          readTurtle(writeTurtle(own).text),
          readJsonLd(writeJsonLd(own).text),
        ];
        expect(turtle.sort()).toEqual(json.sort());
        expect(turtle).toHaveLength(own.length);
        const texts = own.flatMap(({ object }) =>
          "text" in object ? [JSON.stringify([wellFormed(object.text), null])] : [],
        );
        for (const text of texts)
          expect(turtle.some((line) => line.endsWith(` ${text}`))).toBe(true);
      }),
    );
  });
  it("follow only addresses of the web", () => {
    expect(webIri("https://a.org/x?q=<a>|b")).toBe("https://a.org/x?q=%3Ca%3E%7Cb");
    for (const address of ["javascript:alert(1)", "data:text/html,x", "no address", "ftp://a.org"])
      expect(webIri(address)).toBeNull();
  });
});

describe("the facts as triples", () => {
  const dataset = realDataset();
  const graph = deriveGraph(dataset);
  const pages = [
    "deal:hengrui-glenmark-trastuzumab-rezetecan-2025",
    "drug:trastuzumab-rezetecan",
    "company:hengrui",
  ].map((id) => entityPage(dataset, graph, id) as EntityPage);
  const own = pageTriples(pages, { version: dataset.header.version });
  const lead = recordIri("deal:hengrui-glenmark-trastuzumab-rezetecan-2025");
  const of = (subject: string, predicate: Name) =>
    own
      .filter((triple) => triple.subject === subject && triple.predicate === predicate)
      .map(({ object }) => object);

  it("hold every fact with its value, its sources and their grades, and every other reading with its relation", () => {
    const facts = pages.flatMap((page) => page.facts);
    expect(own.filter(({ predicate }) => predicate === "la:fact")).toHaveLength(facts.length);
    const readings = facts.flatMap(({ alternatives = [] }) => alternatives);
    expect(own.filter(({ predicate }) => predicate === "la:otherReading")).toHaveLength(
      readings.length,
    );
    const citations = [...facts, ...readings].reduce((sum, { sources }) => sum + sources.length, 0);
    expect(own.filter(({ predicate }) => predicate === "la:grade")).toHaveLength(citations);
    const milestones = recordIri(
      "deal:hengrui-glenmark-trastuzumab-rezetecan-2025",
      "economics.regulatory-and-sales",
    );
    expect(of(milestones, "la:number")).toEqual([{ number: 1093 }]);
    expect([of(milestones, "la:unit"), of(milestones, "la:qualifier")]).toEqual([
      [{ text: "million USD" }],
      [{ text: "up to" }],
    ]);
    expect(of(lead, "la:licensor")).toEqual([{ iri: recordIri("company:hengrui") }]);
  });
  it("hold a date as a date, as precise as it is, with that of an event beside its words", () => {
    const announced = recordIri("deal:hengrui-glenmark-trastuzumab-rezetecan-2025", "announced");
    expect(of(announced, "la:value")).toEqual([{ date: "2025-09-24" }]);
    expect(of(`${announced}/reading-1`, "la:value")).toEqual([
      { date: expect.stringMatching(/^2025-\d\d-\d\d$/) },
    ]);
    const approvals = own.filter(
      ({ predicate, object }) =>
        predicate === "la:value" && "text" in object && /^May 2025: approved/.test(object.text),
    );
    expect(approvals.length).toBeGreaterThan(0);
    for (const { subject } of approvals)
      expect(of(subject, "dcterms:date")).toEqual([{ date: expect.stringMatching(/^2025-05/) }]);
    expect(writeTurtle(own).text).toContain('"2025-09-24"^^xsd:date');
  });
  it("give each fact one subject, and say no number of what is unknown", () => {
    const subjects = own
      .filter(({ predicate }) => predicate === "la:field")
      .map(({ subject }) => subject);
    expect(new Set(subjects).size).toBe(subjects.length);
    for (const id of dataset.deals.keys()) {
      const page = entityPage(dataset, graph, `deal:${id}`);
      if (!page) continue;
      for (const { predicate, object } of pageTriples([page], { version: "2026" })) {
        if (predicate === "la:number")
          expect("number" in object && object.number > 0, id).toBe(true);
        if (predicate === "la:value" && "text" in object)
          expect(object.text, id).not.toMatch(/^not (disclosed|captured|stated)/);
      }
    }
  });
  it("are read back as they were written", () => {
    const lines = readTurtle(writeTurtle(own).text);
    expect(lines).toHaveLength(own.length);
    expect(lines.sort()).toEqual(readJsonLd(writeJsonLd(own).text).sort());
  });
});
