import type { Adjacency } from "../../network/adjacency.ts";
import { forcedPlaces, MOST_FORCED, type Pins } from "../../network/forcedPlaces.ts";
import type { GraphTable } from "../../network/graphTable.ts";
import { incrementalPlaces } from "../../network/incrementalPlaces.ts";
import { givenPlaces, islandPlaces, nearPlaces } from "../../network/initialPlaces.ts";
import { communitySteps } from "../../network/louvain.ts";

/** The first drawing of a large graph has the machine for itself. */
const BREATH_MS = 1500;

/** Places as they are kept: `settled` once nothing moves any more. */
export interface KeptPlaces {
  places: Float32Array;
  pins: [row: number, x: number, y: number][];
  settled: boolean;
}

/**
 * Where the nodes of a graph stand, from the first look on: as the file says for all or most of them, else as communities and forces have it. A graph that is
 * too large to be waited for is drawn at once by distance from its hub, and by community when these are worked out.
 */
export class OwnPlaces {
  places: Float32Array;
  settled: boolean;
  readonly pins: Pins;
  private readonly steps: Generator<undefined, Uint32Array>;
  private worked: Uint32Array | null = null;

  constructor(
    private readonly graph: GraphTable,
    private readonly adjacency: Adjacency,
    kept: KeptPlaces | null,
  ) {
    this.steps = communitySteps(adjacency);
    this.pins = new Map((kept?.pins ?? []).map(([row, x, y]) => [row, { x, y }]));
    const given = kept?.places ?? givenPlaces(graph) ?? incrementalPlaces(graph, adjacency);
    this.settled = kept ? kept.settled : given !== null;
    this.places =
      given ?? (this.large ? nearPlaces(adjacency) : islandPlaces(adjacency, this.communities()));
  }

  private get large(): boolean {
    return this.graph.nodes.ids.length > MOST_FORCED;
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

  /** Settles a turn at a time, so that questions are answered between; the answer ends it. */
  settle(moved: (places: Float32Array) => void, settled: () => void): () => void {
    if (this.settled) return () => {};
    const turns = this.large ? this.islands() : forcedPlaces(this.graph, this.places, this.pins);
    let wanted = true;
    const turn = () => {
      if (!wanted) return;
      const { value, done } = turns.next();
      if (value) {
        this.places = pinned(value, this.pins);
        moved(this.places);
      }
      if (!done) {
        setTimeout(turn, 0);
        return;
      }
      this.settled = true;
      settled();
    };
    setTimeout(turn, this.large ? BREATH_MS : 0);
    return () => {
      wanted = false;
    };
  }

  pin(row: number, place: { x: number; y: number } | null): void {
    if (place) this.pins.set(row, place);
    else this.pins.delete(row);
    pinned(this.places, this.pins);
  }

  kept(): KeptPlaces {
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
