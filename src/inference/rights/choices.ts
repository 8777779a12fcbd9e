// Choices: the decision variables of a fold, those uncertain grants that change its answer.
import type { Decide, FoldGrant } from "./board.ts";

/** The most runs that all combinations of the uncertain grants of one fold may take. */
export const MOST_RUNS = 4096;

/** One run: which grants it decided, in order, and how, and what came of it. */
interface Run {
  path: readonly Decision[];
  key: string;
}

interface Decision {
  grant: FoldGrant;
  stands: boolean;
}

/**
 * Runs a fold with every combination of the uncertain grants that it asks about; those that it asks about in no run, or not after
 * what was decided before, make no combinations. Gives the grants on which the outcome depends; `null` where the runs are too many.
 */
export function everyChoice(outcome: (decide: Decide) => string): Set<FoldGrant> | null {
  const runs: Run[] = [];
  const path: Decision[] = [];
  do {
    if (runs.length === MOST_RUNS) return null;
    let depth = 0;
    const key = outcome((grant) => {
      const decision = path[depth] ?? { grant, stands: false };
      path[depth++] = decision;
      return decision.stands;
    });
    runs.push({ path: path.map((decision) => ({ ...decision })), key });
    // The next run: the last grant that was left out stands, and all after it are asked anew.
    while (path.at(-1)?.stands) path.pop();
    const last = path.at(-1);
    if (last) last.stands = true;
  } while (path.length > 0);
  const matters = new Set<FoldGrant>();
  collect(treeOf(runs, 0, runs.length, 0), matters);
  return matters;
}

/** Runs a fold with none of the grants, with all, with each alone and with all but each. */
export function someChoices(
  unsure: readonly FoldGrant[],
  outcome: (decide: Decide) => string,
): Set<FoldGrant> {
  const none = outcome(() => false);
  const all = outcome(() => true);
  return new Set(
    unsure.filter((one) => {
      const alone = outcome((grant) => grant === one);
      const without = outcome((grant) => grant !== one);
      return alone !== none || without !== all;
    }),
  );
}

/** The runs as a tree of decisions. */
type Tree = { grant: FoldGrant; without: Tree; with: Tree } | { grant: null; key: string };

/** The tree of the runs from one to another, which agree in their first decisions; they stand in order, without before with. */
function treeOf(runs: readonly Run[], from: number, to: number, depth: number): Tree {
  const first = runs[from];
  const grant = first?.path[depth]?.grant;
  if (!first || !grant) return { grant: null, key: first?.key ?? "" };
  let half = from;
  while (half < to && !runs[half]?.path[depth]?.stands) half++;
  return {
    grant,
    without: treeOf(runs, from, half, depth + 1),
    with: treeOf(runs, half, to, depth + 1),
  };
}

/** Every grant that alone, all others left as they are, changes the outcome somewhere. */
function collect(tree: Tree, matters: Set<FoldGrant>): void {
  if (tree.grant === null) return;
  if (!matters.has(tree.grant) && differ(tree.without, tree.with, new Map()))
    matters.add(tree.grant);
  collect(tree.without, matters);
  collect(tree.with, matters);
}

/** Whether two trees come to different outcomes by the same decisions. */
function differ(a: Tree, b: Tree, decided: Map<FoldGrant, boolean>): boolean {
  if (a.grant === null) return b.grant === null ? a.key !== b.key : differ(b, a, decided);
  const { grant } = a;
  const known = decided.get(grant);
  if (known !== undefined) return differ(known ? a.with : a.without, b, decided);
  for (const stands of [false, true]) {
    decided.set(grant, stands);
    if (differ(stands ? a.with : a.without, b, decided)) {
      decided.delete(grant);
      return true;
    }
  }
  decided.delete(grant);
  return false;
}
