import { countryWords } from "../dataset/facts/words.ts";
import type { Dataset } from "../dataset/parseDataset.ts";
import type { Drug } from "../schema/drug.ts";
import type { Company } from "../schema/entities.ts";
import type { NodeAttributes } from "./atlasGraph.ts";

const MODALITY_WORDS = new Map([
  ["adc", "conjugate"],
  ["monoclonal-antibody", "antibody"],
  ["bispecific-antibody", "bispecific antibody"],
  ["bispecific-adc", "bispecific conjugate"],
  ["single-domain-antibody", "single-domain antibody"],
  ["fusion-protein", "fusion protein"],
  ["small-molecule", "small molecule"],
]);

/** The country of a company in words, or nothing when no source gives it. */
export function companySublabel(company: Company): string {
  return company.country ? countryWords(company.country.value) : "";
}

/** What a drug is, in a few words: `HER2 conjugate`. */
export function drugSublabel(dataset: Dataset, drug: Drug): string {
  const targets = (drug.targets ?? [])
    .filter(({ role }) => role === "binding")
    .map(({ target }) => dataset.targets.get(target)?.name ?? target);
  const modality = drug.modality
    ? (MODALITY_WORDS.get(drug.modality.value) ?? drug.modality.value)
    : "";
  return [targets.join(" × "), modality].filter(Boolean).join(" ");
}

/** The brand of a drug, else its code, where it goes by one beside its name. */
export function drugAlias({ name, names }: Drug): string | undefined {
  const known =
    names?.find((alias) => alias.kind === "brand") ??
    names?.find((alias) => alias.kind === "code" && alias.text !== name);
  return known?.text;
}

/** The words under a node's label: `HER2 conjugate · SHR-A1811`. */
export function underLabel({ sublabel, alias = "" }: NodeAttributes): string {
  return [sublabel, alias].filter(Boolean).join(" · ");
}
