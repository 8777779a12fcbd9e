import { useDeferredValue, useMemo, useRef, useState } from "react";
import { tsv } from "../../formats/tsv.ts";
import { download } from "../parts/download.ts";
import { usePage, usePageState } from "../parts/pageContext.ts";
import type { TableName } from "../state/pageNames.ts";
import { select } from "../state/pictureActions.ts";
import { DataTable } from "./DataTable.tsx";
import {
  type Column,
  matching,
  nextSorting,
  readSorting,
  type Sorting,
  shownColumns,
  sorted,
} from "./table.ts";

/** What one of the tables consists of. */
export interface TableSpec<Row extends { id: string }> {
  name: TableName;
  columns: readonly Column<Row>[];
  /** How it is sorted before the reader asks. */
  start: Sorting;
  /** In lower case, all that the search field looks through. */
  textOf(row: Row): string;
  /** What the shown rows come to, in words. */
  summary(rows: readonly Row[]): string;
  /** The rows with all that is known of them, for a file. */
  csv(rows: readonly Row[]): string;
}

/** A table with its tools: filter by words, choose columns, copy, save. `rows` are those that the filters leave. */
export function TableView<Row extends { id: string }>({
  spec,
  rows,
}: {
  spec: TableSpec<Row>;
  rows: readonly Row[];
}) {
  const { store } = usePage();
  const words = usePageState((state) => state.filter);
  const sortWord = usePageState((state) => state.sort);
  const chosen = usePageState((state) => state.columns);
  const selection = usePageState((state) => state.selection);
  const typed = useDeferredValue(words);
  const sorting = useMemo(() => readSorting(sortWord, spec.start), [sortWord, spec]);
  const columns = useMemo(() => shownColumns(spec.columns, chosen), [spec, chosen]);
  const shown = useMemo(
    () => sorted(matching(rows, typed, spec.textOf), spec.columns, sorting),
    [rows, typed, sorting, spec],
  );
  const [copied, setCopied] = useState("");
  const copy = () => {
    const text = tsv(
      columns.map(({ title }) => title),
      shown.map((row) => columns.map((column) => column.value(row))),
    );
    navigator.clipboard.writeText(text).then(
      () => setCopied(`${shown.length} rows copied`),
      () => setCopied("The browser did not let the rows be copied."),
    );
  };
  return (
    <>
      <div className="tools">
        <input
          type="search"
          aria-label={`Filter the ${spec.name}`}
          placeholder="Any words in a row …"
          value={words}
          onChange={(event) => store.setState({ filter: event.target.value })}
        />
        <ColumnChoice spec={spec} />
        <button type="button" className="link" onClick={copy}>
          Copy
        </button>
        <button
          type="button"
          className="link"
          onClick={() =>
            download(
              new Blob([spec.csv(shown)], { type: "text/csv" }),
              `licensing-atlas-${spec.name}.csv`,
            )
          }
        >
          Save as CSV
        </button>
        <p className="summary">{copied || spec.summary(shown)}</p>
      </div>
      {shown.length === 0 ? (
        <p className="quiet">Nothing here holds these words. Remove some of them, or a filter.</p>
      ) : (
        <DataTable
          label={spec.name}
          rows={shown}
          columns={columns}
          sorting={sorting}
          selection={selection}
          onSort={(column) => store.setState({ sort: nextSorting(column, sorting) })}
          onSelect={(id) => store.setState(select(id))}
          onHover={(hovered) => store.setState({ hovered })}
        />
      )}
    </>
  );
}

/** Which columns stand in the table; the first always does. */
function ColumnChoice<Row extends { id: string }>({ spec }: { spec: TableSpec<Row> }) {
  const { store } = usePage();
  const chosen = usePageState((state) => state.columns);
  const shown = shownColumns(spec.columns, chosen);
  const [, ...others] = spec.columns;
  const box = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (box.current) box.current.open = false;
  };
  const toggle = (column: Column<Row>) => {
    const keys = spec.columns
      .filter((each) => (each === column ? !shown.includes(each) : shown.includes(each)))
      .map(({ key }) => key);
    const usual = shownColumns(spec.columns, []).map(({ key }) => key);
    store.setState({ columns: keys.join() === usual.join() ? [] : keys });
  };
  return (
    <details
      ref={box}
      className="choice"
      onBlur={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && !box.current?.contains(relatedTarget)) close();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !box.current?.open) return;
        event.preventDefault();
        close();
        box.current.querySelector("summary")?.focus();
      }}
    >
      <summary>Columns</summary>
      <fieldset>
        <legend className="said">Columns of the table</legend>
        {others.map((column) => (
          <label key={column.key}>
            <input
              type="checkbox"
              checked={shown.includes(column)}
              onChange={() => toggle(column)}
            />
            {column.title}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
