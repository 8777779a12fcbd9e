import type { Dataset } from "../dataset/parseDataset.ts";
import type { Citation } from "../schema/claim.ts";
import {
  type RivalFeatures,
  rivalFeatures,
  rivalKind,
  sharedIndications,
  sharedWords,
} from "./rivalFeatures.ts";

/** T1 stated · T2 same targets, modality and an overlapping indication · T3 same targets and modality · T4 a shared target · T5 an indication only. */
export type Tier = 1 | 2 | 3 | 4 | 5;

/** Two drugs that compete, and why. `a` comes before `b` by id. */
export interface RivalPair {
  a: string;
  b: string;
  tier: Tier;
  /** A source says so; the statement stands first among the reasons. */
  stated: boolean;
  reasons: string[];
  sources: Citation[];
}

const KEPT = new WeakMap<Dataset, RivalPair[]>();

/** Every pair of rivals, stated and derived, strongest tier first; a pair that is both is one. */
export function rivalPairs(dataset: Dataset): RivalPair[] {
  const known = KEPT.get(dataset);
  if (known) return known;
  const pairs = findPairs(dataset);
  KEPT.set(dataset, pairs);
  return pairs;
}

function findPairs(dataset: Dataset): RivalPair[] {
  const stated = new Map(
    [...dataset.rivalries.values()].map((rivalry) => [
      [...rivalry.drugs].sort().join(" "),
      rivalry,
    ]),
  );
  const ids = [...dataset.drugs.keys()].sort();
  const features = new Map(ids.map((id) => [id, featuresOf(dataset, id)]));
  const pairs: RivalPair[] = [];
  for (const [i, a] of ids.entries()) {
    for (const b of ids.slice(i + 1)) {
      const [own, other] = [features.get(a) ?? null, features.get(b) ?? null];
      const said = stated.get(`${a} ${b}`);
      const derived = own && other ? derivedTier(dataset, own, other) : null;
      if (!said && derived === null) continue;
      const shared = own && other ? sharedWords(dataset, own, other) : [];
      pairs.push({
        a,
        b,
        tier: said ? 1 : (derived ?? 5),
        stated: said !== undefined,
        reasons: [...(said ? [`stated: ${said.words}`] : []), ...shared],
        sources: [
          ...(said?.sources ?? []),
          ...(derived !== null && own && other ? [...own.sources, ...other.sources] : []),
        ],
      });
    }
  }
  return pairs.sort((x, y) => x.tier - y.tier || (x.a + x.b < y.a + y.b ? -1 : 1));
}

/** The drugs that rival each other by rule up to the third tier, a group for each kind of two drugs or more. */
export function rivalGroups(dataset: Dataset): string[][] {
  const groups = new Map<string, string[]>();
  for (const id of [...dataset.drugs.keys()].sort()) {
    const features = featuresOf(dataset, id);
    const kind = features && rivalKind(features);
    if (kind !== null) groups.set(kind, [...(groups.get(kind) ?? []), id]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function featuresOf(dataset: Dataset, id: string): RivalFeatures | null {
  const drug = dataset.drugs.get(id);
  return drug ? rivalFeatures(dataset, drug) : null;
}

/** The strongest rule that two drugs fulfil; an indication that nobody states overlaps only possibly, which gives T3. */
function derivedTier(dataset: Dataset, a: RivalFeatures, b: RivalFeatures): Tier | null {
  const overlap = sharedIndications(dataset, a.indications, b.indications).length > 0;
  const kind = rivalKind(a);
  if (kind !== null && kind === rivalKind(b)) return overlap ? 2 : 3;
  if (a.targets.some((target) => b.targets.includes(target))) return 4;
  return overlap ? 5 : null;
}
