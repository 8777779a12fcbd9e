import type { Dataset } from "../dataset/parseDataset.ts";
import { rivalClusters } from "../inference/rivalClusters.ts";
import { rivalPairs, type Tier } from "../inference/rivalry.ts";
import { entityId } from "../schema/ids.ts";

/** What the rivals picture needs, made at build time. */
export interface RivalLandscape {
  clusters: {
    id: string;
    name: string;
    share: string;
    /** What the members share, in a sentence. */
    shared: string;
    target: string;
    members: { id: string; why: string }[];
  }[];
  /** Pairs within a cluster up to the third tier, pairs of the fourth tier between any two members, and every stated pair. */
  pairs: [a: string, b: string, stated: boolean, tier: Tier][];
}

/** The clusters and the lines within them. */
export function rivalLandscape(dataset: Dataset): RivalLandscape {
  const clusters = rivalClusters(dataset);
  const home = new Map(
    clusters.flatMap(({ id, members }) => members.map((member) => [member.id, id] as const)),
  );
  const pairs = rivalPairs(dataset).flatMap(({ a, b, tier, stated }): RivalLandscape["pairs"] => {
    const [x, y] = [entityId("drug", a), entityId("drug", b)];
    const together = home.get(x) !== undefined && home.get(x) === home.get(y);
    return stated || (together && tier <= 3) || (home.has(x) && home.has(y) && tier === 4)
      ? [[x, y, stated, tier]]
      : [];
  });
  return {
    clusters: clusters.map(({ id, name, alike, shared, target, members }) => ({
      id,
      name,
      share: `${alike} of ${members.length} alike`,
      shared,
      target,
      members: members.map((member) => ({ id: member.id, why: member.why })),
    })),
    pairs,
  };
}
