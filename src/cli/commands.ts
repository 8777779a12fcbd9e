import type { Command } from "./command.ts";
import { check } from "./commands/check.ts";
import { clusters } from "./commands/clusters.ts";
import { compare } from "./commands/compare.ts";
import { conflicts } from "./commands/conflicts.ts";
import { connect } from "./commands/connect.ts";
import { convert } from "./commands/convert.ts";
import { deals } from "./commands/deals.ts";
import { exportGraph } from "./commands/exportGraph.ts";
import { groups } from "./commands/groups.ts";
import { holdings } from "./commands/holdings.ts";
import { importFile } from "./commands/importFile.ts";
import { newDeal } from "./commands/newDeal.ts";
import { nodes } from "./commands/nodes.ts";
import { rights } from "./commands/rights.ts";
import { rivals } from "./commands/rivals.ts";
import { search } from "./commands/search.ts";
import { show } from "./commands/show.ts";
import { stats } from "./commands/stats.ts";
import { timeline } from "./commands/timeline.ts";

/** Every command of the terminal, in the order of its help. A new one is a file in `commands` and a line here. */
export const COMMANDS: readonly Command[] = [
  search,
  show,
  deals,
  rights,
  holdings,
  rivals,
  clusters,
  compare,
  connect,
  timeline,
  conflicts,
  stats,
  exportGraph,
  importFile,
  convert,
  groups,
  nodes,
  check,
  newDeal,
];
