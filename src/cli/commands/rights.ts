import { COUNTRY_CODES, countryName, isCountryCode } from "../../inference/countries.ts";
import { type SharedAnswer, sharedAnswers } from "../../inference/rights/rightsPage.ts";
import { type Command, CommandError } from "../command.ts";
import { dateOption, named, wordOption } from "../named.ts";
import { columns } from "../plainText.ts";

const RIGHTS = ["research", "develop", "manufacture", "commercialise"] as const;

/** Who holds a drug where on a date: the answers that the rights map draws. */
export const rights: Command = {
  name: "rights",
  usage:
    "rights DRUG [--country ISO2] [--on DATE] [--right research|develop|manufacture|commercialise]",
  about: "who holds it where on that date",
  options: ["country", "on", "right"],
  words: [1, 20],
  run({ dataset }, { words, options }) {
    const drug = named(dataset, words.join(" "), ["drug"]);
    const on = dateOption(options, "on") ?? dataset.header.version;
    const right = wordOption(options, "right", RIGHTS) ?? "commercialise";
    const country = options.get("country")?.toUpperCase();
    if (country !== undefined && !isCountryCode(country))
      throw new CommandError(
        `--country wants an ISO 3166-1 code of two letters such as IN, not “${options.get("country") ?? ""}”.`,
        2,
      );
    const answers = sharedAnswers(dataset, drug.id.slice("drug:".length), { on, right });
    const asked = country === undefined ? COUNTRY_CODES : [country];
    const positions = asked.flatMap((code) => {
      const found = answers.find(({ countries }) => countries.includes(code));
      return found ? [position(code, found)] : [];
    });
    const lines =
      country === undefined
        ? groupLines(answers)
        : answers
            .filter(({ countries }) => countries.includes(country))
            .flatMap((answer) => [
              `${countryName(country)}: ${answerWords(answer)}`,
              ...answer.chain.map(({ words: step }) => `  ${step}`),
            ]);
    return {
      json: { drug: { id: drug.id, name: drug.name }, on, right, positions },
      text: [`${drug.name}, right to ${right}, on ${on}`, "", ...lines].join("\n"),
    };
  },
};

function position(
  country: string,
  { answer, holders, candidates, because, via, sources }: SharedAnswer,
) {
  const who = ({ owner, ...holder }: SharedAnswer["candidates"][number]) => ({
    ...holder,
    ...(owner ? { through: owner } : {}),
  });
  return {
    country,
    answer,
    holders: holders.map(who),
    ...(candidates.length > 0 ? { candidates: candidates.map(who) } : {}),
    ...(because ? { because } : {}),
    via,
    sources,
  };
}

function answerWords({ answer, holders, candidates, because, kept }: SharedAnswer): string {
  const names = (list: SharedAnswer["candidates"]) =>
    list
      .map(({ name, owner, field }) =>
        [name, owner ? ` (owned by ${owner.name})` : "", field ? ` in ${field}` : ""].join(""),
      )
      .join(", ");
  const why = because ? `: ${because.why}` : "";
  if (answer === "held")
    return `held by ${names(holders)}${kept ? "; no licence there in this data set" : ""}${why}`;
  if (answer === "undetermined") return `undetermined between ${names(candidates)}${why}`;
  return `unknown${candidates.length > 0 ? `; named beside the drug: ${names(candidates)}` : ""}${why}`;
}

/** One line for all groups that share an answer. */
function groupLines(answers: readonly SharedAnswer[]): string[] {
  const merged = new Map<string, string[]>();
  for (const answer of answers)
    merged.set(answerWords(answer), [
      ...(merged.get(answerWords(answer)) ?? []),
      ...answer.countries,
    ]);
  return [
    columns([...merged].map(([words, countries]) => [String(countries.length), words])),
    "",
    ...[...merged].flatMap(([words, countries]) => [words, `  ${countries.sort().join(" ")}`]),
  ];
}
