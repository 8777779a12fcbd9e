/** An amount in millions of a currency, as one cell of a table gives it. */
export interface Amount {
  millions: number;
  /** ISO 4217, or `null` where neither cell nor head names one. */
  currency: string | null;
}

/** How the bare numbers of a column are meant: how many millions is one, and which sign is the decimal one. */
export interface MoneyStyle {
  unit: number;
  decimal: "." | ",";
  currency: string | null;
}

const CURRENCIES: readonly [pattern: RegExp, code: string][] = [
  [/US\s?\$|USD|U\.S\. dollars?/i, "USD"],
  [/HK\$|HKD/i, "HKD"],
  [/A\$|AUD/i, "AUD"],
  [/C\$|CAD/i, "CAD"],
  [/€|EUR/i, "EUR"],
  [/£|GBP/i, "GBP"],
  [/CNY|RMB|元|人民币/i, "CNY"],
  [/JPY|円/i, "JPY"],
  [/KRW|₩/i, "KRW"],
  [/CHF/i, "CHF"],
  [/INR|₹/i, "INR"],
  [/¥/, "CNY"],
  [/\$|美元|dollars?/i, "USD"],
];
const UNITS: readonly [pattern: RegExp, millions: number][] = [
  [/(?<![a-z])(b|bn|bio|billions?|mrd|milliarden?)(?![a-z])|十亿/i, 1000],
  [/(?<![a-z])(m|mm|mn|mio|millions?|millionen)(?![a-z])|百万/i, 1],
  [/亿/, 100],
  [/万/, 0.01],
  [/(?<![a-z])(k|thousands?|tsd)(?![a-z])/i, 0.001],
];
const NOT_DISCLOSED =
  /^(-+|–|—|\?|n\/?a|n\.a\.|none|null|unknown|undisclosed|not disclosed|not given|nd|tbd|confidential|未披露|keine angabe)$/i;
const HEDGES =
  /\b(up to|approx(imately)?\.?|about|around|over|more than|at least|ca\.?|circa|bis zu)\b|[~≈<>≤≥]/gi;

/** The currency that a text names. */
export function currencyIn(text: string): string | null {
  return CURRENCIES.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** How many millions the unit is that a text names; `null` when it names none. */
export function unitIn(text: string): number | null {
  return UNITS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** The decimal sign of a column: what no other reading allows, else the comma where the table is cut by semicolons. */
export function decimalOf(cells: readonly string[], delimiter: string): "." | "," {
  for (const cell of cells) {
    const number = /\d[\d.,]*/.exec(cell)?.[0] ?? "";
    const last = Math.max(number.lastIndexOf("."), number.lastIndexOf(","));
    if (last < 0) continue;
    const sign = number[last] === "," ? "," : ".";
    const other = sign === "," ? "." : ",";
    if (number.includes(other)) return sign;
    if (number.indexOf(sign) !== last) return other;
    if (number.length - last - 1 !== 3) return sign;
  }
  return delimiter === ";" ? "," : ".";
}

/**
 * The amount in a cell such as `1.2 bn`, `USD 18 million`, `up to $1,093m` or `18`; `null` where it says that nothing is
 * disclosed, and a reason when it cannot be read, is negative or not finite.
 */
export function moneyCell(cell: string, style: MoneyStyle): Amount | null | { reason: string } {
  const text = cell.trim();
  if (text === "" || NOT_DISCLOSED.test(text)) return null;
  const bare = text.replace(HEDGES, "").trim();
  if (/^\(.*\)$/.test(bare) || /^[^\d]*[-−]\s?[^\d]{0,4}\d/.test(bare))
    return { reason: "is a negative amount" };
  const [number, ...more] = bare.match(/\d[\d.,'’\s]*(?:e[+-]?\d+)?/gi) ?? [];
  if (number === undefined) return { reason: "is no amount of money" };
  if (more.length > 0) return { reason: "holds more than one number" };
  const words = bare.replace(number, " ");
  const plain = number
    .replace(/['’  ]/g, "")
    .replaceAll(style.decimal === "." ? "," : ".", "")
    .replace(",", ".");
  const value = Number(plain.replace(/[.,]$/, ""));
  if (!Number.isFinite(value)) return { reason: "is no finite number" };
  const millions = value * (unitIn(words) ?? style.unit);
  return {
    millions: Math.round(millions * 1e6) / 1e6,
    currency: currencyIn(words) ?? style.currency,
  };
}
