import { DEAL_STATUSES } from "../../inference/dealStatus.ts";
import { dealTable } from "../../inference/dealTable.ts";
import type { Command } from "../command.ts";
import { dateOption, namedRecord, wordOption } from "../named.ts";
import { columns, money } from "../plainText.ts";

/** The deals, with their money. */
export const deals: Command = {
  name: "deals",
  usage: "deals [--party X] [--drug X] [--target X] [--status S] [--since D] [--until D] [--sort upfront|total|date]",
  about: "the deals, with money in millions of USD",
  options: ["party", "drug", "target", "status", "since", "until", "sort"],
  words: [0, 0],
  run(dataset, { options }) {
    const record = (option: string, kind: "company" | "drug" | "target") => {
      const text = options.get(option);
      return text === undefined ? {} : { [option]: namedRecord(dataset, text, [kind]) };
    };
    const status = wordOption(options, "status", DEAL_STATUSES);
    const since = dateOption(options, "since");
    const until = dateOption(options, "until");
    const table = dealTable(dataset, {
      ...record("party", "company"),
      ...record("drug", "drug"),
      ...record("target", "target"),
      ...(status === undefined ? {} : { status }),
      ...(since === undefined ? {} : { since }),
      ...(until === undefined ? {} : { until }),
      sort: wordOption(options, "sort", ["upfront", "total", "date"] as const) ?? "date",
    });
    const { disclosed, sums } = table;
    const rows = table.deals.map((deal) => [
      deal.announced ?? "no date",
      deal.title,
      deal.status,
      money(deal.upfrontUsdM),
      money(deal.totalUsdM),
      deal.totalBasis ?? "",
    ]);
    const text = [
      columns([["announced", "deal", "status", "upfront", "total", "basis"], ...rows]),
      "",
      `Upfront ${money(sums.upfrontUsdM)} from ${disclosed.upfront.join(" of ")} disclosed; totals ${money(sums.totalUsdM)} from ${disclosed.total.join(" of ")}. Totals are maxima, never money paid.`,
    ];
    return { json: table, text: table.deals.length > 0 ? text.join("\n") : "No deal in this data set fits." };
  },
};
