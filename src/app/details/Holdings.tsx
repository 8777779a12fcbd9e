import { countryWords, listWords } from "../../dataset/facts/words.ts";
import type { HoldingRow, HoldingsTable, MoveRow } from "../../inference/holdingsTable.ts";
import { useShard } from "../data/useShard.ts";
import { usePage } from "../parts/pageContext.ts";
import { select } from "../state/pictureActions.ts";

const FEW = 6;
const MOST = 8;
const rowKey = ({ drug, company, field }: HoldingRow) => `${drug.id} ${company.id} ${field ?? ""}`;

/** What a company with its subsidiaries holds today, and what grants brought or took away. */
export function Holdings({ id }: { id: string }) {
  const table = useShard<HoldingsTable>(`holdings/${id.slice("company:".length)}.json`);
  if (table.state !== "here") return null;
  const { holdings, gained, lost } = table.data;
  if (holdings.length === 0 && gained.length === 0 && lost.length === 0) return null;
  return (
    <section aria-label="Holdings" className="holdings">
      <h2>
        Holds <span>right to sell, with its subsidiaries, today</span>
      </h2>
      {holdings.length === 0 && <p className="quiet">Nothing that this data set knows of.</p>}
      <ul>
        {holdings.slice(0, MOST).map((row) => (
          <Row key={rowKey(row)} row={row} own={id} />
        ))}
      </ul>
      {holdings.length > MOST && (
        <details>
          <summary>{holdings.length - MOST} more</summary>
          <ul>
            {holdings.slice(MOST).map((row) => (
              <Row key={rowKey(row)} row={row} own={id} />
            ))}
          </ul>
        </details>
      )}
      <Moves title="Gained by grants" rows={gained} />
      <Moves title="Lost" rows={lost} />
    </section>
  );
}

function Row({ row, own }: { row: HoldingRow; own: string }) {
  const { store } = usePage();
  const through = row.company.id === own ? "" : `through ${row.company.name}`;
  return (
    <li>
      <button type="button" className="link" onClick={() => store.setState(select(row.drug.id))}>
        {row.drug.name}
      </button>
      <small>
        {[row.field ? `in ${row.field}` : "", where(row), through].filter(Boolean).join(" · ")}
      </small>
    </li>
  );
}

function where({ countries, undetermined }: HoldingRow): string {
  const sure =
    countries.length === 0
      ? ""
      : countries.length >= 249
        ? "everywhere"
        : countries.length <= FEW
          ? listWords(countries.map(countryWords))
          : `${countries.length} countries`;
  const perhaps =
    undetermined.length === 0
      ? ""
      : undetermined.length >= 249
        ? "undetermined everywhere"
        : `${undetermined.length} undetermined`;
  return [sure, perhaps].filter(Boolean).join(", ");
}

function Moves({ title, rows }: { title: string; rows: readonly MoveRow[] }) {
  const { store } = usePage();
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {rows.map((row) => (
          <li key={`${row.deal} ${row.drug.id} ${row.words}`}>
            <button type="button" className="link" onClick={() => store.setState(select(row.deal))}>
              {row.drug.name}
            </button>
            <small>{[row.on ?? "not dated", row.words].join(" · ")}</small>
          </li>
        ))}
      </ul>
    </>
  );
}
