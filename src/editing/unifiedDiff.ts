const CONTEXT = 3;
/** Past this many pairs of lines the changed middle is written as replaced in one piece. */
const MOST_PAIRS = 4_000_000;

/** A line of a comparison: kept, taken away or added. */
interface DiffLine {
  mark: " " | "-" | "+";
  text: string;
}

/**
 * The change of one text file as a unified diff that `git apply` takes; empty where nothing changed.
 * Both texts end with a newline or are empty.
 * @param path from the root that the patch is applied in, in plain characters
 * @param before `null` for a new file
 */
export function unifiedDiff(path: string, before: string | null, after: string): string {
  if (before === after) return "";
  const lines = comparedLines(linesOf(before ?? ""), linesOf(after));
  const head = [
    `diff --git a/${path} b/${path}`,
    ...(before === null ? ["new file mode 100644", "--- /dev/null"] : [`--- a/${path}`]),
    `+++ b/${path}`,
  ];
  return [...head, ...hunksOf(lines)].map((line) => `${line}\n`).join("");
}

function linesOf(text: string): string[] {
  return text === "" ? [] : text.replace(/\n$/, "").split("\n");
}

/** Both texts as one list of lines, with as many kept as can be. */
function comparedLines(before: readonly string[], after: readonly string[]): DiffLine[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (
    end < Math.min(before.length, after.length) - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end++;
  const kept = (lines: readonly string[]) => lines.map((text): DiffLine => ({ mark: " ", text }));
  return [
    ...kept(before.slice(0, start)),
    ...comparedMiddle(
      before.slice(start, before.length - end),
      after.slice(start, after.length - end),
    ),
    ...kept(before.slice(before.length - end)),
  ];
}

/** The longest common subsequence of two middles, by the usual table of lengths from the ends. */
function comparedMiddle(before: readonly string[], after: readonly string[]): DiffLine[] {
  const gone = (lines: readonly string[]) => lines.map((text): DiffLine => ({ mark: "-", text }));
  const come = (lines: readonly string[]) => lines.map((text): DiffLine => ({ mark: "+", text }));
  const [rows, columns] = [before.length, after.length];
  if (rows * columns > MOST_PAIRS) return [...gone(before), ...come(after)];
  const width = columns + 1;
  const common = new Uint16Array((rows + 1) * width);
  const at = (row: number, column: number) => common[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--)
      common[row * width + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const lines: DiffLine[] = [];
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    if (before[row] === after[column]) {
      lines.push({ mark: " ", text: before[row++] ?? "" });
      column++;
    } else if (at(row + 1, column) >= at(row, column + 1))
      lines.push({ mark: "-", text: before[row++] ?? "" });
    else lines.push({ mark: "+", text: after[column++] ?? "" });
  }
  return [...lines, ...gone(before.slice(row)), ...come(after.slice(column))];
}

/** The changed stretches with a few kept lines around each; stretches that touch are one. */
function hunksOf(lines: readonly DiffLine[]): string[] {
  const changed = lines.flatMap(({ mark }, i) => (mark === " " ? [] : [i]));
  const stretches: [from: number, to: number][] = [];
  for (const i of changed) {
    const last = stretches[stretches.length - 1];
    const [from, to] = [Math.max(0, i - CONTEXT), Math.min(lines.length, i + CONTEXT + 1)];
    if (last && from <= last[1]) last[1] = to;
    else stretches.push([from, to]);
  }
  return stretches.flatMap(([from, to]) => {
    const of = (mark: "-" | "+", part: readonly DiffLine[]) =>
      part.filter((line) => line.mark !== mark).length;
    const [above, part] = [lines.slice(0, from), lines.slice(from, to)];
    const span = (start: number, count: number) => `${count === 0 ? start : start + 1},${count}`;
    const [old, now] = [span(of("+", above), of("+", part)), span(of("-", above), of("-", part))];
    return [`@@ -${old} +${now} @@`, ...part.map(({ mark, text }) => mark + text)];
  });
}
