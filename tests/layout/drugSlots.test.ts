import { expect, it } from "vitest";
import type { Slot } from "../../src/layout/drugSlots.ts";
import * as slots from "../../src/layout/drugSlots.ts";

/** What a name takes beside its mark: two lines of about fifteen letters; picture units. */
const NAME = { width: 110, height: 32 };
/** Marks keep at least so far apart. */
const LEAST = 46;

interface Rect {
  left: number;
  right: number;
  low: number;
  high: number;
}

const mark = ({ x, y, radius }: Slot): Rect => ({
  left: x - radius,
  right: x + radius,
  low: y - radius,
  high: y + radius,
});

function name({ x, y, radius, side }: Slot): Rect {
  const beside = { low: y - NAME.height / 2, high: y + NAME.height / 2 };
  const level = { left: x - NAME.width / 2, right: x + NAME.width / 2 };
  const off = radius + 4;
  if (side === "left") return { ...beside, left: x - off - NAME.width, right: x - off };
  if (side === "right") return { ...beside, left: x + off, right: x + off + NAME.width };
  if (side === "above") return { ...level, low: y + off, high: y + off + NAME.height };
  return { ...level, low: y - off - NAME.height, high: y - off };
}

const meet = (a: Rect, b: Rect) =>
  a.left < b.right && b.left < a.right && a.low < b.high && b.low < a.high;

const parts = ({ rival, holders, owners }: slots.RivalSlots): Slot[] => [
  rival,
  ...holders,
  ...owners,
];

/** Every set of slots that a picture may fill at once: by how many targets and rivals, and with few or several takers. */
const pictures = slots.TARGETS.flatMap((targets) =>
  [[slots.LONE_RIVAL], slots.RIVAL_PAIR].flatMap((rivals) =>
    (["high", "low"] as const).map((height): Slot[] => [
      slots.LEAD,
      ...slots.GIVERS,
      slots.GIVER_OWNER,
      ...(height === "high" ? slots.TAKERS.slice(0, 1) : slots.TAKERS),
      slots.TAKER_OWNER,
      ...slots.ASSETS,
      ...targets,
      ...rivals.flatMap(parts),
      slots.PAYLOAD,
      slots.PAYLOAD_PARENT,
      slots.PAYLOAD_KIN,
      ...slots.REGULATORS[height],
    ]),
  ),
);

it("holds the marks and names of no two slots of a picture on one another", () => {
  const faults = pictures.flatMap((picture) =>
    picture.flatMap((a, i) =>
      picture.slice(i + 1).flatMap((b) => {
        const tooNear = Math.hypot(a.x - b.x, a.y - b.y) < LEAST;
        const covered = meet(name(a), name(b)) || meet(name(a), mark(b)) || meet(mark(a), name(b));
        return tooNear || covered ? [`${a.x},${a.y} ${b.x},${b.y}`] : [];
      }),
    ),
  );
  expect([...new Set(faults)]).toEqual([]);
});

it("has targets for every count up to three, level and centred below the drug", () => {
  slots.TARGETS.forEach((targets, count) => {
    expect(targets).toHaveLength(count);
    expect(new Set(targets.map(({ y }) => y)).size).toBeLessThanOrEqual(1);
    const sum = targets.reduce((sum, { x }) => sum + x - slots.LEAD.x, 0);
    expect(sum).toBe(0);
  });
});
