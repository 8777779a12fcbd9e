import fc from "fast-check";
import { expect, it } from "vitest";
import { DATA_KEY, EMBED_KEY, MINE_KEY, OWN_KEYS } from "../../../src/app/state/addressKeys.ts";
import { readView, writeView } from "../../../src/app/state/urlState.ts";
import {
  changedFields,
  FIELDS,
  type FieldName,
  mapFields,
  START,
  VIEW_FIELDS,
  type ViewState,
} from "../../../src/app/state/viewFields.ts";
import { anyView } from "./anyView.ts";

const FIELD_NAMES = Object.keys(VIEW_FIELDS) as FieldName[];
/** Text as a careless or hostile hand puts it behind a key. */
const anyText = fc.oneof(
  fc.string(),
  fc.constantFrom("__proto__", "1", "open", ",,,", "*", "a*1*2", "1,2,3", "NaN,0,1", "2025-02-30"),
  fc.array(fc.string({ maxLength: 4 }), { maxLength: 200 }).map(String),
);
const anyQuery = fc
  .array(fc.tuple(fc.constantFrom(...FIELD_NAMES), anyText), { maxLength: 12 })
  .map(
    (pairs) =>
      `?${new URLSearchParams(pairs.map(([name, text]) => [VIEW_FIELDS[name].key, text]))}`,
  );

it("has a word of its own for each field, and none that another part of the page reads", () => {
  const keys = [...FIELDS.map(([, { key }]) => key), ...OWN_KEYS, DATA_KEY, EMBED_KEY, MINE_KEY];
  expect(new Set(keys).size).toBe(keys.length);
});

it("makes one field of a view from its word, and all others stay at their start", () => {
  fc.assert(
    fc.property(anyView, fc.constantFrom(...FIELD_NAMES), (view, name) => {
      const one: ViewState = { ...START, [name]: view[name] };
      const query = writeView(one, "");
      expect([...new URLSearchParams(query).keys()]).toEqual(
        changedFields(one, START).map((changed) => VIEW_FIELDS[changed].key),
      );
      expect(readView(query)).toEqual(one);
    }),
  );
});

it("reads one address twice into views that are equal by value, whatever stands in it", () => {
  fc.assert(
    fc.property(anyQuery, (query) => {
      const view = readView(query);
      expect(changedFields(view, readView(query))).toEqual([]);
      expect(changedFields(readView(writeView(view, "")), view)).toEqual([]);
    }),
  );
});

it("tells two values of a field apart if, and only if, they differ", () => {
  fc.assert(
    fc.property(anyView, anyView, fc.constantFrom(...FIELD_NAMES), (one, other, name) => {
      const copy = structuredClone(one);
      expect(changedFields(copy, one)).toEqual([]);
      const mixed: ViewState = { ...one, [name]: other[name] };
      const differs = JSON.stringify(one[name]) !== JSON.stringify(other[name]);
      expect(changedFields(mixed, one)).toEqual(differs ? [name] : []);
    }),
  );
});

it("starts where an address says nothing", () => {
  expect(readView("")).toEqual(START);
  expect(mapFields(({ read }) => read(null))).toEqual(START);
  expect(writeView(START, "?focus=drug:a&utm=x&own=w0rk&own.sort=a")).toBe("?utm=x");
});

it("compiles no field that the table does not tell of", () => {
  // @ts-expect-error A view holds what the table tells of, and nothing else.
  const planted: ViewState = { ...START, planted: "here" };
  expect(writeView(planted, "")).toBe("");
});
