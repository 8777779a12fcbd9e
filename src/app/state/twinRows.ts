// Rows of the twin: the visible rows of the tree, the accessible alternative of the picture.
import type { RivalLandscape } from "../../graph/rivalLandscape.ts";
import {
  type Branch,
  branchOf,
  clusterBranches,
  kindBranches,
  neighbourBranches,
  type TwinData,
} from "../../graph/treeTwin.ts";
import { lensOf } from "../../layout/lenses/lenses.ts";
import type { Lens } from "./lensNames.ts";

/** A visible row of the tree. */
export interface TwinRow {
  branch: Branch;
  /** Where it hangs: the ids from the root down, so that a thing may stand under several others. */
  path: string;
  parent: string | null;
  level: number;
  /** Its place among its siblings, from 1, and how many they are. */
  place: number;
  siblings: number;
  /** `null` where nothing hangs from it. */
  open: boolean | null;
}

export interface TwinView {
  lens: Lens;
  /** What stands in the middle of the picture. */
  middle: string;
  landscape: RivalLandscape | null;
}

/** The rows to show: the roots that the picture gives, and what hangs from every opened row. Nothing hangs from itself. */
export function twinRows(data: TwinData, view: TwinView, opened: ReadonlySet<string>): TwinRow[] {
  const groups = groupsOf(data, view);
  const members = new Map((groups ?? []).map(({ group, members }) => [group.id, members]));
  const rows: TwinRow[] = [];
  const add = (branches: readonly Branch[], parent: TwinRow | null) => {
    branches.forEach((branch, i) => {
      const path = parent ? `${parent.path} > ${branch.id}` : branch.id;
      const children = (members.get(branch.id) ?? neighbourBranches(data, branch.id)).filter(
        ({ id }) => id !== parent?.branch.id,
      );
      const open = children.length === 0 ? null : opened.has(path);
      const row = {
        branch,
        path,
        parent: parent?.path ?? null,
        level: (parent?.level ?? 0) + 1,
        place: i + 1,
        siblings: branches.length,
        open,
      };
      rows.push(row);
      if (open) add(children, row);
    });
  };
  add(groups ? groups.map(({ group }) => group) : [branchOf(data, view.middle) ?? []].flat(), null);
  return rows;
}

function groupsOf(data: TwinData, { lens: key, landscape }: TwinView) {
  const lens = lensOf(key);
  if (!lens) return null;
  if (lens.rows === "clusters") return landscape ? clusterBranches(data, landscape) : [];
  return kindBranches(data, lens.parts ?? undefined);
}
