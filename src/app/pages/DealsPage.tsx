import { useMemo } from "react";
import { dateWords, numberWords } from "../../dataset/facts/words.ts";
import { dealsCsv } from "../../formats/csv.ts";
import type { DealTable } from "../../inference/dealTable.ts";
import { download } from "../download.ts";
import { usePage, usePageState } from "../pageContext.ts";
import { select } from "../store.ts";
import { useShard } from "../useShard.ts";

type Row = DealTable["deals"][number];
type Column = { key: string; title: string; number: boolean; value(row: Row): string | number | null };

const COLUMNS: Column[] = [
  { key: "announced", title: "Announced", number: false, value: (row) => row.announced },
  { key: "deal", title: "Deal", number: false, value: (row) => row.title },
  { key: "status", title: "Status", number: false, value: (row) => row.status },
  { key: "upfront", title: "Upfront", number: true, value: (row) => row.upfrontUsdM },
  { key: "total", title: "Total at most", number: true, value: (row) => row.totalUsdM },
  { key: "share", title: "Upfront share", number: true, value: (row) => row.upfrontShare },
];

/** Every deal as a row, sorted and filtered; the same rows that the command `deals` prints. */
export function DealsPage() {
  const { store } = usePage();
  const selection = usePageState((state) => state.selection);
  const table = useShard<DealTable>("deals.json");
  const words = usePageState((state) => state.filter);
  const sortWord = usePageState((state) => state.sort);
  const sort = useMemo(() => ({ key: (sortWord ?? "announced").replace(/^-/, ""), down: !sortWord?.startsWith("-") }), [sortWord]);
  const setWords = (filter: string) => store.setState({ filter });
  const setSort = (key: string) => store.setState({ sort: sort.key === key && sort.down ? `-${key}` : key });
  const rows = useMemo(() => (table.state === "here" ? ordered(fitting(table.data.deals, words), sort) : []), [table, words, sort]);
  if (table.state === "loading") return <p className="quiet">Fetching the deals …</p>;
  if (table.state === "failed") return <Failed again={table.again} />;
  const upfronts = rows.flatMap(({ upfrontUsdM }) => upfrontUsdM ?? []);
  return (
    <>
      <div className="tools">
        <input
          type="search"
          aria-label="Filter the deals"
          placeholder="Company, drug, status …"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <p>
          {rows.length} of {table.data.deals.length} deals. Upfront {numberWords(upfronts.reduce((sum, amount) => sum + amount, 0))} m USD
          from {upfronts.length} of {rows.length} disclosed. Money in millions of US$; totals are maxima.
        </p>
        <button
          type="button"
          className="link"
          onClick={() => download(new Blob([dealsCsv(rows).text], { type: "text/csv" }), "licensing-atlas-deals.csv")}
        >
          Save as CSV
        </button>
      </div>
      <table className="rows">
        <thead>
          <tr>
            {COLUMNS.map(({ key, title, number }) => (
              <th
                key={key}
                scope="col"
                className={number ? "number" : ""}
                aria-sort={sort.key === key ? (sort.down ? "descending" : "ascending") : "none"}
              >
                <button type="button" onClick={() => setSort(key)}>
                  {title}
                  <span aria-hidden="true">{sort.key === key ? (sort.down ? " ↓" : " ↑") : ""}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={row.id === selection ? "chosen" : ""}>
              <td>{row.announced === null ? <i>not dated</i> : dateWords(row.announced)}</td>
              <td>
                <button type="button" className="name" onClick={() => store.setState(select(row.id))}>
                  {row.title}
                </button>
              </td>
              <td>{row.status.replaceAll("-", " ")}</td>
              <td className="number">{money(row.upfrontUsdM)}</td>
              <td className="number">
                {money(row.totalUsdM)}
                {row.totalBasis === "reported" && <small>as reported</small>}
              </td>
              <td className="number">{row.upfrontShare === null ? "" : `${(row.upfrontShare * 100).toFixed(1)} %`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Something could not be fetched; the same words everywhere. */
export function Failed({ again }: { again(): void }) {
  return (
    <p className="broken" role="alert">
      This page could not be fetched. The picture and the search still work.{" "}
      <button type="button" onClick={again}>
        Try again
      </button>
    </p>
  );
}

function money(amount: number | null) {
  return amount === null ? <i>not disclosed</i> : numberWords(amount);
}

function fitting(rows: readonly Row[], words: string): Row[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const text = [row.title, row.status, row.announced ?? "", ...row.parties.map(({ name }) => name), ...row.assets.map(({ name }) => name)]
      .join(" ")
      .toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** Sorted by a column; what is unknown stands last either way. */
function ordered(rows: readonly Row[], { key, down }: { key: string; down: boolean }): Row[] {
  const column = COLUMNS.find((each) => each.key === key);
  if (!column) return [...rows];
  return [...rows].sort((a, b) => {
    const [x, y] = [column.value(a), column.value(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return (x < y ? -1 : x > y ? 1 : 0) * (down ? -1 : 1);
  });
}
