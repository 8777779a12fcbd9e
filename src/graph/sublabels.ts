import { countryWords, dateWords } from "../dataset/facts/words.ts";
import type { Dataset } from "../dataset/parseDataset.ts";
import type { Drug } from "../schema/drug.ts";
import type { Company } from "../schema/entities.ts";

const MODALITY_WORDS = new Map([
  ["adc", "conjugate"],
  ["monoclonal-antibody", "antibody"],
  ["bispecific-antibody", "bispecific antibody"],
  ["bispecific-adc", "bispecific conjugate"],
  ["single-domain-antibody", "single-domain antibody"],
  ["fusion-protein", "fusion protein"],
  ["small-molecule", "small molecule"],
]);

const EVENT_WORDS = new Map([
  ["approval", "approved"],
  ["accelerated-approval", "approved"],
  ["orphan-designation", "orphan drug"],
  ["breakthrough-designation", "breakthrough"],
  ["filing-accepted", "filed"],
]);

/** The country of a company in words, or nothing when no source gives it. */
export function companySublabel(company: Company): string {
  return company.country ? countryWords(company.country.value) : "";
}

/** What a drug is, in a few words: `HER2 conjugate · SHR-A1811`. */
export function drugSublabel(dataset: Dataset, drug: Drug): string {
  const targets = (drug.targets ?? [])
    .filter(({ role }) => role === "binding")
    .map(({ target }) => dataset.targets.get(target)?.name ?? target);
  const modality = drug.modality
    ? (MODALITY_WORDS.get(drug.modality.value) ?? drug.modality.value)
    : "";
  const what = [targets.join(" × "), modality].filter(Boolean).join(" ");
  const known =
    drug.names?.find((alias) => alias.kind === "brand") ??
    drug.names?.find((alias) => alias.kind === "code" && alias.text !== drug.name);
  return [what, known?.text ?? ""].filter(Boolean).join(" · ");
}

/** The weightiest of some regulatory events in words: `approved May 2025`. */
export function regulatoryWords(dataset: Dataset, events: string[]): string {
  for (const [kind, words] of EVENT_WORDS) {
    for (const id of events) {
      const event = dataset["regulatory-events"].get(id);
      if (event?.kinds.some((known) => known === kind)) {
        if (!event.date) return words;
        const date = dateWords(event.date.value);
        return words === "orphan drug" || words === "breakthrough"
          ? `${words}, ${date}`
          : `${words} ${date}`;
      }
    }
  }
  return "";
}
