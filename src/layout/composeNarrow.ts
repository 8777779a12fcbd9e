import { BEHIND } from "./composeCompany.ts";
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
  {
    fits: (node, kind) => kind === "company" && node.y > 20 && node.x < 0,
    spots: [{ x: -92, y: 178, side: "above" }],
  },
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
 * parties above, payload left, regulators right, target and rivals below. Pictures round a hub become a list below it.
 */
export function narrow(composition: Composition, aroundDrug: boolean): void {
  const [lead, ...others] = composition.placed.values();
  if (!lead) return;
  composition.placed.clear();
  composition.placed.set(
    lead.id,
    aroundDrug
      ? { ...lead, x: 0, y: 64, radius: 17, side: "below" }
      : { ...lead, x: -120, y: 225, radius: 17, side: "right" },
  );
  if (aroundDrug) roundDrug(composition, others);
  else below(composition, others);
}

function roundDrug(composition: Composition, others: Placed[]): void {
  const direct = others.filter(({ emphasis }) => emphasis !== "second");
  for (const { fits, spots } of SPOTS) {
    const fitting = direct.filter(
      (node) =>
        !composition.has(node.id) &&
        fits(node, composition.graph.getNodeAttribute(node.id, "kind")),
    );
    fitting.slice(0, spots.length).forEach((node, i) => {
      const spot = spots[i];
      if (spot && composition.placed.size < MOST)
        composition.placed.set(node.id, { ...node, ...spot, radius: Math.min(node.radius, 13) });
    });
  }
}

/** Companies first, then drugs, one under the other with the names beside them. */
function below(composition: Composition, others: Placed[]): void {
  const kind = ({ id }: Placed) => composition.graph.getNodeAttribute(id, "kind");
  const companies = others.filter((node) => node.emphasis === "direct" && kind(node) === "company");
  const rest = others.filter(
    (node) => kind(node) !== "company" && (companies.length === 0 || Math.abs(node.x) < BEHIND),
  );
  const listed = [...companies.slice(0, 6), ...rest].slice(0, MOST - 1);
  const [lead] = composition.placed.values();
  if (lead && listed.length < others.length) {
    composition.placed.set(lead.id, {
      ...lead,
      sublabel: `the first ${listed.length}; the list has all`,
    });
  }
  listed.forEach((node, i) => {
    composition.placed.set(node.id, {
      ...node,
      x: -20,
      y: 150 - i * 56,
      radius: 12,
      side: "right",
    });
  });
}
