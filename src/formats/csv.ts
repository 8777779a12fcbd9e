import type { DealRow } from "../inference/dealTable.ts";
import type { Written } from "./written.ts";

/** What a cell holds; null is unknown. */
export type Cell = string | number | null;

/** What a spreadsheet would take for a formula, the full-width signs included; also behind apostrophes, so that one can be taken off again. */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/** Text that no spreadsheet takes for a formula. */
export function plainText(value: string): string {
  return FORMULA.test(value) ? `'${value}` : value;
}

/** One cell (RFC 4180): numbers stay numbers, an unknown is empty, and no text begins a formula. */
function cell(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  const safe = plainText(value);
  return /[",;\n\r\t]/.test(safe) || safe !== value ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows under a head, with line ends as spreadsheets expect them. */
export function csv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `${[head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

const DEAL_HEAD = [
  "id",
  "title",
  "licensors",
  "licensees",
  "parties",
  "assets",
  "announced",
  "status",
  "upfront_usd_m",
  "milestones_usd_m",
  "equity_usd_m",
  "total_usd_m",
  "total_basis",
  "upfront_share",
  "paid_usd_m",
  "ended_on",
  "sources",
];

/** The table of deals for a spreadsheet; money in millions of USD, empty where not disclosed. */
export function dealsCsv(deals: readonly DealRow[]): Written {
  const names = (list: readonly { name: string }[]) => list.map(({ name }) => name).join("; ");
  const rows = deals.map((deal): Cell[] => [
    deal.id,
    deal.title,
    names(deal.licensors),
    names(deal.licensees),
    deal.parties.map(({ name, role }) => `${name} (${role})`).join("; "),
    names(deal.assets),
    deal.announced,
    deal.status,
    deal.upfrontUsdM,
    deal.milestonesUsdM,
    deal.equityUsdM,
    deal.totalUsdM,
    deal.totalBasis,
    deal.upfrontShare,
    deal.paidUsdM,
    deal.endedOn ?? null,
    deal.sources
      .map(({ id, at, grade }) =>
        [id.replace("source:", ""), at ?? "", grade].filter(Boolean).join(" "),
      )
      .join("; "),
  ]);
  return {
    text: csv(DEAL_HEAD, rows),
    lost: ["grants and territories", "readings that conflict", "amounts in other currencies"],
  };
}
