import { countryWords, numberWords } from "../../dataset/facts/words.ts";
import { csv } from "../../formats/csv.ts";
import type { CompanyRow } from "../../inference/companyTable.ts";
import type { CompanyTally, PartialSum } from "../../inference/dealTallies.ts";
import { keptText } from "./keptText.ts";
import type { TableSpec } from "./TableView.tsx";

/** A company with its part in the shown deals. */
export type CompanyLine = CompanyRow & CompanyTally & { aliases: string };

/** `1,250 from 2 of 3`; empty where there is no deal to sum. */
function sumWords({ usdM, known, of }: PartialSum): string | null {
  if (of === 0) return "";
  return usdM === null ? null : `${numberWords(usdM)} from ${known} of ${of}`;
}

/** The table of companies. */
export const companyTableSpec: TableSpec<CompanyLine> = {
  name: "companies",
  start: { key: "out", down: true },
  columns: [
    { key: "company", title: "Company", width: 240, value: ({ name }) => name, unknown: "" },
    {
      key: "country",
      title: "Country",
      width: 140,
      value: ({ country }) => country && countryWords(country),
      unknown: "not known",
    },
    {
      key: "out",
      title: "Deals out",
      width: 90,
      number: true,
      value: (row) => row.out,
      unknown: "",
    },
    {
      key: "upfront-out",
      title: "Upfront for deals out",
      width: 176,
      number: true,
      value: ({ upfrontOut }) => sumWords(upfrontOut),
      rank: ({ upfrontOut }) => upfrontOut.usdM,
      unknown: "not known",
    },
    { key: "in", title: "Deals in", width: 90, number: true, value: (row) => row.in, unknown: "" },
    {
      key: "upfront-in",
      title: "Upfront for deals in",
      width: 176,
      number: true,
      value: ({ upfrontIn }) => sumWords(upfrontIn),
      rank: ({ upfrontIn }) => upfrontIn.usdM,
      unknown: "not known",
    },
    {
      key: "other",
      title: "Other roles",
      width: 110,
      number: true,
      value: (row) => row.other,
      unknown: "",
    },
  ],
  textOf: keptText((row) => [row.name, row.aliases, row.country && countryWords(row.country)]),
  summary: (rows) =>
    `${rows.length} ${rows.length === 1 ? "company" : "companies"}. Upfronts in millions of US$, from the deals that disclose one; one that several companies share counts for none.`,
  csv: (rows) =>
    csv(
      [
        "id",
        "name",
        "country",
        "deals_out",
        "upfront_out_usd_m",
        "upfront_out_known",
        "deals_in",
        "upfront_in_usd_m",
        "upfront_in_known",
        "other_roles",
        "sources",
      ],
      rows.map((row) => [
        row.id,
        row.name,
        row.country,
        row.out,
        row.upfrontOut.usdM,
        row.upfrontOut.known,
        row.in,
        row.upfrontIn.usdM,
        row.upfrontIn.known,
        row.other,
        row.sources.map(({ id }) => id).join("; "),
      ]),
    ),
};
