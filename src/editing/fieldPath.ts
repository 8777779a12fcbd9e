import type { Shape } from "./shape.ts";

/** The way from a record to a field: keys and places in lists. */
export type FieldPath = readonly (string | number)[];

/** A way as the faults write it: `economics.parts.0.amount`. */
export const fieldOf = (path: FieldPath) => path.join(".");

/** What stands at a field; `undefined` where the way leads nowhere. */
export function valueAt(record: unknown, path: FieldPath): unknown {
  let value = record;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/**
 * A record with another value at a field; `undefined` takes the field, or the item of a list, away. Whatever is not on the way
 * stays the same object, and keys stay in their order: a new one comes where its shape has it.
 */
export function withValueAt(
  record: unknown,
  path: FieldPath,
  value: unknown,
  shape: Shape | undefined,
): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(record)) {
    const at = Number(step);
    const next = withValueAt(
      record[at],
      rest,
      value,
      (shape?.items || undefined) ?? shape?.prefixItems?.[at],
    );
    return next === undefined ? record.toSpliced(at, 1) : record.toSpliced(at, 1, next);
  }
  const before = typeof record === "object" && record !== null ? Object.entries(record) : [];
  const key = String(step);
  const at = before.findIndex(([name]) => name === key);
  const next = withValueAt(
    at < 0 ? undefined : before[at]?.[1],
    rest,
    value,
    shape?.properties?.[key],
  );
  if (at >= 0)
    return Object.fromEntries(
      next === undefined ? before.toSpliced(at, 1) : before.toSpliced(at, 1, [key, next]),
    );
  if (next === undefined) return record;
  return Object.fromEntries(
    before.toSpliced(placeOf(key, before, Object.keys(shape?.properties ?? {})), 0, [key, next]),
  );
}

/** After the last of the keys that the shape has before it; at the end where the shape does not know it. */
function placeOf(
  key: string,
  before: readonly (readonly [string, unknown])[],
  order: readonly string[],
): number {
  const own = order.indexOf(key);
  if (own < 0) return before.length;
  const earlier = before.flatMap(([name], i) =>
    order.includes(name) && order.indexOf(name) < own ? [i + 1] : [],
  );
  return Math.max(0, ...earlier);
}
