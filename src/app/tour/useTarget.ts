import { useEffect, useState } from "react";
import type { PageParts } from "../parts/pageContext.ts";
import type { Rect } from "./place.ts";
import type { Stop } from "./stops.ts";

/** Half the side of the frame around a thing of the picture, px. */
const AROUND = 40;
const PADDING = 6;

/** The frame around what a stop points at, followed while it moves; `null` until it stands. A part is first scrolled into sight. */
export function useTarget(
  at: Stop["at"] | undefined,
  { picture, panels }: Pick<PageParts, "picture" | "panels">,
): Rect | null {
  const [rect, setRect] = useState<Rect | null>(null);
  useEffect(() => {
    let seen = false;
    let next = 0;
    const look = () => {
      const part = at && "panel" in at ? panels.find(at.panel) : null;
      if (part && !seen) part.scrollIntoView({ block: "nearest" });
      seen ||= part !== null;
      const found = part
        ? frameOf(part.getBoundingClientRect())
        : at && "thing" in at
          ? around(picture?.positionOf(at.thing) ?? null)
          : null;
      setRect((now) => (same(now, found) ? now : found));
      next = requestAnimationFrame(look);
    };
    look();
    return () => cancelAnimationFrame(next);
  }, [at, picture, panels]);
  return rect;
}

/** As much of it as the window shows. */
function frameOf({ left, top, right, bottom }: Rect): Rect {
  return {
    left: Math.max(Math.round(left) - PADDING, 2),
    top: Math.max(Math.round(top) - PADDING, 2),
    right: Math.min(Math.round(right) + PADDING, window.innerWidth - 2),
    bottom: Math.min(Math.round(bottom) + PADDING, window.innerHeight - 2),
  };
}

function around(place: { x: number; y: number } | null): Rect | null {
  return (
    place &&
    frameOf({
      left: place.x - AROUND,
      top: place.y - AROUND,
      right: place.x + AROUND,
      bottom: place.y + AROUND,
    })
  );
}

function same(a: Rect | null, b: Rect | null): boolean {
  return (
    a === b ||
    (a !== null &&
      b !== null &&
      a.left === b.left &&
      a.top === b.top &&
      a.right === b.right &&
      a.bottom === b.bottom)
  );
}
