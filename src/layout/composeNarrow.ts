import type { Composition, Placed } from "./composition.ts";
import type { LabelSide } from "./scene.ts";

const MOST = 9;

interface Spot {
  x: number;
  y: number;
  side: LabelSide;
}

/** Where a kind of neighbour may stand round the lead on a narrow screen, in order. */
const SPOTS: { fits(node: Placed, kind: string): boolean; spots: Spot[] }[] = [
  { fits: (node, kind) => kind === "company" && node.y > 20 && node.x < 0, spots: [{ x: -92, y: 178, side: "above" }] },
  {
    fits: (node, kind) => kind === "company" && node.y > 20,
    spots: [
      { x: 92, y: 178, side: "above" },
      { x: 0, y: 205, side: "above" },
    ],
  },
  { fits: (_node, kind) => kind === "payload", spots: [{ x: -128, y: 44, side: "below" }] },
  {
    fits: (_node, kind) => kind === "regulator",
    spots: [
      { x: 132, y: 66, side: "below" },
      { x: 128, y: -30, side: "below" },
    ],
  },
  { fits: (_node, kind) => kind === "target", spots: [{ x: 0, y: -84, side: "below" }] },
  {
    fits: (_node, kind) => kind === "drug",
    spots: [
      { x: -92, y: -196, side: "below" },
      { x: 92, y: -196, side: "below" },
    ],
  },
];

/**
 * The same picture for a narrow screen, by rule: at most nine of its nodes, the lead in the middle,
 * parties above, payload left, regulators right, target and rivals below. Pictures round a hub become two columns.
 */
export function narrow(composition: Composition, aroundDrug: boolean): void {
  const [lead, ...others] = composition.placed.values();
  if (!lead) return;
  composition.placed.clear();
  composition.placed.set(lead.id, { ...lead, x: 0, y: aroundDrug ? 64 : 178, radius: 17, side: aroundDrug ? "below" : "above" });
  if (aroundDrug) roundDrug(composition, others);
  else inColumns(composition, others);
}

function roundDrug(composition: Composition, others: Placed[]): void {
  const direct = others.filter(({ emphasis }) => emphasis !== "second");
  for (const { fits, spots } of SPOTS) {
    const fitting = direct.filter((node) => !composition.has(node.id) && fits(node, composition.graph.getNodeAttribute(node.id, "kind")));
    fitting.slice(0, spots.length).forEach((node, i) => {
      const spot = spots[i];
      if (spot && composition.placed.size < MOST) composition.placed.set(node.id, { ...node, ...spot, radius: Math.min(node.radius, 13) });
    });
  }
}

function inColumns(composition: Composition, others: Placed[]): void {
  const drugs = others.filter(({ id }) => composition.graph.getNodeAttribute(id, "kind") === "drug");
  const rest = others.filter(({ id, emphasis }) => emphasis === "direct" && !drugs.some((drug) => drug.id === id));
  const chosen = [...drugs.slice(0, 5), ...rest].slice(0, MOST - 1);
  chosen.forEach((node, i) => {
    composition.placed.set(node.id, { ...node, x: i % 2 === 0 ? -88 : 88, y: 84 - Math.floor(i / 2) * 88, radius: 12, side: "below" });
  });
}
