import { dateWords, numberWords } from "../../dataset/facts/words.ts";
import { dealsCsv } from "../../formats/csv.ts";
import type { DealRow, NamedId } from "../../inference/dealTable.ts";
import { keptText } from "./keptText.ts";
import type { TableSpec } from "./TableView.tsx";

const names = (list: readonly NamedId[]) =>
  list.length === 0 ? null : list.map(({ name }) => name).join(", ");

/** The table of deals; the same rows that the command `deals` prints. */
export const dealTableSpec: TableSpec<DealRow> = {
  name: "deals",
  start: { key: "announced", down: true },
  columns: [
    { key: "deal", title: "Deal", width: 260, value: ({ title }) => title, unknown: "" },
    {
      key: "announced",
      title: "Announced",
      width: 120,
      value: ({ announced }) => announced,
      words: ({ announced }) => dateWords(announced ?? ""),
      unknown: "not dated",
    },
    {
      key: "upfront",
      title: "Upfront",
      width: 116,
      number: true,
      value: ({ upfrontUsdM }) => upfrontUsdM,
      unknown: "not disclosed",
    },
    {
      key: "milestones",
      title: "Milestones",
      width: 116,
      number: true,
      value: ({ milestonesUsdM }) => milestonesUsdM,
      unknown: "not disclosed",
      spare: true,
    },
    {
      key: "total",
      title: "Total at most",
      width: 116,
      number: true,
      value: ({ totalUsdM }) => totalUsdM,
      unknown: "not disclosed",
    },
    {
      key: "basis",
      title: "Basis of total",
      width: 116,
      value: ({ totalBasis }) => totalBasis,
      words: ({ totalBasis }) => (totalBasis === "reported" ? "as reported" : "summed"),
      unknown: "",
    },
    {
      key: "share",
      title: "Upfront share",
      width: 120,
      number: true,
      value: ({ upfrontShare }) => upfrontShare,
      words: ({ upfrontShare }) => `${((upfrontShare ?? 0) * 100).toFixed(1)} %`,
      unknown: "",
    },
    {
      key: "status",
      title: "Status",
      width: 130,
      value: ({ status }) => status.replaceAll("-", " "),
      unknown: "",
    },
    {
      key: "licensors",
      title: "Licensor",
      width: 200,
      value: ({ licensors }) => names(licensors),
      unknown: "not stated",
      spare: true,
    },
    {
      key: "licensees",
      title: "Licensee",
      width: 200,
      value: ({ licensees }) => names(licensees),
      unknown: "not stated",
      spare: true,
    },
    {
      key: "assets",
      title: "Drugs",
      width: 220,
      value: ({ assets }) => names(assets),
      unknown: "not named",
      spare: true,
    },
    {
      key: "paid",
      title: "Known paid",
      width: 116,
      number: true,
      value: ({ paidUsdM }) => paidUsdM,
      unknown: "not known",
      spare: true,
    },
    {
      key: "ended",
      title: "Ended",
      width: 120,
      value: ({ endedOn }) => endedOn ?? null,
      words: ({ endedOn }) => dateWords(endedOn ?? ""),
      unknown: "",
      spare: true,
    },
  ],
  textOf: keptText((row) => [
    row.title,
    row.status,
    row.announced,
    ...[...row.parties, ...row.assets].map(({ name }) => name),
  ]),
  summary: (rows) => {
    const upfronts = rows.flatMap(({ upfrontUsdM }) => upfrontUsdM ?? []);
    const sum = numberWords(upfronts.reduce((all, amount) => all + amount, 0));
    const money =
      upfronts.length === 0
        ? "No upfront disclosed"
        : `Upfront ${sum} m USD from ${upfronts.length} of ${rows.length} disclosed`;
    return `${rows.length} ${rows.length === 1 ? "deal" : "deals"}. ${money}. Money in millions of US$; totals are maxima.`;
  },
  csv: (rows) => dealsCsv(rows).text,
};
