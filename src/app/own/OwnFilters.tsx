import { useState } from "react";
import type { ColumnSummary } from "../../network/columnSummary.ts";
import type { NodeFilter } from "../../network/nodeFilters.ts";
import type { OpenGraph } from "./ownMessages.ts";
import { shownText } from "./shownText.ts";

interface Filters {
  graph: OpenGraph;
  filters: readonly NodeFilter[];
  setFilters(filters: readonly NodeFilter[]): void;
}

/** Filters by any attribute, each in words with a way to take it off. */
export function OwnFilters({ graph, filters, setFilters }: Filters) {
  const [name, setName] = useState("");
  const usable = graph.nodeColumns.filter(
    ({ values, least, most }) => values.length > 0 || least !== most,
  );
  const column = usable.find((each) => each.name === name);
  const add = (filter: NodeFilter) => {
    setFilters([...filters.filter((other) => other.column !== filter.column), filter]);
    setName("");
  };
  if (usable.length === 0) return null;
  return (
    <>
      <label>
        Filter{" "}
        <select value={name} onChange={({ currentTarget }) => setName(currentTarget.value)}>
          <option value="">by an attribute</option>
          {usable.map((each) => (
            <option key={each.name}>{each.name}</option>
          ))}
        </select>
      </label>
      {column && <Wanted key={column.name} column={column} add={add} />}
      {filters.map((filter) => (
        <button
          key={filter.column}
          type="button"
          className="chip"
          aria-label={`${filterWords(filter)}: take this filter off`}
          onClick={() => setFilters(filters.filter((other) => other !== filter))}
        >
          {filterWords(filter)} <span aria-hidden="true">×</span>
        </button>
      ))}
    </>
  );
}

function filterWords(filter: NodeFilter): string {
  if ("is" in filter) return `${filter.column}: ${shownText(filter.is, 60)}`;
  if ("has" in filter) return `${filter.column} with “${filter.has}”`;
  const { column, from, to } = filter;
  return `${column} ${from === null ? "" : `from ${from}`}${from !== null && to !== null ? " " : ""}${to === null ? "" : `to ${to}`}`;
}

/** The value, the part of a text or the span that a filter asks for, as the kind of the attribute has it. */
function Wanted({ column, add }: { column: ColumnSummary; add(filter: NodeFilter): void }) {
  const { name, type, values, many } = column;
  if (type === "number" || type === "date") return <Span column={column} add={add} />;
  return (
    <>
      <label>
        {type === "list" ? "holds" : "is"}{" "}
        <select
          value=""
          onChange={({ currentTarget }) => add({ column: name, is: currentTarget.value })}
        >
          <option value="">choose</option>
          {values.map(({ value, count }) => (
            <option key={value} value={value}>
              {shownText(value, 50)} ({count})
            </option>
          ))}
        </select>
      </label>
      {many && (
        <form
          className="span"
          onSubmit={(event) => {
            event.preventDefault();
            const has = String(new FormData(event.currentTarget).get("has") ?? "").trim();
            if (has) add({ column: name, has });
          }}
        >
          <label>
            or has in it <input name="has" className="long" />
          </label>
          <button type="submit">Filter</button>
        </form>
      )}
    </>
  );
}

/** From and to, of numbers or dates; a date may be a year, a month or a day. */
function Span({
  column: { name, type, least, most },
  add,
}: {
  column: ColumnSummary;
  add(filter: NodeFilter): void;
}) {
  const end = (form: FormData, key: string) => {
    const text = String(form.get(key) ?? "").trim();
    if (type === "date") return /^\d{4}(-\d\d){0,2}$/.test(text) ? text : null;
    return text === "" || !Number.isFinite(Number(text)) ? null : Number(text);
  };
  return (
    <form
      className="span"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const [from, to] = [end(form, "from"), end(form, "to")];
        if (from !== null || to !== null) add({ column: name, from, to });
      }}
    >
      <label>
        from{" "}
        <input
          name="from"
          inputMode={type === "date" ? "text" : "decimal"}
          placeholder={String(least)}
        />
      </label>
      <label>
        to{" "}
        <input
          name="to"
          inputMode={type === "date" ? "text" : "decimal"}
          placeholder={String(most)}
        />
      </label>
      <button type="submit">Filter</button>
    </form>
  );
}
