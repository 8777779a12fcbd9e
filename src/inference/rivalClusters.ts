import { vocabularyWords } from "../dataset/facts/words.ts";
import type { Dataset } from "../dataset/parseDataset.ts";
import { entityId } from "../schema/ids.ts";
import { type RivalFeatures, rivalFeatures } from "./rivalFeatures.ts";

/** Rivals that belong together, labelled by what they share and how many share all of it. */
export interface RivalCluster {
  id: string;
  /** What they are: `HER2 ADC`. */
  name: string;
  /** How many share all of it. */
  alike: number;
  /** Both in words: `HER2 ADC · 21 of 30`. */
  label: string;
  /** The target that all bind. */
  target: string;
  shared: string;
  members: { id: string; name: string; why: string }[];
}

/** Modalities that compete as one: a bispecific conjugate stands among the conjugates. */
const FAMILIES: [family: string, title: string, modalities: string[]][] = [
  ["conjugate", "ADC", ["adc", "bispecific-adc", "peptide-drug-conjugate"]],
  ["antibody", "antibody", ["monoclonal-antibody", "single-domain-antibody", "fusion-protein"]],
  ["bispecific", "bispecific", ["bispecific-antibody", "trispecific-antibody"]],
  ["small-molecule", "small molecule", ["small-molecule"]],
  ["peptide", "peptide", ["peptide"]],
  ["rna", "RNA medicine", ["sirna", "antisense-oligonucleotide"]],
  ["cell", "cell therapy", ["cell-therapy", "in-vivo-car"]],
  ["radioligand", "radioligand", ["radioligand"]],
];
const LEAST = 2;

/**
 * Rival clusters, by target first and kind of modality second. A drug of several targets joins the largest of their clusters.
 * Communities found by modularity mix targets, and move when unrelated fields are added (measured in docs/clusters.md);
 * here files may come in any order, and a drug changes only clusters that a shared target leads to.
 */
export function rivalClusters(dataset: Dataset): RivalCluster[] {
  const features = [...dataset.drugs.values()]
    .flatMap((drug) => rivalFeatures(dataset, drug) ?? [])
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const groups = new Map<string, RivalFeatures[]>();
  for (const drug of features) {
    const family = familyOf(drug);
    if (family)
      for (const target of drug.targets)
        groups.set(`${target} ${family}`, [...(groups.get(`${target} ${family}`) ?? []), drug]);
  }
  const size = (drug: RivalFeatures, target: string) =>
    groups.get(`${target} ${familyOf(drug) ?? ""}`)?.length ?? 0;
  const best = (drug: RivalFeatures) =>
    [...drug.targets].sort((a, b) => size(drug, b) - size(drug, a) || (a < b ? -1 : 1))[0];
  return [...groups]
    .map(
      ([key, members]) =>
        [
          key.split(" ") as [string, string],
          members.filter((drug) => best(drug) === key.split(" ")[0]),
        ] as const,
    )
    .filter(([, members]) => members.length >= LEAST)
    .map(([[target, family], members]) => cluster(dataset, target, family, members))
    .sort((a, b) => b.members.length - a.members.length || (a.id < b.id ? -1 : 1));
}

function familyOf({ modality }: RivalFeatures): string | undefined {
  return FAMILIES.find(
    ([, , modalities]) => modality !== null && modalities.includes(modality),
  )?.[0];
}

function cluster(
  dataset: Dataset,
  target: string,
  family: string,
  members: readonly RivalFeatures[],
): RivalCluster {
  const name = dataset.targets.get(target)?.name ?? target;
  const [, title, modalities] = FAMILIES.find(([id]) => id === family) ?? ["", family, []];
  const typical = members.filter(
    (drug) => drug.targets.length === 1 && drug.modality === modalities[0],
  );
  return {
    id: `cluster:${target}-${family}`,
    name: `${name} ${title}`,
    alike: typical.length,
    label: `${name} ${title} · ${typical.length} of ${members.length}`,
    target: entityId("target", target),
    shared: `all bind ${name}; ${typical.length} of ${members.length} bind it alone and are ${vocabularyWords(modalities[0] ?? family)}s`,
    members: members.map((drug) => ({
      id: entityId("drug", drug.id),
      name: dataset.drugs.get(drug.id)?.name ?? drug.id,
      why: whyOf(dataset, target, drug),
    })),
  };
}

function whyOf(dataset: Dataset, target: string, drug: RivalFeatures): string {
  const name = (id: string) => dataset.targets.get(id)?.name ?? id;
  const others = drug.targets.filter((id) => id !== target).map(name);
  const also = others.length > 0 ? `, also ${others.join(" and ")}` : "";
  return `binds ${name(target)}${also}; ${vocabularyWords(drug.modality ?? "")}`;
}
