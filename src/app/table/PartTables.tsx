import { useMemo } from "react";
import type { AtlasIndex } from "../../graph/atlasIndex.ts";
import type { CompanyRow } from "../../inference/companyTable.ts";
import type { DealRow } from "../../inference/dealTable.ts";
import { companyTallies, drugTallies, NO_DEALS } from "../../inference/dealTallies.ts";
import type { DrugRow } from "../../inference/drugTable.ts";
import { drugFits } from "../../inference/filters/drugFits.ts";
import { useShard } from "../data/useShard.ts";
import { Awaited } from "../parts/Awaited.tsx";
import { usePage, usePageState } from "../parts/pageContext.ts";
import { companyTableSpec } from "./companyColumns.ts";
import { drugTableSpec } from "./drugColumns.ts";
import { TableView } from "./TableView.tsx";

interface Shown {
  /** The deals that the filters leave. */
  deals: readonly DealRow[];
  /** False where every deal is left, so that things without a deal stand in the table too. */
  filtered: boolean;
}

/** The drugs of some deals. */
export function Drugs({ deals, filtered }: Shown) {
  const { atlas } = usePage();
  const drugs = useShard<DrugRow[]>("drugs.json");
  const filters = usePageState((state) => state.filters);
  const rows = useMemo(() => {
    if (drugs.state !== "here") return [];
    const tallies = drugTallies(deals);
    const aliases = aliasesOf(atlas.index);
    return drugs.data
      .filter((drug) => !filtered || (tallies.has(drug.id) && drugFits(drug, filters)))
      .map((drug) => ({
        ...drug,
        deals: tallies.get(drug.id) ?? 0,
        aliases: aliases.get(drug.id) ?? "",
      }));
  }, [drugs, deals, filters, filtered, atlas]);
  return (
    <Awaited loading={drugs} what="drugs">
      <TableView spec={drugTableSpec} rows={rows} />
    </Awaited>
  );
}

/** The companies of some deals, with their part in them. */
export function Companies({ deals, filtered }: Shown) {
  const { atlas } = usePage();
  const companies = useShard<CompanyRow[]>("companies.json");
  const rows = useMemo(() => {
    if (companies.state !== "here") return [];
    const tallies = companyTallies(deals);
    const aliases = aliasesOf(atlas.index);
    return companies.data
      .filter(({ id }) => !filtered || tallies.has(id))
      .map((company) => ({
        ...company,
        ...(tallies.get(company.id) ?? NO_DEALS),
        aliases: aliases.get(company.id) ?? "",
      }));
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
