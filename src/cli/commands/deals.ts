import { DEAL_STATUSES } from "../../inference/dealStatus.ts";
import { dealTable } from "../../inference/dealTable.ts";
import { FACET_NAMES, type Filter } from "../../inference/filters/facets.ts";
import { readFilters } from "../../inference/filters/filterText.ts";
import { type Command, CommandError } from "../command.ts";
import { dateOption, namedRecord, wordOption } from "../named.ts";
import { columns, money } from "../plainText.ts";

/** Filters as the page writes them into its address; else exit 2. */
function onlyOption(text: string | undefined): readonly Filter[] {
  const filters = readFilters(text ?? null);
  if (text === undefined || filters.length === new Set(text.split(",")).size) return filters;
  throw new CommandError(
    `--only wants filters such as year:2025..,target:her2,upfront:known (by ${FACET_NAMES.join(", ")}), not “${text}”.`,
    2,
  );
}

/** The deals, with their money. */
export const deals: Command = {
  name: "deals",
  usage:
    "deals [--party X] [--drug X] [--target X] [--status S] [--since D] [--until D] [--only year:2025..,upfront:known] [--sort upfront|total|date]",
  about: "the deals, with money in millions of USD",
  options: ["party", "drug", "target", "status", "since", "until", "only", "sort"],
  words: [0, 0],
  run({ dataset }, { options }) {
    const record = (option: string, kind: "company" | "drug") => {
      const text = options.get(option);
      return text === undefined ? {} : { [option]: namedRecord(dataset, text, [kind]) };
    };
    const target = options.get("target");
    const status = wordOption(options, "status", DEAL_STATUSES);
    const since = dateOption(options, "since");
    const until = dateOption(options, "until");
    const table = dealTable(dataset, {
      ...record("party", "company"),
      ...record("drug", "drug"),
      filters: [
        ...(target === undefined
          ? []
          : [`target:${namedRecord(dataset, target, ["target"])}` as const]),
        ...(status === undefined ? [] : [`status:${status}` as const]),
        ...onlyOption(options.get("only")),
      ],
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
    return {
      json: table,
      text: table.deals.length > 0 ? text.join("\n") : "No deal in this data set fits.",
    };
  },
};
