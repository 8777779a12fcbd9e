import { useState } from "react";
import { DEAL_FIELDS, type DealColumn, type DealField } from "../../formats/dealColumns.ts";
import { keepMapping, keptMapping } from "./keptMapping.ts";
import type { FileFound } from "./ownMessages.ts";

const FIELD_WORDS: Record<DealField, string> = {
  id: "Id of the deal",
  title: "Title",
  licensors: "Licensor",
  licensees: "Licensee",
  parties: "Parties, roles not given",
  assets: "Drug",
  announced: "Announced",
  ended: "Ended",
  status: "Status",
  territory: "Territory",
  upfront: "Upfront",
  milestones: "Milestones",
  equity: "Equity",
  total: "Total",
};
const UNITS = [
  [1, "millions"],
  [1000, "billions"],
  [0.001, "thousands"],
  [1e-6, "single units"],
] as const;
const MONEY: readonly (DealField | null)[] = ["upfront", "milestones", "equity", "total"];
const ORDERS = ["day-first", "month-first"] as const;
const DATES: readonly (DealField | null)[] = ["announced", "ended"];

interface Mapped {
  columns: DealColumn[];
  deals: FileFound["deals"];
  again(columns: DealColumn[]): void;
}

/** What each column of a table of deals is taken for, with the first deals as they are understood; the reader may change it. */
export function ColumnMapper({ columns, deals, again }: Mapped) {
  const [shown, setShown] = useState(columns);
  const before = keptMapping(columns);
  const earlier = before && JSON.stringify(before) !== JSON.stringify(columns) ? before : null;
  const read = (next: DealColumn[]) => {
    keepMapping(next);
    again(next);
  };
  const change = (at: number, part: DealColumn) =>
    setShown(shown.map((column, i) => (i === at ? part : column)));
  return (
    <section className="mapper" aria-label="Columns">
      <h3>Columns</h3>
      <div className="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">In the file</th>
              <th scope="col">Taken for</th>
              <th scope="col">How it is meant</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((column, at) => (
              <tr key={`${column.head} ${columns.indexOf(column)}`}>
                <th scope="row">
                  <bdi>{column.head}</bdi>
                </th>
                <td>
                  <select
                    aria-label={`${column.head} is taken for`}
                    value={column.field ?? ""}
                    onChange={({ currentTarget }) =>
                      change(
                        at,
                        withField(
                          column,
                          DEAL_FIELDS.find((field) => field === currentTarget.value) ?? null,
                        ),
                      )
                    }
                  >
                    <option value="">Kept as it is</option>
                    {DEAL_FIELDS.map((field) => (
                      <option key={field} value={field}>
                        {FIELD_WORDS[field]}
                      </option>
                    ))}
                  </select>
                </td>
                <td>
                  <Meant column={column} change={(part) => change(at, part)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="choices">
        <button type="button" disabled={shown === columns} onClick={() => read(shown)}>
          Read it again like this
        </button>
        {earlier && (
          <button type="button" onClick={() => read(earlier)}>
            Read it as the last time
          </button>
        )}
      </p>
      {deals.length > 0 && (
        <>
          <h3>The first deals, as they are understood</h3>
          <ul className="plain">
            {deals.map(({ line, from, to, assets, values }) => (
              <li key={line}>
                <b>Line {line}</b> {[from, to].filter(Boolean).join(" → ")}
                {assets && `: ${assets}`}
                <small> {values.map(([name, value]) => `${name} ${value}`).join(" · ")}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** A column with another field, and with what such a field needs to be read. */
function withField({ head, money, dayOrder }: DealColumn, field: DealField | null): DealColumn {
  return {
    head,
    field,
    ...(MONEY.includes(field) ? { money: money ?? { unit: 1, decimal: ".", currency: null } } : {}),
    ...(DATES.includes(field) ? { dayOrder: dayOrder ?? null } : {}),
  };
}

function Meant({ column, change }: { column: DealColumn; change(column: DealColumn): void }) {
  const { money, dayOrder } = column;
  if (dayOrder !== undefined)
    return (
      <select
        aria-label={`Order of the dates in ${column.head}`}
        value={dayOrder ?? ""}
        onChange={({ currentTarget }) =>
          change({
            ...column,
            dayOrder: ORDERS.find((order) => order === currentTarget.value) ?? null,
          })
        }
      >
        <option value="">as they are written</option>
        <option value="day-first">day first: 4/3 is 4 March</option>
        <option value="month-first">month first: 4/3 is 3 April</option>
      </select>
    );
  if (!money) return null;
  return (
    <>
      <select
        aria-label={`Unit of ${column.head}`}
        value={money.unit}
        onChange={({ currentTarget }) =>
          change({ ...column, money: { ...money, unit: Number(currentTarget.value) } })
        }
      >
        {UNITS.map(([unit, words]) => (
          <option key={unit} value={unit}>
            {words}
          </option>
        ))}
      </select>{" "}
      <small>{money.currency ?? "US$ unless the cell says otherwise"}</small>
    </>
  );
}
