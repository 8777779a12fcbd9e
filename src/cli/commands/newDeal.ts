import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline/promises";
import { checkDataset } from "../../dataset/checkDataset.ts";
import type { Dataset } from "../../dataset/parseDataset.ts";
import { type DealAnswers, draftDeal } from "../../editing/dealDraft.ts";
import { isPartialDate } from "../../schema/calendar.ts";
import { CommandError } from "../command.ts";
import { readFolder } from "../readFolder.ts";

interface Question {
  key: keyof DealAnswers;
  words: string;
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
  { key: "licensor", words: "Licensor (who gives the right)", wrong: needed },
  { key: "licensee", words: "Licensee (who gets it)", wrong: needed },
  { key: "drug", words: "Drug (INN, code or brand)", wrong: needed },
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
export async function newDeal(dataset: Dataset, folder: string): Promise<void> {
  const answers = await ask();
  const drafts = draftDeal(dataset, answers);
  const taken = drafts.find(({ path }) => existsSync(join(folder, path)));
  if (taken)
    throw new CommandError(`There is a record ${taken.path} already; nothing was written.`, 1);
  for (const { path, record } of drafts) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${JSON.stringify(record, null, 2)}\n`);
  }
  const { faults } = checkDataset(readFolder(folder));
  const lines = drafts.map(({ path }) => `wrote graph-data/${path}`);
  for (const fault of faults) lines.push(`${fault.path} · ${fault.field} · ${fault.message}`);
  lines.push(
    "",
    "By hand: the paragraph of each fact in its source, the territory as countries, the drug's target and modality, other readings.",
  );
  process.stdout.write(`${lines.join("\n")}\n`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

async function ask(): Promise<DealAnswers> {
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  const lines = reader[Symbol.asyncIterator]();
  const found: Partial<DealAnswers> = {};
  for (const { key, words, wrong } of QUESTIONS) {
    for (;;) {
      process.stderr.write(`${words}: `);
      const { value, done } = await lines.next();
      if (done)
        throw new CommandError(
          "The answers ended before the last question; nothing was written.",
          1,
        );
      const answer = String(value).trim();
      const fault = wrong?.(answer);
      if (fault === undefined) {
        found[key] = answer;
        break;
      }
      process.stderr.write(`  ${fault}\n`);
    }
  }
  reader.close();
  return found as DealAnswers;
}
