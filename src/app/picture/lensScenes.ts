import type { RivalLandscape } from "../../graph/rivalLandscape.ts";
import { assetsScene } from "../../layout/assetsScene.ts";
import type { PictureData } from "../../layout/focusScene.ts";
import type { LensPlaces } from "../../layout/lensPlaces.ts";
import { licensingScene } from "../../layout/licensingScene.ts";
import { middleOf, rivalFocusScene } from "../../layout/rivalFocusScene.ts";
import { DRAWN_TIER, rivalsScene } from "../../layout/rivalsScene.ts";
import type { Breadth, Scene } from "../../layout/scene.ts";
import { wholeScene } from "../../layout/wholeScene.ts";
import { fetchShard } from "../data/shards.ts";
import type { Lens } from "../state/lensNames.ts";
import type { ViewState } from "../state/viewFields.ts";

/** Draws a lens for a canvas of some breadth. */
export type DrawLens = (
  data: PictureData,
  view: Pick<ViewState, "folded" | "tier" | "selection">,
  breadth: Breadth,
) => Scene;

/** The lenses that are not needed for the first picture. */
export type LaterLens = Exclude<Lens, "focus">;

const places = () => fetchShard<LensPlaces>("lensPlaces.json");
const LATER: Record<LaterLens, () => Promise<DrawLens>> = {
  licensing: async () => {
    const { licensing } = await places();
    return (data, { selection }, breadth) => {
      const narrow = breadth === "narrow";
      return licensingScene(data, narrow ? licensing.narrow : licensing.wide, selection, narrow);
    };
  },
  assets: async () => {
    const { assets } = await places();
    return (data, _view, breadth) => {
      const narrow = breadth === "narrow";
      return assetsScene(data, narrow ? assets.narrow : assets.wide, narrow);
    };
  },
  whole: async () => (data, _view, breadth) => wholeScene(data, breadth === "narrow"),
  rivals: async () => {
    const landscape = await fetchShard<RivalLandscape>("landscape.json");
    return (data, { folded, tier, selection }, breadth) => {
      const view = { folded, tier: tier ?? DRAWN_TIER, breadth };
      const middle = middleOf(data, landscape, selection, folded);
      return middle
        ? rivalFocusScene(data, landscape, middle, view)
        : rivalsScene(data, landscape, view);
    };
  },
};

/** Fetches what a lens is drawn from; throws where it cannot be fetched. */
export const loadLens = (lens: LaterLens): Promise<DrawLens> => LATER[lens]();
