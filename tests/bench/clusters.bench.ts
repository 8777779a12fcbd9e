// Our rival clusters and the plain routes over the same rivalry graph: how stable they are, and how far they agree with the rivals that sources name.
import { UndirectedGraph } from "graphology";
import louvain from "graphology-communities-louvain";
import type { Dataset } from "../../src/dataset/parseDataset.ts";
import { rivalClusters } from "../../src/inference/rivalClusters.ts";
import { rivalPairs, type Tier } from "../../src/inference/rivalry.ts";
import { realDataset } from "../realData.ts";
import { NAMED_RIVALS } from "./namedRivals.ts";
import { adjustedRand, bestMatch, type Partition, seeded, shuffled } from "./partition.ts";

const SEEDS = 20;
const REPEATS = 20;
const SHARE = 0.05;
const COPIES = 3;
/** How much a tier of rivalry ties in the weighted graph. */
const WEIGHT: Record<Tier, number> = { 1: 5, 2: 4, 3: 3, 4: 2, 5: 0.5 };

type Method = (dataset: Dataset, seed: number) => Partition;

/** Drugs as nodes in the order of the records, rivalries up to a tier as weighted edges. */
function rivalryGraph(dataset: Dataset, tier: Tier): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const id of dataset.drugs.keys()) graph.addNode(id);
  for (const pair of rivalPairs(dataset))
    if (pair.tier <= tier && graph.hasNode(pair.a) && graph.hasNode(pair.b))
      graph.addEdge(pair.a, pair.b, { weight: WEIGHT[pair.tier] });
  return graph;
}

const ours: Method = (dataset) => {
  const groups = new Map([...dataset.drugs.keys()].map((id) => [id, id]));
  for (const { id, members } of rivalClusters(dataset))
    for (const member of members) groups.set(member.id.replace("drug:", ""), id);
  return groups;
};

const byLouvain =
  (resolution: number, tier: Tier): Method =>
  (dataset, seed) => {
    const found = louvain(rivalryGraph(dataset, tier), {
      resolution,
      rng: seeded(seed),
      getEdgeWeight: "weight",
    });
    return new Map(Object.entries(found).map(([id, community]) => [id, `community ${community}`]));
  };

/** Each drug takes the name that weighs most among its rivals, in random order, until nobody changes (Raghavan et al., 2007). */
const byLabels =
  (tier: Tier): Method =>
  (dataset, seed) => {
    const graph = rivalryGraph(dataset, tier);
    const random = seeded(seed);
    const names = new Map(graph.nodes().map((id) => [id, id]));
    for (let round = 0, changed = true; changed && round < 100; round++) {
      changed = false;
      for (const id of shuffled(graph.nodes(), random)) {
        const votes = new Map<string, number>();
        graph.forEachEdge(id, (_edge, { weight }, a, b) => {
          const name = names.get(a === id ? b : a) ?? "";
          votes.set(name, (votes.get(name) ?? 0) + Number(weight));
        });
        const most = Math.max(0, ...votes.values());
        if (most === 0 || votes.get(names.get(id) ?? "") === most) continue;
        const best = [...votes].filter(([, weight]) => weight === most).map(([name]) => name);
        names.set(id, best[Math.floor(random() * best.length)] ?? id);
        changed = true;
      }
    }
    return names;
  };

/** Whatever hangs together at all up to a tier. */
const byComponents =
  (tier: Tier): Method =>
  (dataset) => {
    const graph = rivalryGraph(dataset, tier);
    const names = new Map<string, string>();
    for (const start of graph.nodes()) {
      const queue = names.has(start) ? [] : [start];
      for (const id of queue) {
        if (names.has(id)) continue;
        names.set(id, start);
        queue.push(...graph.neighbors(id));
      }
    }
    return names;
  };

const METHODS: [name: string, method: Method][] = [
  ["ours: target, then kind of modality", ours],
  ["Louvain, resolution 0.5", byLouvain(0.5, 5)],
  ["Louvain, resolution 1", byLouvain(1, 5)],
  ["Louvain, resolution 2", byLouvain(2, 5)],
  ["Louvain, resolution 4", byLouvain(4, 5)],
  ["Louvain, resolution 1, no T5", byLouvain(1, 4)],
  ["label propagation, no T5", byLabels(4)],
  ["components of T1–T3", byComponents(3)],
];

/** The data set with its drugs in another order. */
const turned = (dataset: Dataset, random: () => number): Dataset => ({
  ...dataset,
  drugs: new Map(shuffled([...dataset.drugs], random)),
});

/** The data set without a twentieth of its drugs. */
function thinned(dataset: Dataset, random: () => number): Dataset {
  const gone = new Set(chosen(dataset, random));
  return { ...dataset, drugs: new Map([...dataset.drugs].filter(([id]) => !gone.has(id))) };
}

/** The data set in which no source says what a twentieth of its drugs bind, and which drugs those are. */
function forgetful(
  dataset: Dataset,
  random: () => number,
): { dataset: Dataset; gone: Set<string> } {
  const gone = new Set(chosen(dataset, random));
  const drugs = [...dataset.drugs].map(
    ([id, drug]) => [id, gone.has(id) ? { ...drug, targets: [] } : drug] as const,
  );
  return { dataset: { ...dataset, drugs: new Map(drugs) }, gone };
}

/** The data set with more fields beside it: copies of every drug and rivalry, at targets of their own, in the same indications. */
function grown(dataset: Dataset, copies: number): Dataset {
  const drugs = new Map(dataset.drugs);
  const rivalries = new Map(dataset.rivalries);
  for (let copy = 1; copy <= copies; copy++) {
    for (const [id, drug] of dataset.drugs) {
      const targets = (drug.targets ?? []).map((binding) => ({
        ...binding,
        target: `${binding.target}-${copy}`,
      }));
      drugs.set(`${id}-${copy}`, { ...drug, id: `${id}-${copy}`, targets });
    }
    for (const [id, rivalry] of dataset.rivalries)
      rivalries.set(`${id}-${copy}`, {
        ...rivalry,
        drugs: [`${rivalry.drugs[0]}-${copy}`, `${rivalry.drugs[1]}-${copy}`],
      });
  }
  return { ...dataset, drugs, rivalries };
}

/** Of the groups of two or more, how many have a target that all members bind, and how much of a group is of one modality. */
function purity(
  dataset: Dataset,
  partition: Partition,
): { ofOneTarget: number; ofOneModality: number } {
  const groups = new Map<string, string[]>();
  for (const [id, group] of partition) groups.set(group, [...(groups.get(group) ?? []), id]);
  const several = [...groups.values()].filter((members) => members.length > 1);
  const binds = (id: string) =>
    (dataset.drugs.get(id)?.targets ?? [])
      .filter(({ role }) => role === "binding")
      .map(({ target }) => target);
  const commonest = (members: readonly string[]) => {
    const modalities = members.map((id) => dataset.drugs.get(id)?.modality?.value);
    return (
      Math.max(
        ...modalities.map((modality) => modalities.filter((other) => other === modality).length),
      ) / members.length
    );
  };
  return {
    ofOneTarget: several.filter(([first = "", ...rest]) =>
      binds(first).some((target) => rest.every((id) => binds(id).includes(target))),
    ).length,
    ofOneModality: mean(several.map(commonest)),
  };
}

const chosen = (dataset: Dataset, random: () => number) =>
  shuffled([...dataset.drugs.keys()], random).slice(0, Math.round(dataset.drugs.size * SHARE));

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const round = (value: number) => value.toFixed(2);
const meanAndLeast = (values: readonly number[]) =>
  `${round(mean(values))} (${round(Math.min(...values))})`;
const times = <T>(count: number, make: (i: number) => T) =>
  Array.from({ length: count }, (_, i) => make(i));

const dataset = realDataset();
const named = new Set(Object.values(NAMED_RIVALS).flat());
for (const id of named)
  if (!dataset.drugs.has(id))
    throw new Error(`the lists name ${id}, which the data set does not know`);
const wanted: Partition = new Map(
  Object.entries(NAMED_RIVALS).flatMap(([target, ids]) => ids.map((id) => [id, target] as const)),
);

const changes = {
  turned: times(REPEATS, (i) => turned(dataset, seeded(1000 + i))),
  thinned: times(REPEATS, (i) => thinned(dataset, seeded(2000 + i))),
  forgetful: times(REPEATS, (i) => forgetful(dataset, seeded(3000 + i))),
  grown: grown(dataset, COPIES),
};
const stability: Record<string, string | number>[] = [];
const agreement: Record<string, string | number>[] = [];
for (const [method, find] of METHODS) {
  const runs = times(SEEDS, (seed) => find(dataset, seed));
  const base = runs[0] ?? new Map<string, string>();
  const sizes = new Map<string, number>();
  for (const group of base.values()) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const clusters = [...sizes.values()].filter((size) => size > 1);
  const { ofOneTarget, ofOneModality } = purity(dataset, base);
  const remembered = (partition: Partition, gone: ReadonlySet<string>): Partition =>
    new Map([...partition].filter(([id]) => !gone.has(id)));
  stability.push({
    method,
    clusters: clusters.length,
    "of one target": ofOneTarget,
    "of one modality": `${Math.round(100 * ofOneModality)} %`,
    largest: Math.max(...clusters),
    "other seeds": meanAndLeast(
      runs.flatMap((a, i) => runs.slice(i + 1).map((b) => adjustedRand(a, b))),
    ),
    "other file order": meanAndLeast(
      changes.turned.map((changed) => adjustedRand(base, find(changed, 0))),
    ),
    "5 % of drugs gone": meanAndLeast(
      changes.thinned.map((changed) => adjustedRand(base, find(changed, 0))),
    ),
    "5 % lose their targets": meanAndLeast(
      changes.forgetful.map((changed) =>
        adjustedRand(base, remembered(find(changed.dataset, 0), changed.gone)),
      ),
    ),
    "four times the data": round(adjustedRand(base, find(changes.grown, 0))),
  });
  const matches = Object.entries(NAMED_RIVALS).map(([target, ids]) => {
    const scores = runs.map((run) => bestMatch(run, ids, named));
    return {
      target,
      precision: mean(scores.map((s) => s.precision)),
      recall: mean(scores.map((s) => s.recall)),
      f1: mean(scores.map((s) => s.f1)),
    };
  });
  agreement.push({
    method,
    ...Object.fromEntries(
      matches.map(({ target, precision, recall }) => [
        `${target} P/R`,
        `${round(precision)}/${round(recall)}`,
      ]),
    ),
    "mean F1": round(mean(matches.map(({ f1 }) => f1))),
    ARI: round(mean(runs.map((run) => adjustedRand(wanted, run)))),
  });
}
console.log(
  `Adjusted Rand index, mean (least); ${dataset.drugs.size} drugs, ${SEEDS} seeds, ${REPEATS} changes each`,
);
console.table(stability);
console.log(
  `Agreement with the rivals that sources name at six targets (${named.size} drugs), mean of ${SEEDS} seeds`,
);
console.table(agreement);
