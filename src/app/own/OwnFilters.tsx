import { useState } from "react";
import type { ColumnBrief, OpenGraph, OwnFilter } from "./ownMessages.ts";

interface Filters {
  graph: OpenGraph;
  filters: readonly OwnFilter[];
  setFilters(filters: readonly OwnFilter[]): void;
}

/** Filters by any attribute, each in words with a way to take it off. */
export function OwnFilters({ graph, filters, setFilters }: Filters) {
  const [name, setName] = useState("");
  const usable = graph.nodeColumns.filter(({ values, least, most }) => values.length > 0 || (least !== null && least !== most));
  const column = usable.find((each) => each.name === name);
  const add = (filter: OwnFilter) => {
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

function filterWords(filter: OwnFilter): string {
  if ("is" in filter) return `${filter.column}: ${filter.is}`;
  const { column, from, to } = filter;
  return `${column} ${from === null ? "" : `from ${from}`}${from !== null && to !== null ? " " : ""}${to === null ? "" : `to ${to}`}`;
}

function Wanted({ column, add }: { column: ColumnBrief; add(filter: OwnFilter): void }) {
  if (column.kind !== "number")
    return (
      <label>
        is{" "}
        <select value="" onChange={({ currentTarget }) => add({ column: column.name, is: currentTarget.value })}>
          <option value="">choose</option>
          {column.values.map(({ value, count }) => (
            <option key={value} value={value}>
              {value.length > 50 ? `${value.slice(0, 49)}…` : value} ({count})
            </option>
          ))}
        </select>
      </label>
    );
  const number = (form: FormData, key: string) => {
    const text = String(form.get(key) ?? "").trim();
    return text === "" || !Number.isFinite(Number(text)) ? null : Number(text);
  };
  return (
    <form
      className="span"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        add({ column: column.name, from: number(form, "from"), to: number(form, "to") });
      }}
    >
      <label>
        from <input name="from" inputMode="decimal" placeholder={String(column.least)} />
      </label>
      <label>
        to <input name="to" inputMode="decimal" placeholder={String(column.most)} />
      </label>
      <button type="submit">Filter</button>
    </form>
  );
}
