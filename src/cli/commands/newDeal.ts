import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { checkDataset } from "../../dataset/checkDataset.ts";
import {
  type DealAnswers,
  draftDeal,
  draftFault,
  type KnownRecords,
  recordMeant,
} from "../../editing/dealDraft.ts";
import { knownRecords, recordsOf } from "../../editing/knownRecords.ts";
import { isPartialDate } from "../../schema/calendar.ts";
import { type Command, CommandError } from "../command.ts";
import { readFolder } from "../readFolder.ts";
import type { Session } from "../session.ts";

interface Question {
  key: keyof DealAnswers;
  words: string;
  /** Where the record stands that the answer names. */
  names?: "companies" | "drugs";
  wrong?(answer: string): string | undefined;
}

const date = (answer: string) =>
  answer === "" || isPartialDate(answer) ? undefined : "a date is 2025, 2025-09 or 2025-09-24";
const amount = (answer: string) =>
  answer === "" || Number(answer) > 0
    ? undefined
    : "a number of millions of US dollars, or nothing where it is not disclosed";
const needed = (answer: string) => (answer === "" ? "this is needed" : undefined);

const QUESTIONS: readonly Question[] = [
  {
    key: "licensor",
    words: "Licensor (who gives the right)",
    names: "companies",
    wrong: needed,
  },
  { key: "licensee", words: "Licensee (who gets it)", names: "companies", wrong: needed },
  { key: "drug", words: "Drug (INN, code or brand)", names: "drugs", wrong: needed },
  { key: "announced", words: "Announced on (YYYY-MM-DD, as precise as the source)", wrong: date },
  { key: "upfront", words: "Upfront, millions of USD (empty: not disclosed)", wrong: amount },
  { key: "milestones", words: "Milestones at most, millions of USD", wrong: amount },
  { key: "total", words: "Total as reported, millions of USD", wrong: amount },
  {
    key: "exclusivity",
    words: "exclusive, co-exclusive, non-exclusive or unstated",
    wrong: (answer) =>
      ["", "exclusive", "co-exclusive", "non-exclusive", "unstated"].includes(answer)
        ? undefined
        : "one of those four words",
  },
  { key: "territory", words: "Territory, in the source's words" },
  { key: "sourceTitle", words: "Title of the source" },
  { key: "sourcePublisher", words: "Its publisher", wrong: needed },
  { key: "sourceDate", words: "Its date", wrong: date },
  {
    key: "sourceUrl",
    words: "Its address",
    wrong: (answer) =>
      answer === "" || /^https?:\/\/\S+$/.test(answer)
        ? undefined
        : "an address starts with http:// or https://",
  },
  {
    key: "grade",
    words: "Its grade: A filing or release, B trade press, C aggregator, D repost",
    wrong: (answer) => (/^[ABCD]$/.test(answer) ? undefined : "one of A, B, C, D"),
  },
];

/** Asks for a deal, writes its records, checks the whole folder and says what is left to do by hand. */
export const newDeal: Command = {
  name: "new",
  usage: "new deal",
  about: "asks for a deal, writes its records and checks them",
  options: [],
  words: [1, 1],
  async run(session, { words: [what] }) {
    if (what !== "deal") throw new CommandError(`Usage: ${newDeal.usage}`, 2);
    const { dataset, folder } = session;
    const known = knownRecords(recordsOf(dataset));
    const draft = draftDeal(known, await ask(session, known));
    if ("fault" in draft) throw new CommandError(`${draft.fault}; nothing was written.`, 1);
    for (const { path, record } of draft.drafts) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `${JSON.stringify(record, null, 2)}\n`);
    }
    const { faults } = checkDataset(readFolder(folder));
    const written = draft.drafts.map(({ path }) => path);
    return {
      json: { written, faults },
      text: [
        ...written.map((path) => `wrote graph-data/${path}`),
        ...faults.map(({ path, field, message }) => `${path} · ${field} · ${message}`),
        "",
        "By hand: the paragraph of each fact in its source, the territory as countries, the drug's target and modality, other readings.",
      ].join("\n"),
      exit: faults.length === 0 ? 0 : 1,
    };
  },
};

/** Asks until every question has an answer that can stand; a name that is not clear is asked again at once. */
async function ask({ show, lines }: Session, known: KnownRecords): Promise<DealAnswers> {
  const found: Partial<DealAnswers> = {};
  const open = [...QUESTIONS];
  show(`${open[0]?.words}: `);
  for await (const line of lines()) {
    const [question, next] = open;
    if (!question) break;
    const { key, words, wrong } = question;
    const answer = line.trim();
    const fault = wrong?.(answer) ?? draftFault(known, { ...found, [key]: answer });
    if (fault !== undefined) show(`  ${fault}\n${words}: `);
    else {
      found[key] = answer;
      open.shift();
      if (!next) return found as DealAnswers;
      show(`${meaning(known, question, answer)}${next.words}: `);
    }
  }
  throw new CommandError("The answers ended before the last question; nothing was written.", 1);
}

/** Which record an answer means, as a line under it: a misspelt name is seen before it makes a record. */
function meaning(known: KnownRecords, { names }: Question, answer: string): string {
  const meant = names && recordMeant(known, names, answer);
  if (!meant || "fault" in meant) return "";
  return `  ${meant.isNew ? "new: " : ""}${names}/${meant.id}.json\n`;
}
