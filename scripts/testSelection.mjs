// Which test files, and which tests in them, the words after `npm test --` name.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Files whose path holds one of the words; where no path does, the tests whose sentence holds them.
 * @param root of the repository
 * @returns paths from `root`, and the words that a test's name must hold (null: any); no files when nothing matches
 */
export function selectTests(root, words) {
  const files = readdirSync(join(root, "tests"), { recursive: true })
    .map((path) => `tests/${path.replaceAll("\\", "/")}`)
    .filter((path) => /\.test\.tsx?$/.test(path))
    .sort();
  if (words.length === 0) return { files, sentence: null };
  const holds = (text, word) => text.toLowerCase().includes(word.toLowerCase());
  const byPath = files.filter((file) => words.some((word) => holds(file, word)));
  if (byPath.length > 0) return { files: byPath, sentence: null };
  const sentence = words.join(" ");
  return {
    files: files.filter((file) => holds(readFileSync(join(root, file), "utf8"), sentence)),
    sentence,
  };
}
