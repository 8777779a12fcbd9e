import { useMemo } from "react";
import type { DealRow, DealTable } from "../../inference/dealTable.ts";
import { useShard } from "../data/useShard.ts";
import { Awaited } from "../parts/Awaited.tsx";
import { usePage, usePageState } from "../parts/pageContext.ts";
import { showTable } from "../state/pageActions.ts";
import { TABLES, type TableName } from "../state/pageNames.ts";
import { fittingIds } from "../state/remaining.ts";
import { dealTableSpec } from "./dealColumns.ts";
import { Companies, Drugs } from "./PartTables.tsx";
import { TableView } from "./TableView.tsx";
import "./table.css";

const TITLES: Record<TableName, string> = {
  deals: "Deals",
  drugs: "Drugs",
  companies: "Companies",
};
const BODIES: Record<
  TableName,
  (props: { deals: readonly DealRow[]; filtered: boolean }) => React.ReactNode
> = {
  deals: ({ deals }) => <TableView spec={dealTableSpec} rows={deals} />,
  drugs: Drugs,
  companies: Companies,
};

/** The same facts as the picture, as tables: deals, drugs, companies; in step with filters and selection. `children` stand beside the tabs. */
export function Tables({ children }: { children: React.ReactNode }) {
  const table = usePageState((state) => state.table);
  const filters = usePageState((state) => state.filters);
  const facets = usePageState((state) => state.facets);
  const fit = useMemo(() => fittingIds({ filters, facets }), [filters, facets]);
  const deals = useShard<DealTable>("deals.json");
  const fitting = useMemo(
    () =>
      deals.state === "here"
        ? deals.data.deals.filter(({ id }) => fit === null || fit.has(id))
        : [],
    [deals, fit],
  );
  const Body = BODIES[table];
  return (
    <>
      <div className="tablehead">
        <Tabs />
        {children}
      </div>
      <div role="tabpanel" id="table" aria-labelledby={`tab-${table}`} className="tablepanel">
        <Awaited loading={deals} what="deals">
          <Body key={table} deals={fitting} filtered={fit !== null} />
        </Awaited>
      </div>
    </>
  );
}

function Tabs() {
  const { store } = usePage();
  const table = usePageState((state) => state.table);
  const walk = (event: React.KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = TABLES[(TABLES.indexOf(table) + step + TABLES.length) % TABLES.length];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    store.setState(showTable(next));
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div role="tablist" aria-label="Tables" className="tabs" onKeyDown={walk}>
      {TABLES.map((name) => (
        <button
          key={name}
          id={`tab-${name}`}
          type="button"
          role="tab"
          aria-selected={name === table}
          aria-controls="table"
          tabIndex={name === table ? 0 : -1}
          onClick={() => store.setState(showTable(name))}
        >
          {TITLES[name]}
        </button>
      ))}
    </div>
  );
}
