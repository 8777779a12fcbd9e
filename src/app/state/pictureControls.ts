import type { PictureView } from "../../renderer/pictureView.ts";

/** What the panels may ask of the picture. */
export interface PictureControls {
  fit(): void;
  zoomBy(factor: number): void;
  toggleLayout(): void;
  /** How many things the picture shows, without the faint rest. */
  shown(): number;
  /** What stands on the canvas now; null where nothing is drawn. */
  view(): PictureView | null;
  /** Where a shown thing stands on the page, px. */
  positionOf(id: string): { x: number; y: number } | null;
  /** Where the shown things stand now, picture units; the faint rest is not among them. */
  places(): ReadonlyMap<string, { x: number; y: number }>;
}
