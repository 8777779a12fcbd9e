import { useEffect, useRef, useState } from "react";
import type { GraphRows, RowSort } from "../../network/graphRows.ts";
import type { Cell } from "../../network/graphTable.ts";
import type { NodeFilter } from "../../network/nodeFilters.ts";
import { useVirtualRows } from "../parts/useVirtualRows.ts";
import type { OpenGraph } from "./ownMessages.ts";
import type { OwnSession } from "./ownSession.ts";

const ROW = 32;
const rowHeight = () => ROW;
/** As many are asked for before it is known how many there are. */
const AT_FIRST = 40;
const number = new Intl.NumberFormat("en-GB");

interface Shown {
  session: OwnSession;
  graph: OpenGraph;
  filters: readonly NodeFilter[];
  selected: number | null;
  of: "nodes" | "edges";
  sort: RowSort | null;
  turn(of: "nodes" | "edges", sort: RowSort | null): void;
  show(row: number): void;
}

/** Nodes or edges with every attribute; only the rows in sight are asked for. */
export function OwnTable({ session, graph, filters, selected, of, sort, turn, show }: Shown) {
  const [part, setPart] = useState<GraphRows & { first: number }>({ total: 0, rows: [], first: 0 });
  const { box, first, end, stop, look, walk, setActive } = useVirtualRows(
    part.total || AT_FIRST,
    rowHeight,
    // Another table, or another order of it, is read from its beginning.
    JSON.stringify([of, sort]),
  );
  useEffect(() => {
    let wanted = true;
    void session.call("rows", of, sort, first, end - first, filters).then((rows) => {
      if (wanted) setPart({ ...rows, first });
    });
    return () => {
      wanted = false;
    };
  }, [session, of, sort, first, end, filters]);
  const heads =
    of === "nodes"
      ? ["label", "id", ...graph.nodeColumns.map(({ name }) => name)]
      : ["source", "target", ...graph.edgeColumns];
  /** One row is a tab stop; keys walk from there. */
  const tabIndexOf = (i: number) => (part.first + i === stop ? 0 : -1);
  return (
    <section className="owntable" aria-label="Table of the file">
      <p className="choices">
        {(["nodes", "edges"] as const).map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={of === name}
            onClick={() => turn(name, null)}
          >
            {name === "nodes" ? "Nodes" : "Edges"}
          </button>
        ))}
        <span role="status">{number.format(part.total)} rows</span>
      </p>
      <section
        className="scroll"
        ref={box}
        onScroll={look}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys
        tabIndex={0}
        aria-label="Rows"
      >
        <table aria-rowcount={part.total + 1}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th
                  key={head}
                  scope="col"
                  aria-sort={sort?.key === head ? (sort.down ? "descending" : "ascending") : "none"}
                >
                  <button
                    type="button"
                    onClick={() =>
                      turn(of, { key: head, down: sort?.key === head ? !sort.down : false })
                    }
                  >
                    <bdi>{head}</bdi>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody onKeyDown={walk}>
            <Space rows={part.first} span={heads.length} />
            {part.rows.map(({ row, cells }, i) => (
              <tr
                key={row}
                aria-rowindex={part.first + i + 2}
                className={of === "nodes" && row === selected ? "chosen" : ""}
                onFocus={() => setActive(part.first + i)}
              >
                {cells.map((cell, at) => (
                  <td
                    key={heads[at]}
                    className={typeof cell === "number" ? "number" : ""}
                    tabIndex={at === 0 && of === "edges" ? tabIndexOf(i) : undefined}
                  >
                    {at === 0 && of === "nodes" ? (
                      <button
                        type="button"
                        className="name"
                        tabIndex={tabIndexOf(i)}
                        onClick={() => show(row)}
                      >
                        <bdi>{words(cell)}</bdi>
                      </button>
                    ) : (
                      <bdi>{words(cell)}</bdi>
                    )}
                  </td>
                ))}
              </tr>
            ))}
            <Space
              rows={Math.max(0, part.total - part.first - part.rows.length)}
              span={heads.length}
            />
          </tbody>
        </table>
      </section>
    </section>
  );
}

/** Room for the rows that are not in the document. */
function Space({ rows, span }: { rows: number; span: number }) {
  const room = useRef<HTMLTableCellElement>(null);
  useEffect(() => {
    if (room.current) room.current.style.height = `${rows * ROW}px`;
  }, [rows]);
  return rows > 0 ? (
    <tr className="space">
      <td colSpan={span} ref={room} />
    </tr>
  ) : null;
}

function words(cell: Cell): string {
  const text = cell === null ? "" : String(cell);
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
