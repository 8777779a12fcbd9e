import { companyLabel, dealSides, titleOf } from "../dataset/dealTitle.ts";
import type { Dataset } from "../dataset/parseDataset.ts";
import { dealMoney } from "../inference/dealMoney.ts";
import { dealTable } from "../inference/dealTable.ts";
import { entityId } from "../schema/ids.ts";
import { type AtlasGraph, bareId } from "./atlasGraph.ts";
import type { ReadyQuestion } from "./atlasIndex.ts";
import { connections } from "./connections.ts";
import { readingOf } from "./edgeSources.ts";

/** The questions of the first screen about the lead deal's drug, its target and its licensor, each answered from the facts. */
export function readyQuestions(dataset: Dataset, graph: AtlasGraph): ReadyQuestion[] {
  const lead = dataset.deals.get(dataset.header.lead);
  const drugId = lead?.assets[0]?.drug;
  const drug = drugId === undefined ? undefined : dataset.drugs.get(drugId);
  const licensor = lead ? dealSides(lead).givers[0] : undefined;
  const targetId = drug?.targets?.[0]?.target;
  const questions: ReadyQuestion[] = [];
  if (drug)
    questions.push({
      question: `Who holds ${drug.name}?`,
      answer: holders(dataset, drug.id),
      address: pageOf(entityId("drug", drug.id)),
    });
  if (drug && targetId) {
    const target = dataset.targets.get(targetId)?.name ?? targetId;
    questions.push({
      question: `Who else has a ${target} conjugate?`,
      answer: others(dataset, drug.id, targetId),
      address: pageOf(entityId("target", targetId)),
    });
  }
  if (licensor)
    questions.push({
      question: `What has ${companyLabel(dataset, licensor)} out-licensed?`,
      answer: given(dataset, licensor),
      address: pageOf(entityId("company", licensor)),
    });
  return [
    ...questions,
    ...connected(dataset, graph),
    ...returned(dataset),
    ...largestUpfronts(dataset),
  ];
}

const pageOf = (id: string) => `?focus=${id}&select=${id}`;

function holders(dataset: Dataset, drug: string): string {
  const origin = (dataset.drugs.get(drug)?.originators ?? []).map(({ company }) =>
    companyLabel(dataset, company),
  );
  const grants = [...dataset.deals.values()]
    .flatMap((deal) => deal.grants)
    .filter((grant) => grant.assets.includes(drug) && grant.condition === undefined);
  const takers = grants.flatMap((grant) => grant.to).map((id) => companyLabel(dataset, id));
  const words = grants
    .flatMap(({ territory: { value } }) =>
      value.state === "captured" ? [...value.minus, ...value.plus] : [],
    )
    .flatMap((item) => (item.kind === "undefined" ? [item.word] : []));
  const names = [...new Set([...origin, ...takers])].join(" and ");
  return words.length > 0
    ? `${names}; “${[...new Set(words)].join("”, “")}” is left undefined`
    : names;
}

function others(dataset: Dataset, drug: string, target: string): string {
  const rivals = [...dataset.drugs.values()].filter(
    (other) =>
      other.id !== drug &&
      other.modality?.value === "adc" &&
      other.targets?.some((binding) => binding.target === target),
  );
  const stated = rivals.filter(({ id }) =>
    [...dataset.rivalries.values()].some(({ drugs }) => drugs.includes(drug) && drugs.includes(id)),
  );
  if (rivals.length === 0) return "none in this data set";
  return `${rivals.length} more, ${stated.length === 0 ? "none" : stated.length} of them named as a rival by a source`;
}

function given(dataset: Dataset, licensor: string): string {
  const deals = [...dataset.deals.values()].filter((deal) =>
    dealSides(deal).givers.includes(licensor),
  );
  const known = deals.filter((deal) => dealMoney(deal).upfrontUsdM !== null).length;
  return `${deals.length} ${deals.length === 1 ? "deal" : "deals"}, upfront known for ${known}`;
}

/** How the lead's licensee is tied to the company behind its drug's first rival. */
function connected(dataset: Dataset, graph: AtlasGraph): ReadyQuestion[] {
  const [from, to] = [entityId("company", "glenmark"), entityId("company", "astrazeneca")];
  const [path] = connections(readingOf(dataset, graph), graph, from, to, 1);
  const through = path?.steps
    .slice(0, -1)
    .map((step) => graph.getNodeAttribute(step.to.id, "label"));
  if (!path || !through) return [];
  const question = "How is Glenmark connected to AstraZeneca?";
  return [
    {
      question,
      answer: `in ${path.steps.length} steps, by ${through.join(", ")}`,
      address: `?page=connect&from=${from}&to=${to}`,
    },
  ];
}

function returned(dataset: Dataset): ReadyQuestion[] {
  const deals = [...dataset.deals.values()].filter(({ events }) =>
    events.some(({ kind }) => kind === "rights-returned"),
  );
  if (deals.length === 0) return [];
  return [
    {
      question: "Which rights came back?",
      answer: `those of ${deals.length} deals, as sources say`,
      address: "?page=deals&filter=terminated",
    },
  ];
}

function largestUpfronts(dataset: Dataset): ReadyQuestion[] {
  const [first] = dealTable(dataset, { sort: "upfront" }).deals;
  if (!first || first.upfrontUsdM === null) return [];
  const deal = dataset.deals.get(bareId(first.id));
  return [
    {
      question: "Which are the biggest upfronts?",
      answer: `${deal ? titleOf(dataset, deal).who : first.title}, ${first.upfrontUsdM.toLocaleString("en-US")} m USD, comes first`,
      address: "?page=deals&sort=upfront",
    },
  ];
}
