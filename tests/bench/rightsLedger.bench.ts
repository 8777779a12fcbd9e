/**
 * Folds the rights ledger of synthetic drugs over 249 countries and 20 grants each, and prints how the time grows.
 * Run it with `tsx tests/bench/rightsLedger.ts`; `run()` gives the rows.
 */
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { rightsGroups } from "../../src/inference/rightsLedger.ts";
import { rightsTimeline } from "../../src/inference/rightsTimeline.ts";
import { syntheticLedger } from "../inference/rights/syntheticLedger.ts";

const GRANTS = 20;
const COUNTRIES = 249;
/** The last size folds within this on two cores. */
export const BUDGET_MS = 1000;

export interface BenchRow {
  drugs: number;
  grants: number;
  countries: number;
  /** Every country through all of time: the budgeted figure. */
  foldMs: number;
  /** The answers of one day with chains, reasons and sources. */
  explainMs: number;
  spans: number;
}

/** Measures each size on data of its own, so that nothing is kept from one to the next. */
export function run(sizes: readonly number[] = [100, 300, 1000]): { rows: BenchRow[] } {
  measure(50);
  return { rows: sizes.map(measure) };
}

function measure(drugs: number): BenchRow {
  const dataset = syntheticLedger({ drugs, grants: GRANTS, seed: drugs });
  const ids = [...dataset.drugs.keys()];
  const begin = performance.now();
  let spans = 0;
  let countries = 0;
  for (const id of ids) {
    for (const history of rightsTimeline(dataset, id)) {
      spans += history.spans.length;
      countries += history.countries.length;
    }
  }
  const folded = performance.now();
  for (const id of ids) rightsGroups(dataset, id, { on: "2022-06-30" });
  const explained = performance.now();
  if (countries !== drugs * COUNTRIES)
    throw new Error(`expected ${COUNTRIES} countries a drug, found ${countries / drugs}`);
  return {
    drugs,
    grants: GRANTS,
    countries: COUNTRIES,
    foldMs: Math.round(folded - begin),
    explainMs: Math.round(explained - folded),
    spans,
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { rows } = run();
  for (const row of rows) {
    console.log(
      `${row.drugs} drugs × ${row.countries} countries × ${row.grants} grants: folded in ${row.foldMs} ms (${row.spans} spans), one day explained in ${row.explainMs} ms`,
    );
  }
  const last = rows[rows.length - 1];
  if (last && last.foldMs > BUDGET_MS) {
    console.error(`the fold took ${last.foldMs} ms; the budget is ${BUDGET_MS} ms`);
    process.exitCode = 1;
  }
}
