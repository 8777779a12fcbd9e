import { countryWords, vocabularyWords } from "../../dataset/facts/words.ts";
import { csv } from "../../formats/csv.ts";
import type { NamedId } from "../../inference/dealTable.ts";
import type { DrugRow } from "../../inference/drugTable.ts";
import { STAGES } from "../../inference/filters/facets.ts";
import { keptText } from "./keptText.ts";
import type { TableSpec } from "./TableView.tsx";

/** A drug with how many of the shown deals it is part of. */
export type DrugLine = DrugRow & { deals: number; aliases: string };

const FEW = 3;
const names = (list: readonly NamedId[]) =>
  list.length === 0 ? null : list.map(({ name }) => name).join(", ");

/** The table of drugs. */
export const drugTableSpec: TableSpec<DrugLine> = {
  name: "drugs",
  start: { key: "deals", down: true },
  columns: [
    { key: "drug", title: "Drug", width: 220, value: ({ name }) => name, unknown: "" },
    {
      key: "modality",
      title: "Modality",
      width: 180,
      value: ({ modality }) => modality && vocabularyWords(modality),
      unknown: "not known",
    },
    {
      key: "targets",
      title: "Targets",
      width: 150,
      value: ({ targets }) => names(targets),
      unknown: "not known",
    },
    {
      key: "stage",
      title: "Furthest stage",
      width: 180,
      value: ({ stage, stageCountries }) => stage && stageWords(stage, stageCountries),
      rank: ({ stage }) => (stage === null ? null : STAGES.indexOf(stage)),
      unknown: "not known",
    },
    {
      key: "deals",
      title: "Deals",
      width: 80,
      number: true,
      value: ({ deals }) => deals,
      unknown: "",
    },
    {
      key: "holders",
      title: "Holders",
      width: 90,
      number: true,
      value: ({ holders }) => holders.length || null,
      unknown: "unknown",
    },
    {
      key: "originator",
      title: "Originator",
      width: 200,
      value: ({ originators }) => names(originators),
      unknown: "not known",
    },
    {
      key: "who",
      title: "Who holds it",
      width: 240,
      value: ({ holders }) => names(holders),
      unknown: "unknown",
      spare: true,
    },
  ],
  textOf: keptText((row) => [
    row.name,
    row.aliases,
    row.modality,
    ...[...row.targets, ...row.originators, ...row.holders].map(({ name }) => name),
  ]),
  summary: (rows) =>
    `${rows.length} ${rows.length === 1 ? "drug" : "drugs"}. Holders may sell it somewhere today, as far as this data set knows.`,
  csv: (rows) =>
    csv(
      [
        "id",
        "name",
        "modality",
        "targets",
        "stage",
        "stage_countries",
        "originators",
        "holders",
        "deals",
        "sources",
      ],
      rows.map((row) => [
        row.id,
        row.name,
        row.modality,
        names(row.targets),
        row.stage,
        row.stageCountries.join("; "),
        names(row.originators),
        names(row.holders),
        row.deals,
        row.sources.map(({ id }) => id).join("; "),
      ]),
    ),
};

function stageWords(stage: string, countries: readonly string[]): string {
  if (countries.length === 0) return vocabularyWords(stage);
  return `${vocabularyWords(stage)}, ${countries.length > FEW ? `${countries.length} countries` : countries.map(countryWords).join(", ")}`;
}
