import type { RivalLandscape } from "../../graph/rivalLandscape.ts";
import type { DrawLens, LensData } from "../../layout/lenses/lens.ts";
import { lensOf } from "../../layout/lenses/lenses.ts";
import type { LensPlaces } from "../../layout/lensPlaces.ts";
import { fetchShard } from "../data/shards.ts";
import type { Lens } from "../state/lensNames.ts";

export interface LensLoader {
  /** What draws a lens; `null` until it has come, and for the focused picture. */
  drawn(lens: Lens): DrawLens | null;
  /** Fetches what draws a lens, unless it is there. */
  want(lens: Lens): void;
}

const SHARDS: LensData = {
  places: () => fetchShard<LensPlaces>("lensPlaces.json"),
  landscape: () => fetchShard<RivalLandscape>("landscape.json"),
};

/** The lenses come when they are first asked for; one that could not come is asked for again the next time. */
export function createLensLoader(onLoaded: () => void, onFault: () => void): LensLoader {
  const drawn = new Map<Lens, DrawLens>();
  return {
    drawn: (lens) => drawn.get(lens) ?? null,
    want: (lens) => {
      if (drawn.has(lens)) return;
      lensOf(lens)
        ?.load(SHARDS)
        .then((draw) => {
          drawn.set(lens, draw);
          onLoaded();
        })
        .catch(onFault);
    },
  };
}
