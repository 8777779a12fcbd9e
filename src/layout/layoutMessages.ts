/** What the page tells the layout worker. Places in picture units; a fixed node stays where it is. */
export type LayoutOrder =
  | {
      kind: "start";
      nodes: { id: string; x: number; y: number; fixed: boolean }[];
      edges: [string, string][];
    }
  | { kind: "move"; id: string; x: number; y: number }
  | { kind: "stop" };

/** What the layout worker answers. */
export type LayoutReport =
  | { kind: "places"; places: [id: string, x: number, y: number][] }
  | { kind: "settled" };
