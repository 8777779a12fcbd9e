import { memo, useLayoutEffect } from "react";
import { breadthNow } from "../parts/breadth.ts";
import { useVirtualRows } from "../parts/useVirtualRows.ts";
import { type Column, cellWords, type Sorting } from "./table.ts";

const ROW = 36;
const NARROW_ROW = 54;
const NARROW_FIRST = 148;
const NARROW_SHARE = 0.86;
const rowHeight = () => (breadthNow() === "narrow" ? NARROW_ROW : ROW);

interface Shown<Row> {
  label: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  sorting: Sorting;
  selection: string | null;
  onSort(column: Column<Row>): void;
  onSelect(id: string): void;
  /** A row under the pointer or with the focus lights its node; null when none is. */
  onHover(id: string | null): void;
}

/**
 * A table of any length: only the rows in sight are in the document, all of one height, and each says which of how many it is.
 * One row is a tab stop; arrows, Page keys, Home and End walk from there.
 */
export function DataTable<Row extends { id: string }>({
  label,
  rows,
  columns,
  sorting,
  selection,
  onSort,
  onSelect,
  onHover,
}: Shown<Row>) {
  const { box, row, first, end, stop, look, walk, setActive, reveal } = useVirtualRows(
    rows.length,
    rowHeight,
    rows,
  );
  useLayoutEffect(() => {
    const at = selection === null ? -1 : rows.findIndex(({ id }) => id === selection);
    if (at < 0) return;
    setActive(at);
    reveal(at);
  }, [selection, rows, reveal, setActive]);
  const isNarrow = row === NARROW_ROW;
  const widths = columns.map(({ width }, i) =>
    isNarrow ? (i === 0 ? NARROW_FIRST : Math.round(width * NARROW_SHARE)) : width,
  );
  const least = widths.reduce((sum, width) => sum + width, 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section ref={box} className="tablebox" aria-label={label} tabIndex={0} onScroll={look}>
      <div
        style={{
          paddingTop: `${first * row}px`,
          paddingBottom: `${(rows.length - end) * row}px`,
          minWidth: `${least}px`,
        }}
      >
        <table
          className="rows"
          aria-rowcount={rows.length + 1}
          style={{ "--row": `${row}px` } as React.CSSProperties}
        >
          <colgroup>
            {columns.map(({ key }, i) => (
              <col key={key} style={i > 0 || isNarrow ? { width: `${widths[i]}px` } : {}} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((column) => (
                <Head key={column.key} column={column} sorting={sorting} onSort={onSort} />
              ))}
            </tr>
          </thead>
          <tbody onKeyDown={walk} onMouseLeave={() => onHover(null)} onBlur={() => onHover(null)}>
            {rows.slice(first, end).map((each, i) => (
              <Line
                key={each.id}
                row={each}
                at={first + i}
                columns={columns as readonly Column<{ id: string }>[]}
                chosen={each.id === selection}
                stop={first + i === stop}
                onSelect={onSelect}
                onHover={onHover}
                onFocus={setActive}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Head<Row>({
  column,
  sorting,
  onSort,
}: {
  column: Column<Row>;
  sorting: Sorting;
  onSort(column: Column<Row>): void;
}) {
  const { key, title, number } = column;
  const here = sorting.key === key;
  return (
    <th
      scope="col"
      className={number ? "number" : ""}
      aria-sort={here ? (sorting.down ? "descending" : "ascending") : "none"}
    >
      <button type="button" onClick={() => onSort(column)}>
        {title}
        <span aria-hidden="true">{here ? (sorting.down ? " ↓" : " ↑") : ""}</span>
      </button>
    </th>
  );
}

interface LineProps {
  row: { id: string };
  at: number;
  columns: readonly Column<{ id: string }>[];
  chosen: boolean;
  stop: boolean;
  onSelect(id: string): void;
  onHover(id: string): void;
  onFocus(at: number): void;
}

/** One row; drawn again only when it changes. */
const Line = memo(function Line({
  row,
  at,
  columns,
  chosen,
  stop,
  onSelect,
  onHover,
  onFocus,
}: LineProps) {
  return (
    <tr
      aria-rowindex={at + 2}
      className={chosen ? "chosen" : ""}
      onMouseEnter={() => onHover(row.id)}
    >
      {columns.map((column, i) => {
        const words = cellWords(column, row);
        if (i === 0)
          return (
            <th key={column.key} scope="row">
              <button
                type="button"
                className="name"
                tabIndex={stop ? 0 : -1}
                aria-current={chosen ? "true" : undefined}
                title={words}
                onFocus={() => {
                  onFocus(at);
                  onHover(row.id);
                }}
                onClick={() => onSelect(row.id)}
              >
                {words}
              </button>
            </th>
          );
        return (
          <td
            key={column.key}
            className={column.number ? "number" : ""}
            title={words.length > 24 ? words : undefined}
          >
            {column.value(row) === null ? <i>{words}</i> : words}
          </td>
        );
      })}
    </tr>
  );
});
