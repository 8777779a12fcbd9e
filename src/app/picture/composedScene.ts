import { focusScene, type PictureData } from "../../layout/focusScene.ts";
import { grownScene } from "../../layout/grownScene.ts";
import { hopsScene } from "../../layout/hopsScene.ts";
import type { DrawLens } from "../../layout/lenses/lens.ts";
import { nameLit } from "../../layout/nameLit.ts";
import { pathScene } from "../../layout/pathScene.ts";
import { type Pins, pinnedScene } from "../../layout/pinnedScene.ts";
import type { Breadth, Scene } from "../../layout/scene.ts";
import type { Atlas } from "../state/atlas.ts";
import { pinsOf } from "../state/pins.ts";
import type { PageState } from "../state/store.ts";
import { namesLit } from "./pictureChange.ts";
import { lift, litBy } from "./pictureLit.ts";

/** What a scene is made with beside facts and state. */
export interface SceneSetting {
  /** What draws the lens; `null` for the focused picture, also until the lens has come. */
  drawLens: DrawLens | null;
  breadth: Breadth;
  /** Where the live layout moved nodes to, picture units; what is added finds room among them. */
  moved: Pins;
}

/** The scene of a state: what its lens draws of the facts that remain, grown, pinned and lifted. */
export function composedScene(
  atlas: Atlas,
  state: PageState,
  { drawLens, breadth, moved }: SceneSetting,
): Scene {
  const data = atlas.shownGraph(state);
  const pins = pinsOf(state.pins, state.lens);
  const drawn = drawLens
    ? drawLens(data, state, breadth)
    : focusedScene(data, state, atlas.index.lead, breadth);
  const base = atPlaces(pinnedScene(drawn, pins), moved);
  const grown = atPlaces(grownScene(base, data.graph, state.grown, data.hidden, pins), moved);
  return namesLit(state)
    ? nameLit(grown, state.selection, litBy(atlas, { ...state, hovered: null }, grown))
    : lift(grown, state.highlight);
}

/** A scene with some nodes at places of their own; a pinned node stays. */
function atPlaces(scene: Scene, places: Pins): Scene {
  if (places.size === 0) return scene;
  const nodes = scene.nodes.map((node) => {
    const place = node.pinned || node.emphasis === "faint" ? undefined : places.get(node.id);
    return place ? { ...node, ...place } : node;
  });
  return { ...scene, nodes };
}

/** The picture of one thing: a way, what lies within some hops, or the composed picture. */
function focusedScene(data: PictureData, state: PageState, lead: string, breadth: Breadth): Scene {
  const narrow = breadth === "narrow";
  const focus = state.focus ?? lead;
  if (state.path.length > 0) return pathScene(data, state.path, narrow);
  if (state.hops !== null) return hopsScene(data, focus, state.hops, narrow);
  const hub = !data.deals.has(focus) && !focus.startsWith("drug:");
  return focusScene(data, focus, narrow || (hub && breadth === "medium"));
}
