import type { NamedId } from "./dealTable.ts";

/** Today's answers for one drug of a cluster, in groups of countries, and where it is approved. */
export interface MemberRights {
  drug: NamedId;
  answers: {
    countries: string[];
    answer: "held" | "undetermined" | "unknown";
    kept: boolean;
    who: string;
  }[];
  approvedIn: string[];
}

/** A cluster with the rights of its members. */
export interface ClusterRights {
  id: string;
  name: string;
  members: MemberRights[];
}

/** One drug seen from a region: how many of its countries, and who stands there. */
export interface SpaceRow {
  drug: NamedId;
  countries: string[];
  who: string;
  /** What a reader would have to check before believing it. */
  check: string;
}

/** A cluster in a region: never "free" or "open", only what this data set knows. */
export interface WhiteSpace {
  /** Still with the originator, no licence there in this data set. */
  noLicence: SpaceRow[];
  /** Still with the originator, who has an approval there and may sell it itself. */
  ownSales: SpaceRow[];
  licensed: SpaceRow[];
  undetermined: SpaceRow[];
  unknown: SpaceRow[];
}

/** What a cluster looks like in a region, given as ISO codes. A drug may stand in several groups, country by country. */
export function whiteSpace(cluster: ClusterRights, region: readonly string[]): WhiteSpace {
  const space: WhiteSpace = {
    noLicence: [],
    ownSales: [],
    licensed: [],
    undetermined: [],
    unknown: [],
  };
  const wanted = new Set(region);
  for (const { drug, answers, approvedIn } of cluster.members) {
    for (const { countries, answer, kept, who } of answers) {
      const here = countries.filter((code) => wanted.has(code));
      if (here.length === 0) continue;
      const sold = here.some((code) => approvedIn.includes(code));
      const row = (check: string): SpaceRow => ({ drug, countries: here, who, check });
      if (answer === "undetermined")
        space.undetermined.push(row("what the contract says of these countries"));
      else if (answer === "unknown")
        space.unknown.push(row("who originated it, and whether a licence exists"));
      else if (!kept) space.licensed.push(row("whether the licence still runs"));
      else if (sold)
        space.ownSales.push(
          row("whether the owner sells it there itself or through a distributor"),
        );
      else space.noLicence.push(row("whether a licence exists that no source here mentions"));
    }
  }
  return space;
}
