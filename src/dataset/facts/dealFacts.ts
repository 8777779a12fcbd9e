import type { Deal, Grant, MoneyPart } from "../../schema/deal.ts";
import { entityId } from "../../schema/ids.ts";
import type { Dataset } from "../parseDataset.ts";
import { claimFact, type Fact, plainFact } from "./fact.ts";
import { noteFacts } from "./noteFacts.ts";
import { moneyWords, territoryList, territoryWords } from "./termWords.ts";
import { dateWords, listWords, vocabularyWords } from "./words.ts";

const PART_LABELS: Record<MoneyPart["kind"], string> = {
  upfront: "Upfront",
  "upfront-cash": "Upfront, cash",
  "upfront-equity": "Upfront, equity",
  "near-term": "Near-term",
  development: "Development milestones",
  regulatory: "Regulatory milestones",
  sales: "Sales milestones",
  "regulatory-and-sales": "Regulatory and sales milestones",
  milestones: "Milestones",
  "option-fee": "Option fee",
  equity: "Equity",
};

/** Everything known of a deal, fact by fact. */
export function dealFacts(dataset: Dataset, deal: Deal): Fact[] {
  const facts: Fact[] = [];
  const { announced, assetCount, economics } = deal;
  if (announced)
    facts.push(
      claimFact(dataset, { field: "announced", label: "Announced" }, announced, dateWords),
    );
  facts.push(
    plainFact(
      dataset,
      { field: "kinds", label: "Kind" },
      listWords(deal.kinds.map(vocabularyWords)),
      deal.sources,
    ),
  );
  for (const party of deal.parties) {
    const label = party.role === "unstated" ? "Party, role not stated" : sentence(party.role);
    const name = dataset.companies.get(party.company)?.name ?? party.company;
    const about = entityId("company", party.company);
    const field = `parties.${party.company}`;
    const fact = plainFact(dataset, { field, label, about }, name, party.sources, party.note);
    facts.push({ ...fact, role: party.role });
  }
  for (const asset of deal.assets) {
    const name = dataset.drugs.get(asset.drug)?.name ?? asset.drug;
    facts.push(
      plainFact(
        dataset,
        { field: `assets.${asset.drug}`, label: "Asset", about: entityId("drug", asset.drug) },
        name,
        asset.sources,
      ),
    );
  }
  if (assetCount) {
    facts.push(
      claimFact(
        dataset,
        { field: "assetCount", label: "Number of assets" },
        assetCount,
        ({ count, qualifier }) =>
          qualifier === "exact" ? String(count) : `${vocabularyWords(qualifier)} ${count}`,
      ),
    );
  }
  for (const part of economics.parts) facts.push(partFact(dataset, part));
  if (economics.royalty)
    facts.push(
      claimFact(
        dataset,
        { field: "royalty", label: "Royalty" },
        economics.royalty,
        (words) => words,
      ),
    );
  if (economics.headline)
    facts.push(
      claimFact(
        dataset,
        { field: "headline", label: "Total as reported" },
        economics.headline,
        moneyWords,
      ),
    );
  for (const grant of deal.grants)
    facts.push(...grantFacts(dataset, grant, deal.grants.length > 1));
  if (deal.stageAtSigning)
    facts.push(
      claimFact(
        dataset,
        { field: "stageAtSigning", label: "Stage at signing" },
        deal.stageAtSigning,
        (words) => words,
      ),
    );
  deal.events.forEach((event, i) => {
    const when = event.date ? `${dateWords(event.date.value)}: ` : "";
    const paid = event.amount ? ` (${moneyWords(event.amount.value)})` : "";
    const fact = plainFact(
      dataset,
      { field: `events.${i}`, label: sentence(vocabularyWords(event.kind)) },
      `${when}${event.words}${paid}`,
      event.sources,
    );
    facts.push(
      event.date
        ? {
            ...claimFact(dataset, { field: fact.field, label: fact.label }, event.date, dateWords),
            value: fact.value,
            sources: fact.sources,
            event: true,
          }
        : fact,
    );
  });
  facts.push(...noteFacts(dataset, deal.notes));
  return facts;
}

function partFact(dataset: Dataset, part: MoneyPart): Fact {
  const fact = claimFact(
    dataset,
    { field: `economics.${part.kind}`, label: PART_LABELS[part.kind] },
    part.amount,
    moneyWords,
  );
  const notes = [
    part.contingent ? "only if goals are met" : "",
    part.includedIn ? `counted inside ${vocabularyWords(part.includedIn)}` : "",
    fact.note ?? "",
  ].filter(Boolean);
  return notes.length > 0 ? { ...fact, note: notes.join("; ") } : fact;
}

function grantFacts(dataset: Dataset, grant: Grant, named: boolean): Fact[] {
  const prefix = named ? `${sentence(grant.id.replaceAll("-", " "))}: ` : "";
  const field = (name: string) => `grants.${grant.id}.${name}`;
  const label = (words: string) => (prefix ? prefix + words.toLowerCase() : words);
  const facts: Fact[] = [];
  if (grant.condition === "option") {
    facts.push(
      plainFact(
        dataset,
        { field: field("condition"), label: label("Condition") },
        "an option: gives nothing until it is exercised",
        grant.sources,
      ),
    );
  }
  if (grant.rights)
    facts.push(
      claimFact(
        dataset,
        { field: field("rights"), label: label("Rights") },
        grant.rights,
        (rights) => `to ${listWords(rights)}`,
      ),
    );
  facts.push(
    claimFact(
      dataset,
      { field: field("exclusivity"), label: label("Exclusivity") },
      grant.exclusivity,
      (word) => (word === "unstated" ? "not stated" : word),
    ),
  );
  const territory = claimFact(
    dataset,
    { field: field("territory"), label: label("Territory") },
    grant.territory,
    territoryWords,
  );
  const list = territoryList(grant.territory.value);
  facts.push(
    list ? { ...territory, note: [list, territory.note].filter(Boolean).join(". ") } : territory,
  );
  if (grant.field)
    facts.push(
      claimFact(
        dataset,
        { field: field("field"), label: label("Field") },
        grant.field,
        (words) => words,
      ),
    );
  if (grant.effective)
    facts.push(
      claimFact(
        dataset,
        { field: field("effective"), label: label("Effective") },
        grant.effective,
        dateWords,
      ),
    );
  if (grant.ends)
    facts.push(
      claimFact(dataset, { field: field("ends"), label: label("Ends") }, grant.ends, dateWords),
    );
  return facts;
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
