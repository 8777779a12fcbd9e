// Field cells: the partition of all fields of use that the grants make.
import type { Dataset } from "../../dataset/parseDataset.ts";
import type { FoldGrant } from "./board.ts";
import type { GrantLife } from "./grantLife.ts";

/** A field of use that some grant names, or all that is left; `covered` says for each grant whether it reaches it. */
export interface FieldCell {
  /** Empty where no grant is limited to a field. */
  names: readonly string[];
  /** The wider fields that it lies in, itself included. */
  within: readonly string[];
  covered: readonly boolean[];
}

/** What is left when some grants are limited to a field. */
export const OTHER_FIELDS = "all other fields";

/**
 * Parts the fields of use so that every grant covers a part whole or not at all. Fields are words: two different
 * words are two fields, unless one is an indication under the other (a cancer lies in oncology), or stands in a
 * sublicence of the other.
 */
export function fieldCells(
  dataset: Dataset,
  lives: readonly GrantLife[],
  folds: readonly FoldGrant[],
): FieldCell[] {
  const names = [...new Set(lives.flatMap(({ field }) => field ?? []))].sort();
  if (names.length === 0) return [{ names: [], within: [], covered: lives.map(() => true) }];
  const wider = widerFields(lives, folds);
  const cells = names.map((name) => {
    const within = new Set([name]);
    for (const field of within)
      for (const above of [...(wider.get(field) ?? []), ...indicationsAbove(dataset, field)])
        within.add(above);
    return {
      names: [name],
      within: [...within],
      covered: lives.map(({ field }) => field === undefined || within.has(field)),
    };
  });
  return [
    {
      names: [OTHER_FIELDS],
      within: [OTHER_FIELDS],
      covered: lives.map(({ field }) => field === undefined),
    },
    ...cells,
  ];
}

/** The fields that contain a field: those of the grants that a sublicence in it hangs on. */
function widerFields(
  lives: readonly GrantLife[],
  folds: readonly FoldGrant[],
): Map<string, Set<string>> {
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

const ONCOLOGY = "oncology";
const CANCER = /(cancer|carcinoma|sarcoma|lymphoma|leuka?emia|myeloma|melanoma|glioma|tumou?r)s?$/;

/** The names of the indications above the one that a field is named after: `sarcoma` lies in `oncology`. */
function indicationsAbove({ indications }: Dataset, field: string): string[] {
  const named = [...indications.values()].find(({ id, name, names = [] }) =>
    [id, name, ...names.map(({ text }) => text)].some((text) => text.toLowerCase() === field),
  );
  const above: string[] = CANCER.test(field) ? [ONCOLOGY] : [];
  const seen = new Set<string>();
  for (
    let at = named?.parent;
    at !== undefined && !seen.has(at);
    at = indications.get(at)?.parent
  ) {
    seen.add(at);
    above.push(at, (indications.get(at)?.name ?? at).toLowerCase());
  }
  return above;
}
