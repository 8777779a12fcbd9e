import type { RivalLandscape } from "../../graph/rivalLandscape.ts";
import type { PictureData } from "../../layout/focusScene.ts";
import type { LensData } from "../../layout/lenses/lens.ts";
import { lensOf } from "../../layout/lenses/lenses.ts";
import type { LensPlaces } from "../../layout/lensPlaces.ts";
import type { Breadth, Scene } from "../../layout/scene.ts";
import { fetchShard } from "../data/shards.ts";
import type { ViewState } from "../state/viewFields.ts";

/** What a view is drawn by; `focus` is what stands in the middle. */
type SceneView = Omit<ViewState, "focus"> & { focus: string };

/** Draws a view for a canvas of some breadth. */
export type DrawScene = (data: PictureData, view: SceneView, breadth: Breadth) => Scene;

export interface SceneLoader {
  /** What draws a view; `null` until it has come, and for the composed picture of one thing. */
  drawn(view: ViewState): DrawScene | null;
  /** Fetches what draws a view, unless it is there. */
  want(view: ViewState): void;
}

const SHARDS: LensData = {
  places: () => fetchShard<LensPlaces>("lensPlaces.json"),
  landscape: () => fetchShard<RivalLandscape>("landscape.json"),
};

/** A picture that comes when it is first asked for. */
interface LaterScene {
  name: string;
  load(): Promise<DrawScene>;
}

const WAY: LaterScene = {
  name: "way",
  load: async () => {
    const { pathScene } = await import("../../layout/pathScene.ts");
    return (data, { path }, breadth) => pathScene(data, path, breadth === "narrow");
  },
};
const HOPS: LaterScene = {
  name: "hops",
  load: async () => {
    const { hopsScene } = await import("../../layout/hopsScene.ts");
    return (data, { focus, hops }, breadth) =>
      hopsScene(data, focus, hops ?? 1, breadth === "narrow");
  },
};

/** What a view needs beside the composed picture of one thing: a lens, a way, or what lies within some hops. */
export function laterScene({ lens: key, path, hops }: ViewState): LaterScene | null {
  const lens = lensOf(key);
  if (lens) return { name: key, load: () => lens.load(SHARDS) };
  return path.length > 0 ? WAY : hops !== null ? HOPS : null;
}

/** The pictures beside the first come when they are first asked for; one that could not come is asked for again the next time. */
export function createSceneLoader(onLoaded: () => void, onFault: () => void): SceneLoader {
  const come = new Map<string, DrawScene>();
  return {
    drawn: (view) => come.get(laterScene(view)?.name ?? "") ?? null,
    want: (view) => {
      const later = laterScene(view);
      if (!later || come.has(later.name)) return;
      later
        .load()
        .then((draw) => {
          come.set(later.name, draw);
          onLoaded();
        })
        .catch(onFault);
    },
  };
}
