import type { Dataset } from "../dataset/parseDataset.ts";
import { entityId } from "../schema/ids.ts";
import type { NamedId } from "./dealTable.ts";
import { sharedAnswers } from "./rights/rightsPage.ts";
import { rivalClusters } from "./rivalClusters.ts";
import type { ClusterRights, MemberRights } from "./whiteSpace.ts";

const APPROVED = new Set(["approval", "accelerated-approval", "conditional-approval"]);

/** The rights of all members of all clusters on the day of the data release. */
export function clusterRights(dataset: Dataset): ClusterRights[] {
  return rivalClusters(dataset).map(({ id, name, members }) => ({
    id,
    name,
    members: members.map((member) => memberRights(dataset, member.id.slice("drug:".length))),
  }));
}

function memberRights(dataset: Dataset, drug: string): MemberRights {
  const names = (list: readonly NamedId[]) => [...new Set(list.map(({ name }) => name))].join(", ");
  const events = [...dataset["regulatory-events"].values()].filter(
    (event) => event.drug === drug && event.kinds.some((kind) => APPROVED.has(kind)),
  );
  const countries = events.flatMap((event) =>
    event.regulator === undefined
      ? []
      : (dataset.regulators.get(event.regulator)?.country?.value ?? []),
  );
  const stage = dataset.drugs.get(drug)?.stage?.value;
  return {
    drug: { id: entityId("drug", drug), name: dataset.drugs.get(drug)?.name ?? drug },
    answers: sharedAnswers(dataset, drug, {}).map(
      ({ countries, answer, kept, holders, candidates }) => ({
        countries,
        answer,
        kept,
        who: names(answer === "held" ? holders : candidates),
      }),
    ),
    approvedIn: [
      ...new Set([...countries, ...(stage?.stage === "approved" ? stage.countries : [])]),
    ].sort(),
  };
}
