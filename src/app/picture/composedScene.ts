import { focusScene, type PictureData } from "../../layout/focusScene.ts";
import { grownScene } from "../../layout/grownScene.ts";
import { nameLit } from "../../layout/nameLit.ts";
import { type Pins, pinnedScene } from "../../layout/pinnedScene.ts";
import type { Breadth, Scene } from "../../layout/scene.ts";
import type { Atlas } from "../state/atlas.ts";
import { pinsOf } from "../state/pins.ts";
import type { PageState } from "../state/store.ts";
import { namesLit } from "./pictureChange.ts";
import { lift, litBy } from "./pictureLit.ts";
import type { DrawScene } from "./sceneLoader.ts";

/** What a scene is made with beside facts and state. */
export interface SceneSetting {
  /** What draws the view; `null` for the composed picture of one thing, also until the other has come. */
  drawScene: DrawScene | null;
  breadth: Breadth;
  /** Where the live layout moved nodes to, picture units; what is added finds room among them. */
  moved: Pins;
}

/** The scene of a state: what is drawn of the facts that remain, grown, pinned and lifted. */
export function composedScene(
  atlas: Atlas,
  state: PageState,
  { drawScene, breadth, moved }: SceneSetting,
): Scene {
  const data = atlas.shownGraph(state);
  const pins = pinsOf(state.pins, state.lens);
  const focus = state.focus ?? atlas.index.lead;
  const drawn = drawScene
    ? drawScene(data, { ...state, focus }, breadth)
    : oneThing(data, focus, breadth);
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

/** The composed picture of one thing; a hub has too many partners for the wide form on a medium canvas. */
function oneThing(data: PictureData, focus: string, breadth: Breadth): Scene {
  const hub = !data.deals.has(focus) && !focus.startsWith("drug:");
  return focusScene(data, focus, breadth === "narrow" || (hub && breadth === "medium"));
}
