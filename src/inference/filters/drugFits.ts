import type { DrugRow } from "../drugTable.ts";
import { type Filter, optionsByFacet, UNKNOWN } from "./facets.ts";

/** Whether a drug itself meets what the filters ask of drugs: a deal that fits may hold others beside. */
export function drugFits(
  { targets, modality, stage }: Pick<DrugRow, "targets" | "modality" | "stage">,
  filters: readonly Filter[],
): boolean {
  const asked = optionsByFacet(filters);
  const values = [
    ["target", targets.map(({ id }) => id.slice(id.indexOf(":") + 1))],
    ["modality", modality === null ? [] : [modality]],
    ["stage", stage === null ? [] : [stage]],
  ] as const;
  return values.every(([facet, known]) => {
    const options = asked.get(facet);
    return (
      options?.some((option) =>
        known.length === 0 ? option === UNKNOWN : known.includes(option),
      ) ?? true
    );
  });
}
