import type { Fact, FactSource } from "../dataset/facts/fact.ts";
import type { NamedId } from "../inference/dealTable.ts";
import type { SharedAnswer } from "../inference/rights/rightsPage.ts";
import type { EntityPage } from "./entityPage.ts";

/** Least and most things that stand side by side. */
export const COMPARED = [2, 5] as const;

/** Countries in which the holder of the right to sell is compared. */
const MARKETS = [
  ["US", "Held in the US by"],
  ["CN", "Held in mainland China by"],
  ["DE", "Held in Germany by"],
  ["JP", "Held in Japan by"],
  ["BR", "Held in Brazil by"],
] as const;

/** What is compared: the page of a drug or deal, and of a drug who may sell it where. */
export interface CompareSubject {
  page: EntityPage;
  answers?: readonly SharedAnswer[];
}

export type ComparedFact = Pick<Fact, "value" | "sources" | "alternatives" | "note" | "about">;

/**
 * How the known values of a row stand to each other: `different` when two subjects have other values, `partly` when only
 * some have one (what is not known differs from nothing), `same` otherwise.
 */
export type Standing = "different" | "partly" | "same";

export interface ComparisonRow {
  label: string;
  standing: Standing;
  /** Each subject's facts of that name, in the order of the subjects; none where this data set knows none. */
  cells: ComparedFact[][];
}

export interface Comparison {
  subjects: NamedId[];
  /** Differences first, then what is known of some only, then what is the same. */
  rows: ComparisonRow[];
}

/** Two to five drugs or deals side by side, fact by fact with the sources of each; names are left out. */
export function comparison(subjects: readonly CompareSubject[]): Comparison {
  const columns = subjects.map(factsByLabel);
  const labels = [...new Set(columns.flatMap((column) => [...column.keys()]))];
  const rows = labels.map((label): ComparisonRow => {
    const cells = columns.map((column) => column.get(label) ?? []);
    return { label, standing: standingOf(cells), cells };
  });
  return {
    subjects: subjects.map(({ page: { id, name } }) => ({ id, name })),
    rows: (["different", "partly", "same"] as const).flatMap((standing) =>
      rows.filter((row) => row.standing === standing),
    ),
  };
}

function factsByLabel({ page, answers }: CompareSubject): Map<string, ComparedFact[]> {
  const found = new Map<string, ComparedFact[]>();
  const add = (label: string, fact: ComparedFact) =>
    found.set(label, [...(found.get(label) ?? []), fact]);
  if (page.deal)
    add("Status", {
      value: page.deal.status.replaceAll("-", " "),
      sources: sourcesOfStatus(page.facts),
    });
  for (const fact of page.facts) if (!fact.field.startsWith("names.")) add(fact.label, fact);
  for (const [country, label] of answers ? MARKETS : []) {
    const answer = answers?.find(({ countries }) => countries.includes(country));
    if (answer) add(label, { value: whoWords(answer), sources: answer.sources });
  }
  return found;
}

/** The status follows from the events, so their sources stand behind it. */
function sourcesOfStatus(facts: readonly Fact[]): FactSource[] {
  const sources = facts
    .filter(({ field }) => field === "announced" || field.startsWith("events."))
    .flatMap((fact) => fact.sources);
  return [
    ...new Map(sources.map((source) => [`${source.id} ${source.at ?? ""}`, source])).values(),
  ];
}

function whoWords({ answer, holders, candidates }: SharedAnswer): string {
  if (answer === "unknown") return "unknown";
  const names = (list: readonly { name: string; field?: string }[]) =>
    list.map(({ name, field }) => (field ? `${name} (${field})` : name));
  return answer === "held"
    ? names(holders).join(", ")
    : `undetermined: ${names(candidates).join(" or ")}`;
}

function standingOf(cells: readonly ComparedFact[][]): Standing {
  const known = cells
    .filter((cell) => cell.length > 0)
    .map((cell) => JSON.stringify(cell.map(({ value }) => String(value)).sort()));
  if (new Set(known).size > 1) return "different";
  return known.length < cells.length ? "partly" : "same";
}
