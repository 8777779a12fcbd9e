import type { Scene } from "../../layout/scene.ts";
import type { Insets } from "../../renderer/camera.ts";
import type { Picture } from "../../renderer/picture.ts";
import type { SigmaCamera } from "../../renderer/sigmaCamera.ts";
import type { Atlas } from "../state/atlas.ts";
import { onFirstScreen } from "../state/pageLayout.ts";
import type { PageState } from "../state/store.ts";
import type { LiveLayout } from "./liveLayout.ts";
import type { PictureChange } from "./pictureChange.ts";
import { litBy, selectedMarks } from "./pictureLit.ts";

export interface DrawingParts {
  atlas: Atlas;
  picture: Pick<
    Picture,
    "setScene" | "setInsets" | "setCamera" | "getCamera" | "fit" | "setSelection" | "setLit"
  >;
  layout: Pick<LiveLayout, "setScene" | "follow" | "moved">;
  /** The scene of a state, with what the live layout moved where it stands. */
  compose(state: PageState, moved: LiveLayout["moved"]): Scene;
  /** What the panels of a state cover, px. */
  insets(state: PageState): Insets;
}

/** What stands on the canvas, kept in step with the state of the page. */
export class Drawing {
  private scene: Scene | null = null;

  constructor(private readonly parts: DrawingParts) {}

  /** How many things are shown, without the faint rest. */
  get shown(): number {
    return this.scene?.nodes.filter(({ emphasis }) => emphasis !== "faint").length ?? 0;
  }

  /** Draws a state from nothing: whatever the live layout moved stands where the scene has it. */
  draw(state: PageState): void {
    const { picture, layout, compose } = this.parts;
    const scene = compose(state, new Map());
    this.show(scene, state);
    layout.setScene(scene);
    if (state.camera) picture.setCamera(state.camera);
    else picture.fit(false);
    this.light(state);
  }

  /** Does what a change asks for, and no more. */
  follow(change: PictureChange, now: PageState, before: PageState): void {
    const { picture, layout, compose } = this.parts;
    if (change.scene === "new") {
      this.draw(now);
      return;
    }
    if (change.scene) {
      const scene = compose(now, layout.moved);
      this.show(scene, now);
      layout.follow(scene);
    } else if (change.insets) picture.setInsets(this.parts.insets(now));
    if (change.scene === "same") {
      if (now.camera) this.lookAt(now.camera);
    } else if (change.insets && (!now.camera || onFirstScreen(now) || onFirstScreen(before)))
      picture.fit(true);
    else if (change.camera) this.lookAt(now.camera);
    if (change.light) this.light(now);
  }

  private show(scene: Scene, state: PageState): void {
    const { picture, insets } = this.parts;
    picture.setInsets(insets(state));
    this.scene = scene;
    picture.setScene(scene);
  }

  /** Goes to a camera, or to where all of the picture is in sight. */
  private lookAt(camera: PageState["camera"]): void {
    const { picture } = this.parts;
    if (!camera) picture.fit(true);
    else if (!isNear(camera, picture.getCamera())) picture.setCamera(camera);
  }

  private light(state: PageState): void {
    const { atlas, picture } = this.parts;
    const { selection } = state;
    picture.setSelection(new Set(selection === null ? [] : selectedMarks(atlas, selection)));
    picture.setLit(litBy(atlas, state, this.scene));
  }
}

/** Whether two cameras show the same; the reader's own move comes back as a state and asks for nothing. */
const isNear = (a: SigmaCamera, b: SigmaCamera) =>
  Math.abs(a.x - b.x) + Math.abs(a.y - b.y) + Math.abs(a.ratio - b.ratio) < 1e-3;
