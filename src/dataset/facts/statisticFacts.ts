import type { Statistic } from "../../schema/events.ts";
import type { Dataset } from "../parseDataset.ts";
import { claimFact, type Fact, type FactReading } from "./fact.ts";
import { numberWords } from "./words.ts";

const UNITS: Record<Statistic["unit"], string> = {
  "usd-m": " m USD",
  deals: " deals",
  companies: " companies",
  percent: " %",
  text: "",
};

/** A figure over many deals, of a company or of a drug, with its provider. */
export function statisticFact(dataset: Dataset, statistic: Statistic): Fact {
  const period =
    statistic.period !== undefined && !statistic.measure.includes(statistic.period)
      ? `, ${statistic.period}`
      : "";
  const label = statistic.measure + period;
  const qualifier =
    statistic.qualifier === "exact" ? "" : `${statistic.qualifier.replaceAll("-", " ")} `;
  const fact = claimFact(
    dataset,
    { field: `statistics.${statistic.id}`, label: label.charAt(0).toUpperCase() + label.slice(1) },
    statistic.value,
    (value) =>
      typeof value === "number"
        ? `${qualifier}${numberWords(value)}${UNITS[statistic.unit]}`
        : value,
  );
  const withAmount = <R extends FactReading>(reading: R): R =>
    statistic.unit === "usd-m" && reading.number !== undefined
      ? { ...reading, amount: { currency: "USD", qualifier: statistic.qualifier } }
      : reading;
  const { alternatives, ...chosen } = fact;
  const note = [statistic.provider ? `counted by ${statistic.provider.value}` : "", fact.note ?? ""]
    .filter(Boolean)
    .join("; ");
  return {
    ...withAmount(chosen),
    ...(alternatives && { alternatives: alternatives.map(withAmount) }),
    ...(note && { note }),
  };
}

/** The figures of the whole market, which belong to no company and no drug. */
export function marketFacts(dataset: Dataset): Fact[] {
  return [...dataset.statistics.values()]
    .filter(({ company, drug }) => company === undefined && drug === undefined)
    .map((statistic) => statisticFact(dataset, statistic));
}
