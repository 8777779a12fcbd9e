import fc from "fast-check";
import { expect, it } from "vitest";
import { overlap } from "../../src/renderer/box.ts";
import { networkLabels } from "../../src/renderer/networkLabels.ts";

const SIZE = { width: 800, height: 600 };
const widthOf = (words: string) => 7 * Array.from(words).length;

/** A picture of nodes at places of the screen, the heaviest first. */
function picture(
  nodes: readonly { x: number; y: number; radius: number; label?: string }[],
  { lifted = [] as number[], covered = [] as Parameters<typeof overlap>[0][] } = {},
) {
  return {
    ...SIZE,
    marks: {
      places: new Float32Array(2 * nodes.length),
      ends: new Uint32Array(),
      radii: Float32Array.from(nodes, ({ radius }) => radius),
      groups: new Float32Array(nodes.length),
    },
    lifted,
    order: nodes.map((_node, row) => row),
    labelOf: (row: number) => nodes[row]?.label ?? `node ${row}`,
    at: (row: number) => nodes[row] ?? { x: 0, y: 0 },
    covered,
  };
}

const node = fc.record({
  x: fc.integer({ min: -20, max: 820 }),
  y: fc.integer({ min: -20, max: 620 }),
  radius: fc.integer({ min: 0, max: 14 }),
});
const crowd = fc.array(node, { minLength: 1, maxLength: 80 });
const LEGEND = { x: 0, y: 500, width: 160, height: 100 };

it("names nodes in the picture so that no two names overlap, none covers a mark or the legend", () => {
  fc.assert(
    fc.property(crowd, (nodes) => {
      const labels = networkLabels(picture(nodes, { covered: [LEGEND] }), widthOf);
      labels.forEach((label, i) => {
        expect(nodes[label.row]?.radius).toBeGreaterThan(0);
        expect(labels.slice(i + 1).some((other) => overlap(label, other))).toBe(false);
        expect(overlap(label, LEGEND)).toBe(false);
        expect(label.x).toBeGreaterThanOrEqual(4);
        expect(label.x + label.width).toBeLessThanOrEqual(SIZE.width - 4);
        for (const { x, y, radius } of nodes) {
          const half = 0.8 * radius;
          const mark = { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
          expect(radius > 0 && overlap(label, mark)).toBe(false);
        }
      });
    }),
  );
});

it("names the heaviest first: without the rest it would stand where it does", () => {
  fc.assert(
    fc.property(crowd, fc.nat(), (nodes, at) => {
      const whole = networkLabels(picture(nodes), widthOf);
      const part = at % nodes.length;
      const lighter = new Set(nodes.map((_node, row) => row).slice(part));
      const cut = picture(nodes);
      const heavier = networkLabels(
        { ...cut, order: cut.order.filter((row) => !lighter.has(row)) },
        widthOf,
      );
      expect(whole.filter(({ row }) => !lighter.has(row))).toEqual(heavier);
    }),
  );
});

it("names what is lifted before what is heavier, over marks where it must, but never over the one that leads", () => {
  // Row 0 is heavy and in the way; row 1 leads; row 2 is lifted and hemmed in by unlifted marks.
  const around = [0, 1, 2, 3].map((i) => ({
    x: 400 + 45 * Math.cos((i * Math.PI) / 2),
    y: 300 + 30 * Math.sin((i * Math.PI) / 2),
    radius: 18,
    label: "",
  }));
  const nodes = [
    { x: 404, y: 300, radius: 3 },
    { x: 200, y: 200, radius: 6 },
    { x: 400, y: 300, radius: 4 },
    ...around,
  ];
  expect(networkLabels(picture(nodes), widthOf).some(({ row }) => row === 2)).toBe(false);
  const labels = networkLabels(picture(nodes, { lifted: [1, 2] }), widthOf);
  expect(labels.slice(0, 2).map(({ row }) => row)).toEqual([1, 2]);
  const lead = networkLabels(
    picture(
      nodes.map((node, row) => (row === 1 ? { x: 445, y: 300, radius: 60 } : node)),
      { lifted: [1, 2] },
    ),
    widthOf,
  );
  const [x, half] = [445, 0.8 * 60];
  const mark = { x: x - half, y: 300 - half, width: 2 * half, height: 2 * half };
  expect(lead.some((label) => overlap(label, mark))).toBe(false);
});

it("names at most sixty, in one line each, cut where they are long", () => {
  const many = Array.from({ length: 400 }, (_, i) => ({
    x: 10 + (i % 10) * 78,
    y: 10 + Math.floor(i / 10) * 14.5,
    radius: 1,
    label: "a",
  }));
  expect(networkLabels(picture(many), widthOf)).toHaveLength(60);
  const long = [{ x: 100, y: 100, radius: 3, label: ` ${"long\nname ".repeat(100_000)}` }];
  const [label] = networkLabels(picture(long), widthOf);
  expect(Array.from(label?.words ?? "")).toHaveLength(40);
  expect(label?.words).toMatch(/^long name long .*…$/);
});
