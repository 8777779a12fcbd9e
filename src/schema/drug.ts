import { z } from "zod";
import { Citations, claimOf } from "./claim.ts";
import { Note } from "./entities.ts";
import { RecordId } from "./ids.ts";
import { Alias } from "./names.ts";
import { CountryCode } from "./territory.ts";

export const MODALITIES = [
  "adc",
  "monoclonal-antibody",
  "bispecific-antibody",
  "trispecific-antibody",
  "bispecific-adc",
  "fusion-protein",
  "single-domain-antibody",
  "small-molecule",
  "peptide",
  "sirna",
  "antisense-oligonucleotide",
  "peptide-drug-conjugate",
  "cell-therapy",
  "in-vivo-car",
  "radioligand",
  "vaccine",
  "gene-therapy",
  "platform",
  "biosimilar",
  "mixed",
] as const;

export const STAGES = [
  "preclinical",
  "clinical",
  "phase-1",
  "phase-1-2",
  "phase-2",
  "phase-2-3",
  "phase-3",
  "filed",
  "approved",
  "discontinued",
] as const;

/**
 * A drug, or a placeholder for assets that no source names.
 * The name is the INN where known, else the code; a brand is an alias.
 */
export const Drug = z.strictObject({
  $schema: z.string().optional(),
  id: RecordId,
  name: z.string().min(1),
  names: z.array(Alias).optional(),
  /** Unnamed assets kept as one record: how many, at least and at most. */
  placeholder: claimOf(
    z.strictObject({
      count: z.number().int().positive().nullable(),
      qualifier: z.enum(["exact", "up-to", "over"]),
    }),
  ).optional(),
  modality: claimOf(z.enum(MODALITIES)).optional(),
  /** What it binds. An `effector` arm (CD3, 4-1BB …) makes no rival. */
  targets: z
    .array(
      z.strictObject({
        target: RecordId,
        role: z.enum(["binding", "effector"]),
        sources: Citations,
      }),
    )
    .optional(),
  antibody: claimOf(z.string().min(1)).optional(),
  payload: claimOf(RecordId).optional(),
  originators: z.array(z.strictObject({ company: RecordId, sources: Citations })).optional(),
  /** Companies that a source names beside the drug without a chain of grants: candidates, never holders. */
  statedPartners: z
    .array(z.strictObject({ company: RecordId, words: z.string(), sources: Citations }))
    .optional(),
  indications: z
    .array(
      z.strictObject({ indication: RecordId, words: z.string().optional(), sources: Citations }),
    )
    .optional(),
  /** The furthest stage a source reports, and where. */
  stage: claimOf(
    z.strictObject({ stage: z.enum(STAGES), countries: z.array(CountryCode) }),
  ).optional(),
  notes: z.array(Note).optional(),
  sources: Citations,
});
export type Drug = z.infer<typeof Drug>;
