import { countryWords, numberWords, vocabularyWords } from "../../dataset/facts/words.ts";
import { type FacetName, type Filter, KNOWN, optionsByFacet, spanOf, UNKNOWN } from "./facets.ts";

/** The name of a target by its prefixed id. */
type NameOf = (id: string) => string | undefined;

const KIND_WORDS = new Map([
  ["company", "companies"],
  ["drug", "drugs"],
  ["target", "targets"],
  ["payload", "payloads"],
  ["regulator", "regulators"],
]);
const NOT_KNOWN: Partial<Record<FacetName, string>> = {
  year: "not dated",
  upfront: "not disclosed",
  total: "not disclosed",
  target: "no target known",
  modality: "modality not known",
  stage: "stage not known",
  from: "country not known",
  to: "country not known",
};

/** An option in a list: `HER2`, `antibody-drug conjugate`, `China`, `not disclosed`. */
export function optionWords(facet: FacetName, option: string, nameOf: NameOf): string {
  if (option === UNKNOWN) return NOT_KNOWN[facet] ?? "not known";
  if (option === KNOWN) return facet === "year" ? "dated" : "disclosed";
  if (facet === "target") return nameOf(`target:${option}`) ?? option;
  if (facet === "from" || facet === "to")
    return /^[A-Z]{2}$/.test(option) ? countryWords(option) : option;
  if (facet === "kind") return KIND_WORDS.get(option) ?? option;
  if (facet === "modality") return MODALITY_WORDS.get(option) ?? vocabularyWords(option);
  if (facet === "grade") return GRADE_WORDS.get(option) ?? option;
  return vocabularyWords(option);
}

const GRADE_WORDS = new Map([
  ["A", "A, filing or release"],
  ["B", "B, trade press"],
  ["C", "C, aggregator or translation"],
  ["D", "D, machine digest or repost"],
]);
const MODALITY_WORDS = new Map([
  ["adc", "ADC"],
  ["bispecific-adc", "bispecific ADC"],
]);

/** The filters as pieces of a sentence, one a facet, each fit to be removed: `since 2025`, `HER2 or TROP2`, `upfront disclosed`. */
export function filterWords(
  filters: readonly Filter[],
  nameOf: NameOf,
): { facet: FacetName; words: string }[] {
  return [...optionsByFacet(filters)].map(([facet, options]) => ({
    facet,
    words: sentence(
      facet,
      listed(
        options.map(
          (option) =>
            spanWords(facet, option) ??
            (facet === "grade" ? option : optionWords(facet, option, nameOf)),
        ),
        facet === "kind" ? "and" : "or",
      ),
    ),
  }));
}

/** What stands round the options of a facet. */
function sentence(facet: FacetName, options: string): string {
  if (facet === "upfront" || facet === "total") return `${facet} ${options}`;
  if (facet === "from") return `licensor: ${options}`;
  if (facet === "to") return `licensee: ${options}`;
  if (facet === "kind") return `only ${options}`;
  if (facet === "grade") return `best source ${options}`;
  return options;
}

function spanWords(facet: FacetName, option: string): string | undefined {
  const span = spanOf(option);
  if (!span) return undefined;
  const { least, most } = span;
  const number = (value: number) =>
    facet === "year" ? String(value) : `${numberWords(value)} m USD`;
  if (least !== null && most !== null) {
    if (least === most) return number(least);
    return facet === "year" ? `${least} to ${most}` : `${numberWords(least)} to ${number(most)}`;
  }
  if (least !== null) return facet === "year" ? `since ${least}` : `of ${number(least)} or more`;
  return facet === "year" ? `until ${most}` : `of ${number(most ?? 0)} or less`;
}

/** `a`, `a or b`, `a, b or c`. */
function listed(words: readonly string[], joint: "and" | "or"): string {
  return words.length < 2
    ? words.join("")
    : `${words.slice(0, -1).join(", ")} ${joint} ${words[words.length - 1]}`;
}
