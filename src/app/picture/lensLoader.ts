import type { Lens } from "../state/lensNames.ts";
import type { DrawLens } from "./lensScenes.ts";

export interface LensLoader {
  /** What draws a lens; `null` until it has come, and for the focused picture. */
  drawn(lens: Lens): DrawLens | null;
  /** Fetches what draws a lens, unless it is there. */
  want(lens: Lens): void;
}

/** The lenses but the first come when they are first asked for; one that could not come is asked for again the next time. */
export function createLensLoader(onLoaded: () => void, onFault: () => void): LensLoader {
  const lenses = new Map<Lens, DrawLens>();
  return {
    drawn: (lens) => lenses.get(lens) ?? null,
    want: (lens) => {
      if (lens === "focus" || lenses.has(lens)) return;
      import("./lensScenes.ts")
        .then(async ({ loadLens }) => {
          lenses.set(lens, await loadLens(lens));
          onLoaded();
        })
        .catch(onFault);
    },
  };
}
