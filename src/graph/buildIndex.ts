import { dealTitle } from "../dataset/dealTitle.ts";
import type { Dataset } from "../dataset/parseDataset.ts";
import { dealMoney } from "../inference/dealMoney.ts";
import { dealStatus } from "../inference/dealStatus.ts";
import type { Deal } from "../schema/deal.ts";
import { entityId, parseEntityId } from "../schema/ids.ts";
import type { Alias } from "../schema/names.ts";
import type { AtlasGraph } from "./atlasGraph.ts";
import { type AtlasIndex, type DealBrief, graphRows, type IndexEntity } from "./atlasIndex.ts";
import { readyQuestions } from "./readyQuestions.ts";

/** The index that the page loads first: the laid-out graph, all names, deals in brief, counts, ready questions. */
export function buildIndex(dataset: Dataset, graph: AtlasGraph): AtlasIndex {
  const deals = [...dataset.deals].map(([id, deal]) => dealBrief(dataset, id, deal)).sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    schemaVersion: 1,
    version: dataset.header.version,
    lead: entityId("deal", dataset.header.lead),
    counts: {
      companies: dataset.companies.size,
      deals: deals.length,
      sources: dataset.sources.size,
      upfrontKnown: deals.filter((deal) => deal.upfrontUsdM !== null).length,
      dateKnown: deals.filter((deal) => deal.announced !== null).length,
    },
    ...graphRows(graph, (id) => namesOf(dataset, id)),
    deals,
    questions: readyQuestions(dataset),
  };
}

function namesOf(dataset: Dataset, node: string): Pick<IndexEntity, "name" | "names"> {
  const parsed = parseEntityId(node);
  const record =
    parsed?.kind === "company" ? dataset.companies.get(parsed.id)
    : parsed?.kind === "drug" ? dataset.drugs.get(parsed.id)
    : parsed?.kind === "target" ? dataset.targets.get(parsed.id)
    : parsed?.kind === "payload" ? dataset.payloads.get(parsed.id)
    : parsed?.kind === "regulator" ? dataset.regulators.get(parsed.id)
    : undefined;
  return { name: record?.name ?? node, names: (record?.names ?? []).map((alias: Alias): [string, string] => [alias.text, alias.kind]) };
}

function dealBrief(dataset: Dataset, id: string, deal: Deal): DealBrief {
  const money = dealMoney(deal);
  const exclusive = deal.grants[0]?.exclusivity.value === "exclusive" ? "exclusive " : "";
  return {
    id: entityId("deal", id),
    title: dealTitle(dataset, deal),
    kindWords: exclusive + (deal.kinds[0] ?? "deal"),
    parties: deal.parties.map(({ company, role }) => ({ id: entityId("company", company), role })),
    assets: deal.assets.map(({ drug }) => entityId("drug", drug)),
    announced: deal.announced?.value ?? null,
    status: dealStatus(deal),
    upfrontUsdM: money.upfrontUsdM,
    milestonesUsdM: money.milestonesUsdM,
    totalUsdM: money.totalUsdM,
  };
}
