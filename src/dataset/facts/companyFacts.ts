import type { Company } from "../../schema/entities.ts";
import { entityId } from "../../schema/ids.ts";
import type { Dataset } from "../parseDataset.ts";
import { claimFact, type Fact, plainFact } from "./fact.ts";
import { nameFacts, noteFacts } from "./noteFacts.ts";
import { statisticFact } from "./statisticFacts.ts";
import { countryWords, dateWords, listWords } from "./words.ts";

/** Everything known of a company beside its deals. */
export function companyFacts(dataset: Dataset, company: Company): Fact[] {
  const facts: Fact[] = [
    plainFact(dataset, { field: "name", label: "Name" }, company.name, company.sources),
  ];
  if (company.country)
    facts.push(
      claimFact(dataset, { field: "country", label: "Country" }, company.country, countryWords),
    );
  if (company.tickers)
    facts.push(
      claimFact(dataset, { field: "tickers", label: "Listed as" }, company.tickers, listWords),
    );
  for (const owner of company.parents ?? []) {
    const name = dataset.companies.get(owner.company)?.name ?? owner.company;
    const since = owner.from ? `since ${dateWords(owner.from.value)}` : undefined;
    const share = owner.kind === "wholly-owned" ? "wholly owned" : `${owner.kind} owner`;
    const fact = plainFact(
      dataset,
      {
        field: `parents.${owner.company}`,
        label: "Owner",
        about: entityId("company", owner.company),
      },
      name,
      owner.sources,
    );
    facts.push({ ...fact, note: [share, since].filter(Boolean).join(", ") });
  }
  if (company.ended)
    facts.push(
      claimFact(dataset, { field: "ended", label: "Wound down" }, company.ended, dateWords),
    );
  for (const statistic of dataset.statistics.values())
    if (statistic.company === company.id) facts.push(statisticFact(dataset, statistic));
  return [...facts, ...nameFacts(dataset, company.names), ...noteFacts(dataset, company.notes)];
}
