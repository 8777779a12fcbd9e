import { type Camera, fitted, type ScaleLimits, type Size } from "./camera.ts";
import { boundsOf, type NetworkMarks } from "./networkMarks.ts";

/** Places of a network have any unit. */
export const LIMITS: ScaleLimits = [1e-6, 1e7];
/** A network of few nodes is not blown up to fill the picture; with more, also places between 0 and 1 fill it. */
const [FEW, MOST_FITTED] = [8, 60];
const MARGIN = 40;

/** The camera that shows all that is drawn in a picture of a size (px); `null` where either is nothing. */
export function networkCamera(marks: NetworkMarks, size: Size): Camera | null {
  const bounds = boundsOf(marks);
  if (!bounds || size.width === 0 || size.height === 0) return null;
  // Labels stand beside their marks, and need more room than the marks.
  const side = MARGIN + Math.min(160, size.width / 5) / 2;
  const insets = { left: side, right: side, top: MARGIN, bottom: MARGIN };
  const largest = marks.radii.length < FEW ? MOST_FITTED : LIMITS[1];
  return fitted(bounds, size, insets, [LIMITS[0], largest]);
}
