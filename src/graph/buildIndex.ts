import { titleOf } from "../dataset/dealTitle.ts";
import { findables } from "../dataset/findables.ts";
import type { Dataset } from "../dataset/parseDataset.ts";
import { dealMoney } from "../inference/dealMoney.ts";
import { dealEnd, dealStatus } from "../inference/dealStatus.ts";
import type { Deal } from "../schema/deal.ts";
import { entityId } from "../schema/ids.ts";
import type { AtlasGraph } from "./atlasGraph.ts";
import { type AtlasIndex, type DealBrief, graphRows } from "./atlasIndex.ts";
import { readyQuestions } from "./readyQuestions.ts";

/** The index that the page loads first: the laid-out graph, all names, deals in brief, counts, ready questions. */
export function buildIndex(dataset: Dataset, graph: AtlasGraph): AtlasIndex {
  const names = new Map(
    findables(dataset).map(({ id, name, names }) => [
      id,
      { name, names: names.map(([text, kind]): [string, string] => [text, kind]) },
    ]),
  );
  const deals = [...dataset.deals]
    .map(([id, deal]) => dealBrief(dataset, id, deal))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
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
    ...graphRows(graph, (id) => names.get(id) ?? { name: id, names: [] }),
    indications: [...dataset.indications.keys()].sort().flatMap((key) => {
      const id = entityId("indication", key);
      const known = names.get(id);
      return known ? [{ id, ...known }] : [];
    }),
    deals,
    questions: readyQuestions(dataset, graph),
  };
}

function dealBrief(dataset: Dataset, id: string, deal: Deal): DealBrief {
  const money = dealMoney(deal);
  const exclusive = deal.grants[0]?.exclusivity.value === "exclusive" ? "exclusive " : "";
  return {
    id: entityId("deal", id),
    ...titleOf(dataset, deal),
    kindWords: exclusive + (deal.kinds[0] ?? "deal"),
    parties: deal.parties.map(({ company, role }) => ({ id: entityId("company", company), role })),
    assets: deal.assets.map(({ drug }) => entityId("drug", drug)),
    announced: deal.announced?.value ?? null,
    ended: dealEnd(deal),
    status: dealStatus(deal),
    upfrontUsdM: money.upfrontUsdM,
    milestonesUsdM: money.milestonesUsdM,
    totalUsdM: money.totalUsdM,
  };
}
