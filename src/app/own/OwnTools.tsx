import { BY_COMMUNITY } from "../../network/grouping.ts";
import type { OpenGraph } from "./ownMessages.ts";

interface Tools {
  graph: OpenGraph;
  by: string | null;
  setBy(by: string | null): void;
  size: string | null;
  setSize(size: string | null): void;
}

/** What colours and sizes say: any attribute of the file. */
export function OwnTools({ graph, by, setBy, size, setSize }: Tools) {
  const grouped = graph.nodeColumns.filter(
    ({ values, least, most }) => values.length > 1 || least !== most,
  );
  return (
    <>
      <label>
        Colour{" "}
        <select
          value={by ?? ""}
          onChange={({ currentTarget }) => setBy(currentTarget.value || null)}
        >
          <option value="">one for all</option>
          <option value={BY_COMMUNITY}>cluster</option>
          {grouped.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <label>
        Size{" "}
        <select
          value={size ?? ""}
          onChange={({ currentTarget }) => setSize(currentTarget.value || null)}
        >
          <option value="">number of neighbours</option>
          {graph.nodeColumns
            .filter(({ type }) => type !== "text")
            .map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
        </select>
      </label>
    </>
  );
}
