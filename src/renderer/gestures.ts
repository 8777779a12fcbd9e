import type Sigma from "sigma";
import type { MouseCoords } from "sigma/types";
import type { SceneEdge, SceneNode } from "../layout/scene.ts";
import { fingersOf, LongPress } from "./longPress.ts";

/** What a picture tells of its readers' hands. */
export interface GestureAnswers {
  onSelect(id: string | null): void;
  onExpand(id: string): void;
  /** A menu was asked for, at a place of the page (px). */
  onMenu(id: string, x: number, y: number): void;
  onHover(id: string | null): void;
  onDrag(id: string, x: number, y: number): void;
  /** A node was let go somewhere else than it was taken up, picture units. */
  onDragEnd(id: string, x: number, y: number): void;
}

/** What the gestures ask of the picture that they are made on. */
export interface Touched {
  node(id: string): SceneNode | undefined;
  edge(id: string): SceneEdge | undefined;
  /** What a click selects at a place (px) where Sigma finds neither node nor edge. */
  under(place: { x: number; y: number }): string | null;
  /** A node follows the pointer, picture units. */
  move(id: string, place: { x: number; y: number }): void;
}

/** A press that moves less is a click, px. */
const LEAST_DRAG = 4;

/** Turns what hands do on a picture into answers: pick, hover, drag, menu. */
export class Gestures {
  /** The node under the pressed pointer. */
  dragged: string | null = null;
  /** Where a press on a node began (px), until it has moved far enough to be a drag. */
  private pressedAt: { x: number; y: number } | null = null;
  /** Where the dragged node stands, picture units. */
  private place: { x: number; y: number } | null = null;
  /** A node was just let go: the click that the browser reports after it is none. */
  private dropped = false;
  private readonly press = new LongPress();

  constructor(
    private readonly container: HTMLElement,
    private readonly picture: Touched,
    private readonly answers: GestureAnswers,
  ) {}

  listen(sigma: Sigma): void {
    this.listenToClicks(sigma);
    this.listenToHover(sigma);
    this.listenToDrags(sigma);
  }

  private listenToClicks(sigma: Sigma): void {
    const { answers, picture } = this;
    sigma.on("clickNode", ({ node }) => {
      if (!this.press.heard && !this.dropped) answers.onSelect(node);
    });
    sigma.on("clickEdge", ({ edge }) => {
      if (!this.dropped) answers.onSelect(picture.edge(edge)?.picks ?? null);
    });
    sigma.on("clickStage", ({ event }) => {
      if (!this.dropped) answers.onSelect(picture.under(event));
    });
    sigma.on("doubleClickNode", ({ node, event }) => {
      event.preventSigmaDefault();
      answers.onExpand(node);
    });
    sigma.on("rightClickNode", ({ node, event }) => {
      event.preventSigmaDefault();
      event.original.preventDefault();
      this.openMenu(node, event);
    });
  }

  private listenToHover(sigma: Sigma): void {
    const { answers, picture } = this;
    sigma.on("enterNode", ({ node }) =>
      answers.onHover(picture.node(node)?.emphasis === "faint" ? null : node),
    );
    sigma.on("leaveNode", () => answers.onHover(null));
    sigma.on("enterEdge", ({ edge }) => {
      const found = picture.edge(edge);
      answers.onHover(found?.emphasis === "shown" && found.kind === "deal" ? found.picks : null);
    });
    sigma.on("leaveEdge", () => answers.onHover(null));
  }

  private listenToDrags(sigma: Sigma): void {
    sigma.on("downNode", ({ node, event }) => {
      const fingers = fingersOf(event.original);
      this.dragged = fingers > 1 || this.picture.node(node)?.emphasis === "faint" ? null : node;
      this.pressedAt = { x: event.x, y: event.y };
      this.place = null;
      if (fingers > 0) this.press.down(fingers, event, () => this.openMenu(node, event));
    });
    sigma.on("moveBody", ({ event }) => this.drag(sigma, event));
    const takeUp = () => {
      this.dropped = false;
    };
    const letGo = () => this.letGo();
    sigma.getMouseCaptor().on("mousedown", takeUp);
    sigma.getTouchCaptor().on("touchdown", takeUp);
    sigma.getMouseCaptor().on("mouseup", letGo);
    sigma.getTouchCaptor().on("touchup", letGo);
  }

  private drag(sigma: Sigma, event: MouseCoords): void {
    if (fingersOf(event.original) > 0 && (this.press.heard || this.press.rests(event))) {
      event.preventSigmaDefault();
      return;
    }
    if (!this.dragged) return;
    if (
      this.pressedAt &&
      Math.hypot(event.x - this.pressedAt.x, event.y - this.pressedAt.y) >= LEAST_DRAG
    )
      this.pressedAt = null;
    event.preventSigmaDefault();
    event.original.preventDefault();
    event.original.stopPropagation();
    if (this.pressedAt) return;
    this.place = sigma.viewportToGraph(event);
    this.picture.move(this.dragged, this.place);
    this.answers.onDrag(this.dragged, this.place.x, this.place.y);
  }

  private letGo(): void {
    this.press.cancel();
    const { dragged, place } = this;
    this.dragged = null;
    if (dragged === null || place === null || !this.picture.node(dragged)) return;
    this.dropped = true;
    this.answers.onDragEnd(dragged, place.x, place.y);
  }

  /** Asks for the menu of a node at a place of the container. */
  private openMenu(node: string, { x, y }: { x: number; y: number }): void {
    this.dragged = null;
    const frame = this.container.getBoundingClientRect();
    this.answers.onMenu(node, frame.left + x, frame.top + y);
  }
}
