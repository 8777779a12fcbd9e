import { vocabularyWords } from "../dataset/facts/words.ts";
import type { Dataset } from "../dataset/parseDataset.ts";
import type { Citation } from "../schema/claim.ts";
import type { Drug } from "../schema/drug.ts";

/** What drugs are held against each other by. Effector arms and what no source states are left out. */
export interface RivalFeatures {
  id: string;
  /** What it binds, sorted; empty where no source says. */
  targets: string[];
  modality: string | null;
  antibody: string | null;
  /** The payload, and the payload that it derives from. */
  payloads: string[];
  indications: string[];
  /** Where its targets and its modality are said. */
  sources: Citation[];
}

/** The features of a drug; `null` for what makes no rival: biosimilars, and assets that no source names. */
export function rivalFeatures(dataset: Dataset, drug: Drug): RivalFeatures | null {
  if (
    drug.modality?.value === "biosimilar" ||
    drug.modality?.value === "platform" ||
    drug.placeholder !== undefined
  )
    return null;
  const bound = (drug.targets ?? []).filter(({ role }) => role === "binding");
  const payload = drug.payload?.value;
  const parent =
    payload === undefined ? undefined : dataset.payloads.get(payload)?.derivedFrom?.value;
  return {
    id: drug.id,
    targets: [...new Set(bound.map(({ target }) => target))].sort(),
    modality: drug.modality?.value ?? null,
    antibody: drug.antibody?.value ?? null,
    payloads: [payload, parent].filter((id) => id !== undefined),
    indications: (drug.indications ?? []).map(({ indication }) => indication),
    sources: [...bound.flatMap(({ sources }) => sources), ...(drug.modality?.sources ?? [])],
  };
}

/** What two drugs must share to rival each other by rule: all their targets and the modality; `null` where either is not known. */
export function rivalKind({ targets, modality }: RivalFeatures): string | null {
  return targets.length > 0 && modality !== null ? `${targets.join()} ${modality}` : null;
}

/** The indications that two lists share: the same node of the tree, or one within the other. The narrower of each pair. */
export function sharedIndications(
  dataset: Dataset,
  a: readonly string[],
  b: readonly string[],
): string[] {
  const within = (id: string, above: string): boolean => {
    for (
      let at: string | undefined = id;
      at !== undefined;
      at = dataset.indications.get(at)?.parent
    )
      if (at === above) return true;
    return false;
  };
  // A whole area such as oncology is shared by nearly all, and makes no rival.
  const narrow = (ids: readonly string[]) =>
    ids.filter((id) => dataset.indications.get(id)?.level !== "area");
  const shared = narrow(a).flatMap((x) =>
    narrow(b).flatMap((y) => (within(x, y) ? [x] : within(y, x) ? [y] : [])),
  );
  return [...new Set(shared)].sort();
}

/** Every feature that two drugs share, by name. */
export function sharedWords(dataset: Dataset, a: RivalFeatures, b: RivalFeatures): string[] {
  const name = (kind: "targets" | "payloads" | "indications", id: string) =>
    dataset[kind].get(id)?.name ?? id;
  const both = (x: readonly string[], y: readonly string[]) => x.filter((id) => y.includes(id));
  const words = both(a.targets, b.targets).map((id) => `same target: ${name("targets", id)}`);
  if (a.modality !== null && a.modality === b.modality)
    words.push(`same modality: ${vocabularyWords(a.modality)}`);
  if (a.antibody !== null && a.antibody === b.antibody) words.push(`same antibody: ${a.antibody}`);
  const payloads = both(a.payloads, b.payloads);
  const [own] = payloads;
  if (own !== undefined)
    words.push(
      own === a.payloads[0] && own === b.payloads[0]
        ? `same payload: ${name("payloads", own)}`
        : `payloads of one family: ${name("payloads", own)}`,
    );
  return [
    ...words,
    ...sharedIndications(dataset, a.indications, b.indications).map(
      (id) => `overlapping indication: ${name("indications", id)}`,
    ),
  ];
}
