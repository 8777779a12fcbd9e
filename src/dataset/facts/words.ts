const MONTHS = [
  "Jan",
  "Feb",
  "Mar",
  "Apr",
  "May",
  "June",
  "July",
  "Aug",
  "Sept",
  "Oct",
  "Nov",
  "Dec",
];
const NUMBERS = new Intl.NumberFormat("en-US", { maximumFractionDigits: 3 });
const REGION_NAMES = new Intl.DisplayNames(["en"], { type: "region" });

/** A partial date in words, as precise as given: `24 Sept 2025`, `May 2025`, `2025`. */
export function dateWords(date: string): string {
  const [year = "", month, day] = date.split("-");
  const name = month === undefined ? "" : (MONTHS[Number(month) - 1] ?? "");
  return [day === undefined ? "" : String(Number(day)), name, year].filter(Boolean).join(" ");
}

/** A number with its thousands marked: `1,093`. */
export function numberWords(value: number): string {
  return NUMBERS.format(value);
}

/** The English name of a country by its ISO code, else the code. */
export function countryWords(code: string): string {
  return REGION_NAMES.of(code) ?? code;
}

/** `a`, `a and b`, `a, b and c`. */
export function listWords(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}`;
}

/** A vocabulary word for people: `regulatory-and-sales` becomes `regulatory and sales`. */
export function vocabularyWords(word: string): string {
  if (word === "adc") return "antibody-drug conjugate";
  if (word === "bispecific-adc") return "bispecific ADC";
  if (word === "sirna") return "siRNA";
  if (word === "co-development" || word === "co-exclusive" || word === "non-exclusive") return word;
  return word.replaceAll("-", " ");
}

/** How far a drug got and, once approved, where: `approved in China`. */
export function stageWords({
  stage,
  countries,
}: {
  stage: string;
  countries: readonly string[];
}): string {
  return countries.length > 0
    ? `${vocabularyWords(stage)} in ${listWords(countries.map(countryWords))}`
    : vocabularyWords(stage);
}
