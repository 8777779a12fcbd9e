import type { FoldGrant } from "./foldGrants.ts";
import type { GrantLife } from "./grantLife.ts";

/** A field of use that some grant names, or all that is left; `covered` says for each grant whether it reaches it. */
export interface FieldCell {
  /** Empty where no grant is limited to a field. */
  names: readonly string[];
  covered: readonly boolean[];
}

/** What is left when some grants are limited to a field. */
export const OTHER_FIELDS = "all other fields";

/**
 * Parts the fields of use so that every grant covers a part whole or not at all. Fields are words: two different
 * words are two fields, unless one stands in a sublicence of the other, which makes it a part of it.
 */
export function fieldCells(lives: readonly GrantLife[], folds: readonly FoldGrant[]): FieldCell[] {
  const names = [...new Set(lives.flatMap(({ field }) => field ?? []))].sort();
  if (names.length === 0) return [{ names: [], covered: lives.map(() => true) }];
  const wider = widerFields(lives, folds);
  const cells = names.map((name) => {
    const within = new Set([name]);
    for (const field of within) for (const above of wider.get(field) ?? []) within.add(above);
    return { names: [name], covered: lives.map(({ field }) => field === undefined || within.has(field)) };
  });
  return [{ names: [OTHER_FIELDS], covered: lives.map(({ field }) => field === undefined) }, ...cells];
}

/** The fields that contain a field: those of the grants that a sublicence in it hangs on. */
function widerFields(lives: readonly GrantLife[], folds: readonly FoldGrant[]): Map<string, Set<string>> {
  const wider = new Map<string, Set<string>>();
  lives.forEach(({ field, returned }, index) => {
    const fold = folds[index];
    if (field === undefined || !fold || fold.root !== "no" || returned) return;
    const above = fold.hangs.map(({ grant }) => lives[grant]?.field);
    if (above.includes(undefined) || above.includes(field)) return;
    const found = wider.get(field) ?? new Set();
    for (const name of above) if (name !== undefined) found.add(name);
    wider.set(field, found);
  });
  return wider;
}
