import type { Adjacency } from "./adjacency.ts";
import { forcedPlaces, MOST_FORCED, type Pins } from "./forcedPlaces.ts";
import type { GraphTable } from "./graphTable.ts";
import { incrementalPlaces } from "./incrementalPlaces.ts";
import { givenPlaces, islandPlaces, nearPlaces } from "./initialPlaces.ts";
import { communitySteps } from "./louvain.ts";

/** The state of a layout as it is saved: x and y by turns, and `settled` once nothing moves any more. */
export interface SavedPlaces {
  places: Float32Array;
  pins: [row: number, x: number, y: number][];
  settled: boolean;
}

/**
 * Where the nodes of a graph stand, from the first look on: as the file says for all or most of them, else as communities
 * and forces have it. A graph that is too large to be waited for is drawn at once by distance from its hub, and by community
 * when these are worked out.
 */
export class GraphPlaces {
  places: Float32Array;
  settled: boolean;
  readonly pins: Pins;
  /** Forces would take too long to be waited for. */
  readonly large: boolean;
  private readonly steps: Generator<undefined, Uint32Array>;
  private worked: Uint32Array | null = null;

  constructor(
    private readonly graph: GraphTable,
    private readonly adjacency: Adjacency,
    saved: SavedPlaces | null,
  ) {
    this.large = graph.nodes.ids.length > MOST_FORCED;
    this.steps = communitySteps(adjacency);
    this.pins = new Map((saved?.pins ?? []).map(([row, x, y]) => [row, { x, y }]));
    const given = saved?.places ?? givenPlaces(graph) ?? incrementalPlaces(graph, adjacency);
    this.settled = saved ? saved.settled : given !== null;
    this.places =
      given ?? (this.large ? nearPlaces(adjacency) : islandPlaces(adjacency, this.communities()));
  }

  /** The community of every node, if it is known by now. */
  get known(): Uint32Array | null {
    return this.worked;
  }
  /** The community of every node, however long it takes. */
  communities(): Uint32Array {
    while (this.worked === null) this.step();
    return this.worked;
  }

  /** Lays the graph out a turn at a time; each turn gives the places it reached, `null` where it only worked towards them. */
  *turns(): Generator<Float32Array | null, undefined> {
    if (this.settled) return;
    const turns = this.large ? this.islands() : forcedPlaces(this.graph, this.places, this.pins);
    for (const reached of turns) {
      if (reached) this.places = pinned(reached, this.pins);
      yield reached && this.places;
    }
    this.settled = true;
  }

  pin(row: number, place: { x: number; y: number } | null): void {
    if (place) this.pins.set(row, place);
    else this.pins.delete(row);
    pinned(this.places, this.pins);
  }

  saved(): SavedPlaces {
    return {
      places: this.places,
      pins: [...this.pins].map(([row, { x, y }]) => [row, x, y]),
      settled: this.settled,
    };
  }

  private step(): void {
    const { value, done } = this.steps.next();
    if (done) this.worked = value;
  }
  private *islands(): Generator<Float32Array | null, undefined> {
    while (this.worked === null) {
      this.step();
      yield null;
    }
    yield islandPlaces(this.adjacency, this.worked);
  }
}

function pinned(places: Float32Array, pins: Pins): Float32Array {
  for (const [row, { x, y }] of pins) {
    places[2 * row] = x;
    places[2 * row + 1] = y;
  }
  return places;
}
