import type { AtlasGraph } from "../graph/atlasGraph.ts";
import type { DealBrief } from "../graph/atlasIndex.ts";
import { separate } from "../network/separation.ts";
import type { Emphasis, LabelSide } from "./scene.ts";

/** A node given a place by a rule of composition. */
export interface Placed {
  id: string;
  x: number;
  y: number;
  radius: number;
  emphasis: Emphasis;
  side: LabelSide;
  sublabel?: string;
  /** The room for its words, picture units. */
  labelRoom?: number;
}

const ROUNDS = 12;

/** A picture in the making: who stands where. A node is placed once, by the first rule that wants it. */
export class Composition {
  readonly placed = new Map<string, Placed>();

  constructor(
    readonly graph: AtlasGraph,
    readonly deals: ReadonlyMap<string, DealBrief>,
  ) {}

  /** Places a node unless it is there already or unknown. */
  place(node: Placed): void {
    if (!this.placed.has(node.id) && this.graph.hasNode(node.id)) this.placed.set(node.id, node);
  }

  /** Pushes a later node away from an earlier one that it stands on or near; the earlier stays where its rule put it. */
  keepApart(least: number): void {
    separate([...this.placed.values()], ROUNDS, { least: () => least, give: () => 0 });
  }

  has(id: string): boolean {
    return this.placed.has(id);
  }

  /** Those not placed yet, at most `most`. */
  fresh(ids: readonly string[], most: number): string[] {
    return [...new Set(ids)]
      .filter((id) => !this.placed.has(id) && this.graph.hasNode(id))
      .slice(0, most);
  }
}
