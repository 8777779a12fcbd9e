import { type Adjacency, byDegree, degreeOf } from "./adjacency.ts";
import { type GraphTable, placeOf } from "./graphTable.ts";

/** The golden angle: points along it fill a disc evenly (Vogel, 1979). */
export const TURN = Math.PI * (3 - Math.sqrt(5));
const GAP = 1.9;

/** The places of a file's own, x and y by turns, y upwards; `null` unless every node has one and they differ. */
export function givenPlaces({ nodes }: GraphTable): Float32Array | null {
  const places = new Float32Array(2 * nodes.ids.length);
  let apart = false;
  for (let row = 0; row < nodes.ids.length; row++) {
    const place = placeOf(nodes, row);
    if (place === null) return null;
    places[2 * row] = place.x;
    places[2 * row + 1] = place.y;
    apart ||= place.x !== places[0] || place.y !== places[1];
  }
  return apart ? places : null;
}

/** Communities as islands, the largest in the middle, the best connected node in the middle of each; x and y by turns. */
export function islandPlaces(adjacency: Adjacency, communities: Uint32Array): Float32Array {
  const members: number[][] = [];
  communities.forEach((community, row) => {
    members[community] ??= [];
    members[community].push(row);
  });
  const places = new Float32Array(2 * communities.length);
  let covered = 0;
  members.forEach((rows, community) => {
    const reach = Math.sqrt(rows.length) * GAP;
    const away = community === 0 ? 0 : Math.sqrt(covered) * GAP * 1.15 + reach * 0.5;
    const [x, y] = [Math.cos(community * TURN) * away, Math.sin(community * TURN) * away];
    covered += rows.length;
    rows.sort((a, b) => degreeOf(adjacency, b) - degreeOf(adjacency, a) || a - b);
    rows.forEach((row, i) => {
      places[2 * row] = x + Math.cos(i * TURN) * Math.sqrt(i) * 0.8 * GAP;
      places[2 * row + 1] = y + Math.sin(i * TURN) * Math.sqrt(i) * 0.8 * GAP;
    });
  });
  return places;
}

/** A first look at a large graph, in one pass: outwards from the best connected node, and from that of every other component. */
export function nearPlaces(adjacency: Adjacency): Float32Array {
  const { starts, others } = adjacency;
  const n = starts.length - 1;
  const order = new Uint32Array(n);
  const met = new Uint8Array(n);
  let count = 0;
  const meet = (row: number) => {
    if (met[row] === 1) return;
    met[row] = 1;
    order[count++] = row;
  };
  let next = 0;
  for (const hub of byDegree(adjacency)) {
    meet(hub);
    for (; next < count; next++) {
      const row = order[next] ?? 0;
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) meet(others[at] ?? 0);
    }
  }
  const places = new Float32Array(2 * n);
  order.forEach((row, i) => {
    places[2 * row] = Math.cos(i * TURN) * Math.sqrt(i) * GAP;
    places[2 * row + 1] = Math.sin(i * TURN) * Math.sqrt(i) * GAP;
  });
  return places;
}
