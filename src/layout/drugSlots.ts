import type { Placed } from "./composition.ts";
import type { LabelSide } from "./scene.ts";

/** A place in the picture of a drug; picture units, y upward. */
export type Slot = Pick<Placed, "x" | "y" | "radius" | "emphasis" | "side">;

const slot =
  (emphasis: Slot["emphasis"], radius: number) =>
  (x: number, y: number, side: LabelSide): Slot => ({ x, y, radius, emphasis, side });
const [direct, second] = [slot("direct", 16), slot("second", 12)];
const [asset, target] = [slot("direct", 14), slot("direct", 15)];
const [payload, regulator] = [slot("direct", 12), slot("direct", 11)];
const [owner, parent, kin] = [slot("second", 9), slot("second", 9), slot("second", 11)];

/** The drug in the middle of its picture. */
export const LEAD: Slot = slot("lead", 20)(-40, 70, "above");

/** Above the drug, from the top down: who gave rights to its left, who took them to its right; the owner of each first one outward. */
export const GIVERS: readonly Slot[] = [
  direct(-320, 250, "left"),
  direct(-342, 162, "left"),
  direct(-364, 74, "left"),
];
export const TAKERS: readonly Slot[] = [
  direct(215, 250, "right"),
  direct(237, 162, "right"),
  direct(259, 74, "right"),
];
export const GIVER_OWNER = owner(-485, 334, "left");
export const TAKER_OWNER = owner(380, 334, "right");

/** The further assets of a deal, beside the first: right and left by turns. */
export const ASSETS: readonly Slot[] = [
  asset(80, 40, "below"),
  asset(-160, 40, "below"),
  asset(80, -30, "below"),
  asset(-160, -30, "below"),
];

/** Below the drug, by how many there are. */
export const TARGETS: readonly (readonly Slot[])[] = [
  [],
  [target(-40, -108, "below")],
  [target(-105, -108, "below"), target(25, -108, "below")],
  [target(-170, -108, "below"), target(-40, -108, "below"), target(90, -108, "below")],
];

/** A rival with its holders below it and, where there is room, their owners. */
export interface RivalSlots {
  rival: Slot;
  holders: readonly Slot[];
  owners: readonly Slot[];
}
export const LONE_RIVAL: RivalSlots = {
  rival: asset(110, -212, "right"),
  holders: [second(50, -318, "below"), second(285, -262, "right")],
  owners: [second(165, -350, "right"), second(385, -150, "above")],
};
export const RIVAL_PAIR: readonly RivalSlots[] = [
  {
    rival: asset(-215, -212, "below"),
    holders: [second(-370, -296, "below"), second(-70, -306, "below")],
    owners: [],
  },
  {
    rival: asset(135, -212, "right"),
    holders: [second(75, -318, "below"), second(310, -262, "right")],
    owners: [second(190, -350, "right"), second(410, -150, "above")],
  },
];

/** To the left: the payload, the one that it derives from, and another derived from that. */
export const PAYLOAD = payload(-262, 36, "left");
export const PAYLOAD_PARENT = parent(-345, -40, "left");
export const PAYLOAD_KIN = kin(-287, -118, "left");

/** To the right, from the top down; lower where several takers stand above them. */
export const REGULATORS: Record<"high" | "low", readonly Slot[]> = {
  high: [regulator(262, 96, "right"), regulator(218, 4, "right"), regulator(174, -88, "right")],
  low: [regulator(262, 20, "right"), regulator(218, -72, "right"), regulator(174, -164, "right")],
};
