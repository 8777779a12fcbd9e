/** What the page may ask of the layout worker. Places in picture units; a fixed node stays where it is. */
export interface LayoutService {
  /** Lays the nodes out; answers when they have settled. */
  start(
    nodes: readonly { id: string; x: number; y: number; fixed: boolean }[],
    edges: readonly (readonly [string, string])[],
  ): Promise<void>;
  move(id: string, x: number, y: number): void;
}

/** The places that the layout has reached. */
export type LayoutNews = readonly (readonly [id: string, x: number, y: number])[];
