import { type DayOrder, dayOrderOf } from "./dateCell.ts";
import type { Table } from "./delimited.ts";
import { currencyIn, decimalOf, type MoneyStyle, unitIn } from "./moneyCell.ts";
import { plainHead } from "./tableColumns.ts";

/** What a column of a table of deals can be. */
export const DEAL_FIELDS = [
  "id",
  "title",
  "licensors",
  "licensees",
  "parties",
  "assets",
  "announced",
  "ended",
  "status",
  "territory",
  "upfront",
  "milestones",
  "equity",
  "total",
] as const;
export type DealField = (typeof DEAL_FIELDS)[number];

/** What one column is taken for; `field` is `null` for one that is kept as it is. It can be shown, changed, kept and given back. */
export interface DealColumn {
  head: string;
  field: DealField | null;
  /** For money only: how bare numbers are meant. */
  money?: MoneyStyle;
  /** For dates only. */
  dayOrder?: DayOrder;
}

const MONEY: ReadonlySet<DealField> = new Set(["upfront", "milestones", "equity", "total"]);
const DATES: ReadonlySet<DealField> = new Set(["announced", "ended"]);

/** Heads by what they are made of, units and currency taken off; the first that fits names the field. */
const WORDINGS: readonly [field: DealField, pattern: RegExp][] = [
  ["id", /^(id|dealid|key|number|nr|no)$/],
  ["title", /^(title|deal|dealname|dealtitle|name|headline|description)$/],
  [
    "licensors",
    /^(licensors?|licensornames?|licensorcompany|grantors?|outlicens(or|er|ing(company|partner|party)?)|sellers?|originators?|owner|lizenzgeber|转让方|许可方|授权方)$/,
  ],
  [
    "licensees",
    /^(licensees?|licenseenames?|licenseecompany|grantees?|inlicens(ee|ing(company|partner|party)?)|buyers?|acquirers?|lizenznehmer|受让方|被许可方|引进方)$/,
  ],
  ["parties", /^(part(y|ies)|compan(y|ies)|partners?|partnercompany|deal?partners?)$/],
  [
    "assets",
    /^(assets?|drugs?|drugnames?|products?|compounds?|molecules?|candidates?|therap(y|ies)|wirkstoffe?|药物|产品|药品)$/,
  ],
  [
    "announced",
    /^(announced(on)?|announce(ment)?date|dateannounced|date|dealdate|signed(on)?|signingdate|year|datum|公告日期|日期)$/,
  ],
  ["ended", /^(ended(on)?|enddate|terminated(on)?|terminationdate)$/],
  ["status", /^(status|dealstatus|state)$/],
  [
    "territory",
    /^(territor(y|ies)|regions?|countr(y|ies)|geograph(y|ies)|licen[cs]edterritor(y|ies)|gebiet|地区|区域)$/,
  ],
  [
    "upfront",
    /^(upfront|upfrontpayments?|upfrontfee|upfrontcash|upfrontamount|downpayment|首付款)$/,
  ],
  ["milestones", /^(milestones?|milestonepayments?|biobucks|里程碑|里程碑付款)$/],
  ["equity", /^(equity|equityinvestment)$/],
  [
    "total",
    /^(total|totalvalue|totaldealvalue|dealvalue|dealsize|headline(value)?|maximum|totalpotential(value)?|value|总金额|交易总额)$/,
  ],
];
const UNIT_WORDS =
  /\(.*?\)|\[.*?\]|[$€£¥₩₹]|\b(us|usd|eur|gbp|cny|rmb|jpy|chf|inr|in|m|mm|mn|mio|bn|b|k|million|millions|billion|billions|mrd)\b/gi;

/** What each column of a table most likely is; each field is given once, to the first column that fits. */
export function guessDealColumns(table: Table): DealColumn[] {
  const taken = new Set<DealField>();
  return table.head.map((head, at) => {
    const wordings = [
      plainHead(head),
      plainHead(head.replaceAll("_", " ").replace(UNIT_WORDS, " ")),
    ];
    const fits = (pattern: RegExp) => wordings.some((wording) => pattern.test(wording));
    const field =
      WORDINGS.find(([known, pattern]) => !taken.has(known) && fits(pattern))?.[0] ?? null;
    if (field) taken.add(field);
    if (field && MONEY.has(field))
      return { head, field, money: moneyStyle(head, table.column(at), table.delimiter) };
    return field && DATES.has(field)
      ? { head, field, dayOrder: dayOrderOf(table.column(at)) }
      : { head, field };
  });
}

/** Whether columns make a table of deals: two sides, or a party and a drug. */
export function areDealColumns(columns: readonly DealColumn[]): boolean {
  const has = (field: DealField) => columns.some((column) => column.field === field);
  const party = has("licensors") || has("licensees") || has("parties");
  return (has("licensors") && has("licensees")) || (party && has("assets"));
}

/** Bare numbers are in the unit that the head names; where it names none, whole units when one is above 100,000, else millions. */
function moneyStyle(head: string, cells: readonly string[], delimiter: string): MoneyStyle {
  const words = head.replaceAll("_", " ");
  const decimal = decimalOf(cells, delimiter);
  const large = cells.some(
    (cell) =>
      /^\D*\d[\d.,' ]*$/.test(cell) &&
      cell.replace(/\D/g, "").length > (/[.,]\d{1,2}$/.test(cell) ? 7 : 5),
  );
  return { unit: unitIn(words) ?? (large ? 1e-6 : 1), decimal, currency: currencyIn(words) };
}
