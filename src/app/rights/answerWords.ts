import { countryWords, listWords } from "../../dataset/facts/words.ts";
import type { SharedAnswer } from "../../inference/rights/rightsPage.ts";

/** Who holds it, in a few words: `Glenmark Specialty`, `Seagen (owned by Pfizer)`. */
export function holderWords(answer: SharedAnswer): string {
  if (answer.answer === "unknown") return "unknown";
  if (answer.answer === "undetermined")
    return `undetermined between ${listWords([...new Set(answer.candidates.map(({ name }) => name))])}`;
  return listWords(
    answer.holders.map(({ name, owner, field }) =>
      [name, owner ? ` (owned by ${owner.name})` : "", field ? `, in ${field}` : ""].join(""),
    ),
  );
}

/** One sentence for one country. */
export function countrySentence(code: string, answer: SharedAnswer | undefined): string {
  const place = countryWords(code);
  if (!answer) return `${place}: not asked.`;
  const why = answer.because?.why;
  if (answer.answer === "undetermined")
    return `${place}: ${holderWords(answer)}${why ? `, because ${why}` : ""}.`;
  const though = why ? `, though ${why}` : "";
  if (answer.answer === "unknown") return `${place}: nobody is known to hold it${though}.`;
  return `${place}: held by ${holderWords(answer)}${answer.kept ? "; no licence there in this data set" : ""}${though}.`;
}

/** How an answer is drawn: `kept`, `held-1` … `held-4`, `undetermined`, `unknown`. */
export function answerClass(answer: SharedAnswer, answers: readonly SharedAnswer[]): string {
  if (answer.answer !== "held") return answer.answer;
  if (answer.kept) return "kept";
  const granted = [
    ...new Set(answers.filter((other) => other.answer === "held" && !other.kept).map(holderWords)),
  ].sort();
  return `held-${Math.min(granted.indexOf(holderWords(answer)) + 1, 4)}`;
}
