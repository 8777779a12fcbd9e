import fc from "fast-check";
import { clean } from "../../src/formats/written.ts";
import { type Column, columnKind, type GraphTable } from "../../src/network/graphTable.ts";

/** Texts that have hurt other programs: markup, quotes, prototypes, other scripts, lone surrogates, control characters. */
const HOSTILE = [
  "__proto__",
  "constructor",
  "toString",
  "",
  " a ",
  "<b>&amp;\"'",
  "]]>",
  "a,b;c\td",
  "x\ny\r\nz",
  "=1+1",
  "'=x",
  "瑞康",
  "𝒳",
  "12",
  "true",
  "-0",
];
const text = fc
  .oneof(
    fc.constantFrom(...HOSTILE),
    fc.string({ unit: "binary", maxLength: 8 }),
    fc.string({ maxLength: 8 }),
  )
  .map(clean);
const number = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((value) => (value === 0 ? 0 : value));

const columnName = fc
  .oneof(
    fc.constantFrom(
      "__proto__",
      "kind",
      "name",
      "constructor",
      "weight",
      "hasOwnProperty",
      "a b",
      "=x",
    ),
    fc.stringMatching(/^[a-z]{1,6}$/),
  )
  .filter(
    (name) =>
      ![
        "id",
        "label",
        "x",
        "y",
        "z",
        "source",
        "target",
        "directed",
        "type",
        "title",
        "pid",
        "start",
        "end",
      ].includes(name),
  );

const columns = (rows: number) =>
  fc
    .uniqueArray(
      fc.tuple(columnName, fc.constantFrom(text, number, fc.boolean())).chain(([name, value]) =>
        fc
          .array(fc.option(value as fc.Arbitrary<string | number | boolean>), {
            minLength: rows,
            maxLength: rows,
          })
          .map((values) => ({ name, values })),
      ),
      { maxLength: 4, selector: ({ name }) => name },
    )
    .map((all) => all.filter(({ values }) => values.some((value) => value !== null)));

/** Any graph that a file can hold: ids are any texts, columns of one kind each. */
export const anyGraph: fc.Arbitrary<GraphTable> = fc
  .uniqueArray(text, { minLength: 1, maxLength: 8 })
  .chain((ids) => {
    const row = fc.nat(ids.length - 1);
    const edge = fc.record({ source: row, target: row, directed: fc.constantFrom(0, 1) });
    return fc
      .tuple(
        fc.array(edge, { maxLength: 10 }),
        fc.uniqueArray(text, { minLength: 10, maxLength: 10 }),
      )
      .chain(([edges, edgeIds]) =>
        fc
          .record({
            labels: fc.array(text, { minLength: ids.length, maxLength: ids.length }),
            places: fc.option(
              fc.array(fc.tuple(number, number), { minLength: ids.length, maxLength: ids.length }),
            ),
            nodeColumns: columns(ids.length),
            edgeColumns: edges.length === 0 ? fc.constant<Column[]>([]) : columns(edges.length),
          })
          .map(({ labels, places, nodeColumns, edgeColumns }) => ({
            nodes: {
              ids,
              labels,
              places: places && {
                x: Float64Array.from(places, ([x]) => x),
                y: Float64Array.from(places, ([, y]) => y),
              },
              columns: nodeColumns,
            },
            edges: {
              ids: edgeIds.slice(0, edges.length),
              sources: Uint32Array.from(edges, ({ source }) => source),
              targets: Uint32Array.from(edges, ({ target }) => target),
              directed: Uint8Array.from(edges, ({ directed }) => directed),
              columns: edgeColumns,
            },
          })),
      );
  });

/** A graph with its columns by name, for comparing where order does not count. */
export function comparable({ nodes, edges }: GraphTable) {
  const byName = (columns: GraphTable["nodes"]["columns"]) =>
    [...columns]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map((column) => [column.name, columnKind(column), column.values]);
  return {
    nodes: { ...nodes, columns: byName(nodes.columns) },
    edges: { ...edges, columns: byName(edges.columns) },
  };
}
