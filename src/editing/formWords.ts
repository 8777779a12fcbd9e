/** Labels that the field's own name does not make. */
const LABELS: Record<string, string> = {
  kinds: "Kinds",
  names: "Other names",
  economics: "Money",
  "economics.parts": "Parts",
  "economics.headline": "Total as reported",
  assetCount: "Number of assets",
  stageAtSigning: "Stage at signing",
  notes: "Further facts",
  gradesAt: "Other grades, by paragraph",
  at: "Places",
  statedPartners: "Partners that a source names",
  geneSymbol: "Gene symbol",
  shortName: "Short name",
  includedIn: "Counted inside",
  contingent: "Only if goals are met",
  published: "Date",
  url: "Address",
  partOf: "Belongs to",
  derivedFrom: "Derived from",
  under: "A sublicence under",
  by: "Done by",
  class: "Class",
  words: "In our words",
  doubtful: "Doubtful: found by search, never shown as the name",
};

const HINTS: Record<string, string> = {
  announced: "as precise as the source: 2025, 2025-05 or 2025-05-24",
  published: "2025, 2025-05 or 2025-05-24; empty where the source gives none",
  title: "as the source gives it; empty where it gives none",
  publisher: "empty where the source names none",
  description: "ours, where the source has no title",
  country: "two letters, ISO 3166-1: CN",
  countries: "two letters each, ISO 3166-1: CN, HK",
  language: "en, zh, ja …",
  under: "deal-id/grant-id",
  id: "lower-case words joined by hyphens",
};
const DATES = new Set(["date", "effective", "ends", "ended", "from", "until", "announced"]);

/** A field's name on the screen. */
export function labelOf(key: string, parent = ""): string {
  const words =
    LABELS[parent ? `${parent}.${key}` : key] ??
    LABELS[key] ??
    key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a field takes, where its name does not say it. */
export function hintOf(key: string): string {
  return HINTS[key] ?? (DATES.has(key) ? (HINTS.announced ?? "") : "");
}

/** How a thing of a list is called when one is added. */
const ITEMS: Record<string, string> = {
  parties: "a party",
  assets: "a drug",
  parts: "a part of the money",
  grants: "a grant",
  events: "an event",
  names: "a name",
  notes: "a further fact",
  targets: "a target",
  originators: "an originator",
  statedPartners: "a partner",
  indications: "an indication",
  parents: "an owner",
  gradesAt: "a grade",
};

export const itemOf = (key: string) => ITEMS[key] ?? "one";
