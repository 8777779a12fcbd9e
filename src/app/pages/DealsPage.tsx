import { useMemo } from "react";
import type { AtlasIndex } from "../../graph/atlasIndex.ts";
import type { CompanyRow } from "../../inference/companyTable.ts";
import type { DealRow, DealTable } from "../../inference/dealTable.ts";
import { companyTallies, drugTallies, NO_DEALS } from "../../inference/dealTallies.ts";
import type { DrugRow } from "../../inference/drugTable.ts";
import { drugFits } from "../../inference/filters/drugFits.ts";
import { FilterLine } from "../filters/FilterLine.tsx";
import { fittingIds } from "../filters/remaining.ts";
import { usePage, usePageState } from "../pageContext.ts";
import { showTable } from "../store.ts";
import { companyTableSpec } from "../table/companyColumns.ts";
import { dealTableSpec } from "../table/dealColumns.ts";
import { drugTableSpec } from "../table/drugColumns.ts";
import { TableView } from "../table/TableView.tsx";
import { TABLES, type TableName } from "../urlState.ts";
import { type Loading, useShard } from "../useShard.ts";

const TITLES: Record<TableName, string> = { deals: "Deals", drugs: "Drugs", companies: "Companies" };
const BODIES: Record<TableName, (props: { deals: readonly DealRow[]; filtered: boolean }) => React.ReactNode> = {
  deals: ({ deals }) => <TableView spec={dealTableSpec} rows={deals} />,
  drugs: Drugs,
  companies: Companies,
};

/** The same facts as the picture, as tables: deals, drugs, companies; in step with filters and selection. */
export function DealsPage() {
  const table = usePageState((state) => state.table);
  const filters = usePageState((state) => state.filters);
  const facets = usePageState((state) => state.facets);
  const fit = useMemo(() => fittingIds({ filters, facets }), [filters, facets]);
  const deals = useShard<DealTable>("deals.json");
  const fitting = useMemo(
    () => (deals.state === "here" ? deals.data.deals.filter(({ id }) => fit === null || fit.has(id)) : []),
    [deals, fit],
  );
  const Body = BODIES[table];
  return (
    <>
      <div className="tablehead">
        <Tabs />
        <FilterLine />
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

function Drugs({ deals, filtered }: { deals: readonly DealRow[]; filtered: boolean }) {
  const { atlas } = usePage();
  const drugs = useShard<DrugRow[]>("drugs.json");
  const filters = usePageState((state) => state.filters);
  const rows = useMemo(() => {
    if (drugs.state !== "here") return [];
    const tallies = drugTallies(deals);
    const aliases = aliasesOf(atlas.index);
    return drugs.data
      .filter((drug) => !filtered || (tallies.has(drug.id) && drugFits(drug, filters)))
      .map((drug) => ({ ...drug, deals: tallies.get(drug.id) ?? 0, aliases: aliases.get(drug.id) ?? "" }));
  }, [drugs, deals, filters, filtered, atlas]);
  return (
    <Awaited loading={drugs} what="drugs">
      <TableView spec={drugTableSpec} rows={rows} />
    </Awaited>
  );
}

function Companies({ deals, filtered }: { deals: readonly DealRow[]; filtered: boolean }) {
  const { atlas } = usePage();
  const companies = useShard<CompanyRow[]>("companies.json");
  const rows = useMemo(() => {
    if (companies.state !== "here") return [];
    const tallies = companyTallies(deals);
    const aliases = aliasesOf(atlas.index);
    return companies.data
      .filter(({ id }) => !filtered || tallies.has(id))
      .map((company) => ({ ...company, ...(tallies.get(company.id) ?? NO_DEALS), aliases: aliases.get(company.id) ?? "" }));
  }, [companies, deals, filtered, atlas]);
  return (
    <Awaited loading={companies} what="companies">
      <TableView spec={companyTableSpec} rows={rows} />
    </Awaited>
  );
}

/** Every other name of a thing, so that a table finds it by code or brand. */
function aliasesOf({ entities }: AtlasIndex): Map<string, string> {
  return new Map(entities.map(({ id, names }) => [id, names.map(([text]) => text).join(" ")]));
}

/** What stands in the place of a table until its data are here. */
function Awaited<T>({ loading, what, children }: { loading: Loading<T>; what: string; children: React.ReactNode }) {
  if (loading.state === "loading") return <p className="quiet">Fetching the {what} …</p>;
  return loading.state === "failed" ? <Failed again={loading.again} /> : children;
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
