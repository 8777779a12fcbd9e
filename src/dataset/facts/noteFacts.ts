import type { z } from "zod";
import type { Note } from "../../schema/entities.ts";
import type { Alias } from "../../schema/names.ts";
import type { Dataset } from "../parseDataset.ts";
import { claimFact, type Fact, plainFact } from "./fact.ts";

/**
 * Further facts of a record under their own labels.
 * @param within the path of a record that stands in the page of another
 */
export function noteFacts(
  dataset: Dataset,
  notes: readonly z.infer<typeof Note>[] | undefined,
  within = "",
): Fact[] {
  return (notes ?? []).map(({ label, claim, unknown }, i) => ({
    ...claimFact(dataset, { field: `${within}notes.${i}`, label }, claim, (words) => words),
    ...(unknown && { unknown }),
  }));
}

/** Other names with their kind: `SHR-A1811`, code. */
export function nameFacts(dataset: Dataset, names: readonly Alias[] | undefined): Fact[] {
  return (names ?? []).map((alias) => {
    const label =
      alias.kind === "inn" ? "INN" : alias.kind.charAt(0).toUpperCase() + alias.kind.slice(1);
    const doubt = alias.doubtful ? "doubtful" : "";
    return plainFact(
      dataset,
      { field: `names.${alias.text}`, label: alias.kind === "name" ? "Also called" : label },
      alias.text,
      alias.sources,
      [doubt, alias.note ?? ""].filter(Boolean).join("; ") || undefined,
    );
  });
}
