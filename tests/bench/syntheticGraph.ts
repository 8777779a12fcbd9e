import type { GraphTable } from "../../src/network/graphTable.ts";

/** A graph of its size with names, kinds, weights and places; the same at every run. */
export function syntheticGraph(nodes: number, edges: number): GraphTable {
  let seed = 1;
  // Mulberry32, in whole 32-bit steps: a product that outgrows a double falls into a short circle, and the graph into few nodes.
  const random = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), seed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const row = () => Math.floor(random() * nodes);
  const each = <T>(count: number, value: (i: number) => T) =>
    Array.from({ length: count }, (_, i) => value(i));
  return {
    nodes: {
      ids: each(nodes, (i) => `company:c${i}`),
      labels: each(nodes, (i) => `Company ${i} & Sons`),
      places: {
        x: Float64Array.from(each(nodes, random)),
        y: Float64Array.from(each(nodes, random)),
      },
      columns: [
        { name: "kind", values: each(nodes, (i) => (i % 3 === 0 ? "drug" : "company")) },
        { name: "deals", values: each(nodes, () => Math.floor(random() * 40)) },
      ],
    },
    edges: {
      ids: each(edges, (i) => `deal:${i}`),
      sources: Uint32Array.from(each(edges, row)),
      targets: Uint32Array.from(each(edges, row)),
      directed: new Uint8Array(edges).fill(1),
      columns: [
        { name: "since", values: each(edges, (i) => `20${10 + (i % 16)}-05`) },
        { name: "upfront_usd_m", values: each(edges, () => Math.floor(random() * 1e5) / 100) },
      ],
    },
  };
}
