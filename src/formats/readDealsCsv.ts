import { normalise } from "../dataset/entityNames.ts";
import type { Cell } from "../network/graphTable.ts";
import { dateCell } from "./dateCell.ts";
import {
  areDealColumns,
  type DealColumn,
  type DealField,
  guessDealColumns,
} from "./dealColumns.ts";
import { readTable, type Table, type TableRow } from "./delimited.ts";
import { GraphBuilder } from "./graphBuilder.ts";
import { guarded, quoted, type Reading, type ReadOptions, Refused, tick } from "./importReport.ts";
import { moneyCell } from "./moneyCell.ts";
import { columnReader } from "./tableColumns.ts";

/** One row of a table of deals. Values by the name that the graph gives them: money in millions of USD, dates as precise as given. */
export interface OwnDeal {
  line: number;
  id: string;
  title: string | null;
  licensors: string[];
  licensees: string[];
  parties: string[];
  assets: string[];
  values: [name: string, value: Cell][];
}

/** A table of deals, with the columns as they were taken: the reader may change them and read again. */
export interface DealsReading extends Reading {
  columns: DealColumn[];
  deals: OwnDeal[];
}

const VALUE_NAMES: Partial<Record<DealField, string>> = {
  announced: "since",
  ended: "until",
  status: "status",
  territory: "territory",
  upfront: "upfront_usd_m",
  milestones: "milestones_usd_m",
  equity: "equity_usd_m",
  total: "maximum_usd_m",
};
const EVERY = 1000;

/**
 * Reads a table of deals (CSV or TSV) into a graph of companies and drugs: an edge `deal` from each licensor to each licensee,
 * without an arrow between parties whose roles are not given, and an edge `rights` from each taker to each drug.
 * @param columns what each column is; guessed from heads and cells where not given
 */
export function readDealsCsv(
  text: string,
  options: ReadOptions = {},
  columns?: readonly DealColumn[],
): DealsReading {
  const found = { columns: [] as DealColumn[], deals: [] as OwnDeal[] };
  const reading = guarded("CSV of deals", () => {
    const table = readTable(text, options);
    found.columns = columns ? [...columns] : guessDealColumns(table);
    if (!areDealColumns(found.columns))
      throw new Refused(
        "The table names no licensor and licensee, and no company with its drug; say which columns they are.",
        1,
      );
    const builder = new GraphBuilder(options);
    const readers = found.columns.map((column, at) => cellReader(builder, table, column, at));
    const seen = new Set<string>();
    for (let i = 0; i < table.height; i++) {
      if (i % EVERY === 0) tick(options, 0.5 + i / table.height / 2);
      const row = table.row(i);
      const content = row.cells.join("\u0000");
      const deal = readDeal(readers, row, i);
      if (deal.licensors.length + deal.licensees.length + deal.parties.length === 0)
        builder.refuseRow(row.line, "", "The row names no company.");
      else if (seen.has(content)) builder.mergeRow();
      else {
        found.deals.push(deal);
        builder.countRow();
      }
      seen.add(content);
    }
    const names = new Map<string, string>();
    for (const deal of found.deals) addDeal(builder, names, deal);
    return builder.finish("CSV of deals");
  });
  return { ...reading, ...found };
}

/** Puts one cell into the deal. */
type CellReader = (deal: OwnDeal, cell: string, line: number) => void;

function readDeal(readers: readonly CellReader[], { line, cells }: TableRow, i: number): OwnDeal {
  const deal: OwnDeal = {
    line,
    id: `row ${i + 1}`,
    title: null,
    licensors: [],
    licensees: [],
    parties: [],
    assets: [],
    values: [],
  };
  for (const [at, read] of readers.entries()) {
    const cell = (cells[at] ?? "").trim();
    if (cell !== "") read(deal, cell, line);
  }
  return deal;
}

/** How the cells of a column go into a deal; money in another currency than USD is kept beside, under its currency. */
function cellReader(
  builder: GraphBuilder,
  table: Table,
  column: DealColumn,
  at: number,
): CellReader {
  const { field, head, money, dayOrder } = column;
  const name = (field && VALUE_NAMES[field]) ?? head;
  const refuse = (cell: string, line: number, reason: string) =>
    builder.refuseValue(line, head, `${quoted(cell)} ${reason}.`);
  if (field === "id" || field === "title")
    return (deal, cell) => {
      deal[field] = cell;
    };
  if (field === "licensors" || field === "licensees" || field === "parties" || field === "assets")
    return (deal, cell) => {
      deal[field] = namesIn(cell);
    };
  if (money)
    return (deal, cell, line) => {
      const amount = moneyCell(cell, money);
      if (amount === null) return;
      if ("reason" in amount) refuse(cell, line, amount.reason);
      else if (amount.currency === null || amount.currency === "USD")
        deal.values.push([name, amount.millions]);
      else deal.values.push([`${field ?? head} (${amount.currency} m)`, amount.millions]);
    };
  if (dayOrder !== undefined)
    return (deal, cell, line) => {
      const date = dateCell(cell, dayOrder);
      if (typeof date === "string") deal.values.push([name, date]);
      else if (date) refuse(cell, line, date.reason);
    };
  const read = field ? (cell: string) => cell : columnReader(builder, table, at);
  return (deal, cell, line) => deal.values.push([name, read(cell, line)]);
}

/** The names in one cell, cut at semicolons, bars and line ends; a role in brackets, as our own export writes it, is taken off. */
function namesIn(cell: string): string[] {
  return cell
    .split(/[;|\n]+/)
    .map((name) =>
      name
        .replace(
          /\((licensor|licensee|partner|optionor|optionee|acquirer|acquiree|investor|unstated)\)\s*$/,
          "",
        )
        .trim(),
    )
    .filter((name) => name !== "");
}

function addDeal(builder: GraphBuilder, names: Map<string, string>, deal: OwnDeal): void {
  const node = (kind: "company" | "drug") => (name: string) => {
    const folded = `${kind}:${normalise(name) || name}`;
    const id = names.get(folded) ?? `${kind}:${name}`;
    names.set(folded, id);
    builder.nodeValue(builder.impliedNode(id, name), "kind", kind);
    return id;
  };
  const [givers, takers, parties, drugs] = [
    deal.licensors.map(node("company")),
    deal.licensees.map(node("company")),
    deal.parties.map(node("company")),
    deal.assets.map(node("drug")),
  ];
  const sided = givers.length > 0 && takers.length > 0;
  const all = [...new Set([...givers, ...takers, ...parties])];
  const pairs = sided
    ? givers.flatMap((giver) => takers.map((taker) => [giver, taker] as const))
    : all.flatMap((a, i) => all.slice(i + 1).map((b) => [a, b] as const));
  for (const [source, target] of pairs) {
    const row = builder.impliedEdge({
      id: `deal:${deal.id}:${source}>${target}`,
      source,
      target,
      directed: sided,
      line: deal.line,
    });
    const values: [string, Cell][] = [
      ["kind", "deal"],
      ["deal", deal.id],
      ["title", deal.title],
      ...deal.values,
    ];
    for (const [name, value] of values) builder.edgeValue(row, name, value);
  }
  for (const source of takers.length > 0 ? takers : all)
    for (const target of drugs) {
      const row = builder.impliedEdge({
        id: `rights:${deal.id}:${source}>${target}`,
        source,
        target,
        directed: true,
        line: deal.line,
      });
      for (const [name, value] of [
        ["kind", "rights"],
        ["deal", deal.id],
      ] as const)
        builder.edgeValue(row, name, value);
    }
}
