import fc from "fast-check";
import { expect, it } from "vitest";
import { unifiedDiff } from "../../src/editing/unifiedDiff.ts";

/** Few different lines, so that texts have much in common. */
const text = fc
  .array(fc.constantFrom("a", "b", "c", "d", "", "-", "+x", "@@ -1,1 +1,1 @@"), { maxLength: 40 })
  .map(joined);

function joined(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join("");
}

/** Applies a patch of one file as its header says, line by line, and throws where a kept line is another. */
function applied(before: string, patch: string): string {
  if (patch === "") return before;
  const old = before.split("\n").slice(0, -1);
  const now: string[] = [];
  let at = 0;
  const lines = patch.split("\n").slice(0, -1);
  let left = { old: 0, now: 0 };
  for (const line of lines.slice(lines.findIndex((each) => each.startsWith("+++ ")) + 1)) {
    if (left.old === 0 && left.now === 0) {
      const head = /^@@ -(\d+),(\d+) \+(\d+),(\d+) @@$/.exec(line);
      if (!head) throw new Error(`no head of a hunk: ${line}`);
      const [start, count, , added] = head.slice(1).map(Number);
      const first = count === 0 ? (start ?? 0) : (start ?? 0) - 1;
      now.push(...old.slice(at, first));
      at = first;
      expect(now.length).toBe(added === 0 ? Number(head[3]) : Number(head[3]) - 1);
      left = { old: count ?? 0, now: added ?? 0 };
      continue;
    }
    const [mark, rest] = [line[0], line.slice(1)];
    if (mark !== "+") {
      if (old[at] !== rest) throw new Error(`line ${at + 1} is “${old[at]}”, not “${rest}”`);
      at++;
      left.old--;
    }
    if (mark !== "-") {
      now.push(rest);
      left.now--;
    }
  }
  return joined([...now, ...old.slice(at)]);
}

it("makes the new text of the old one, whatever both are", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(applied(before, unifiedDiff("f.json", before, after))).toBe(after);
    }),
  );
});

it("makes a new file of nothing", () => {
  const patch = unifiedDiff("graph-data/deals/x.json", null, '{\n  "id": "x"\n}\n');
  expect(patch).toBe(
    'diff --git a/graph-data/deals/x.json b/graph-data/deals/x.json\nnew file mode 100644\n--- /dev/null\n+++ b/graph-data/deals/x.json\n@@ -0,0 +1,3 @@\n+{\n+  "id": "x"\n+}\n',
  );
});

it("changes no more lines than it must", () => {
  const lines = Array.from({ length: 60 }, (_, i) => String(i));
  const after = lines.toSpliced(10, 1, "ten").toSpliced(40, 0, "new");
  const marks = unifiedDiff("f", joined(lines), joined(after))
    .split("\n")
    .slice(3)
    .filter((line) => /^[-+]/.test(line));
  expect(marks).toEqual(["-10", "+ten", "+new"]);
});

it("says nothing where nothing changed", () => {
  expect(unifiedDiff("f", "a\n", "a\n")).toBe("");
});
