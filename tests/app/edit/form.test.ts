import fc from "fast-check";
import { expect, it } from "vitest";
import { parseDataset } from "../../../src/dataset/parseDataset.ts";
import { asFiles } from "../../../src/editing/edits.ts";
import { type FieldPath, fieldOf, valueAt, withValueAt } from "../../../src/editing/fieldPath.ts";
import { placeOfPath, readPlace } from "../../../src/editing/recordPlace.ts";
import { recordText } from "../../../src/editing/recordText.ts";
import { blankOf, canShow, type Shape, widgetOf } from "../../../src/editing/shape.ts";
import type { CollectionName } from "../../../src/schema/collections.ts";
import { jsonSchemas } from "../../../src/schema/jsonSchemas.ts";
import { shippedRecords } from "../../shippedRecords.ts";

const records = shippedRecords();
const shapes = new Map(
  [...jsonSchemas()].map(([file, text]) => [
    file.replace(".schema.json", ""),
    JSON.parse(text) as Shape,
  ]),
);
const shapeOf = (collection: string): Shape => shapes.get(collection) ?? {};

/** Every field of a record with its shape, as the form walks it. */
function fieldsOf(
  shape: Shape,
  value: unknown,
  path: FieldPath,
): { shape: Shape; value: unknown; path: FieldPath }[] {
  const inner = Array.isArray(value)
    ? value.flatMap((item, i) =>
        fieldsOf((shape.items || undefined) ?? shape.prefixItems?.[i] ?? {}, item, [...path, i]),
      )
    : typeof value === "object" && value !== null && shape.properties
      ? Object.entries(value).flatMap(([key, item]) =>
          key === "$schema" ? [] : fieldsOf(shape.properties?.[key] ?? {}, item, [...path, key]),
        )
      : [];
  return [{ shape, value, path }, ...inner];
}

it("has a control for every field of every record that is shipped", () => {
  const missing = new Set<string>();
  for (const [path, record] of records) {
    const collection = placeOfPath(path)?.collection;
    if (!collection) continue;
    for (const { shape, value, path: at } of fieldsOf(shapeOf(collection), record, [])) {
      const key = String(at.findLast((step) => typeof step === "string") ?? "");
      const widget = widgetOf(shape, collection, key, fieldOf(at));
      // The items of a list of texts are asked for by the list.
      if (typeof at[at.length - 1] === "number" && typeof value === "string") continue;
      if (!canShow(widget, value)) missing.add(`${collection} ${fieldOf(at)}`);
    }
  }
  expect([...missing]).toEqual([]);
});

it("knows the shelf of every record that another names", () => {
  const deal = shapeOf("deals");
  const item = (list: string): Shape => (deal.properties?.[list]?.items || undefined) ?? {};
  const of = (shape: Shape | undefined, key: string, field: string) =>
    widgetOf(shape ?? {}, "deals", key, field);
  expect(of(item("parties").properties?.company, "company", "parties.0.company")).toEqual({
    of: "reference",
    shelf: "companies",
  });
  expect(of(item("grants").properties?.from, "from", "grants.0.from")).toEqual({
    of: "references",
    shelf: "companies",
  });
  expect(of(item("grants").properties?.assets, "assets", "grants.0.assets")).toEqual({
    of: "references",
    shelf: "drugs",
  });
  expect(of(deal.properties?.announced, "announced", "announced").of).toBe("claim");
});

it("begins a record that lacks what somebody must say, and nothing else", () => {
  for (const collection of [
    "companies",
    "drugs",
    "targets",
    "deals",
    "statistics",
  ] as CollectionName[]) {
    const record = { ...(blankOf(shapeOf(collection)) as object), id: "a-new-one" };
    const { faults } = parseDataset([
      ...asFiles(new Map([["dataset.json", records.get("dataset.json")]])),
      { path: `${collection}/a-new-one.json`, text: recordText(record) },
    ]);
    expect(faults.length, collection).toBeGreaterThan(0);
    expect(
      faults.map(({ message }) => message).filter((message) => message.startsWith("unknown field")),
    ).toEqual([]);
  }
});

it("puts a value back where it was, and leaves all else and the order of the keys", () => {
  const fields = [...records].flatMap(([path, record]) => {
    const collection = placeOfPath(path)?.collection;
    const shape = collection && shapeOf(collection);
    return shape && path.startsWith("deals/3")
      ? fieldsOf(shape, record, []).map((field) => ({ ...field, record, root: shape }))
      : [];
  });
  fc.assert(
    fc.property(fc.constantFrom(...fields), ({ path, record, root }) => {
      const value = valueAt(record, path);
      const without = withValueAt(record, path, undefined, root);
      const last = path[path.length - 1];
      const again =
        typeof last === "number"
          ? withValueAt(without, path.slice(0, -1), valueAt(record, path.slice(0, -1)), root)
          : withValueAt(without, path, value, root);
      expect(again).toEqual(record);
      expect(recordText(withValueAt(record, path, value, root))).toBe(recordText(record));
    }),
  );
});

it("puts a new key where the shape has it", () => {
  const shape: Shape = { properties: { id: {}, value: {}, sources: {}, reason: {} } };
  expect(JSON.stringify(withValueAt({ id: 1, sources: 3, other: 5 }, ["value"], 2, shape))).toBe(
    '{"id":1,"value":2,"sources":3,"other":5}',
  );
  expect(JSON.stringify(withValueAt({ sources: 3 }, ["reason"], "r", shape))).toBe(
    '{"sources":3,"reason":"r"}',
  );
  expect(withValueAt({ a: 1 }, ["__proto__"], { b: 2 }, shape)).not.toHaveProperty("b");
});

it("reads what an address asks for, and nothing else", () => {
  expect(readPlace("deal:a-b")).toEqual({ kind: "deal", collection: "deals", id: "a-b" });
  expect(readPlace("source")).toEqual({ kind: "source", collection: "sources", id: null });
  for (const bad of [null, "", "constructor", "deal:a:b", "__proto__:x"])
    expect(readPlace(bad)).toBeNull();
  for (const bad of [
    "dataset.json",
    "deals/../x.json",
    "deals/X.json",
    "constructor/x.json",
    "deals/x",
  ])
    expect(placeOfPath(bad)).toBeNull();
});
