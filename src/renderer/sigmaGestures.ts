import type Sigma from "sigma";
import type { MouseCoords } from "sigma/types";
import type { SceneEdge, SceneNode } from "../layout/scene.ts";
import type { Point } from "./camera.ts";
import { GestureRecogniser, type Grip, type Pointer } from "./gestures.ts";

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
  under(point: Point): string | null;
  /** The place under a point (px), picture units. */
  placeAt(point: Point): Point;
  /** A node follows the pointer, picture units. */
  move(id: string, place: Point): void;
}

/** What a press is on: a node, or something else that a click selects. */
interface Target {
  is: "node" | "other";
  id: string;
}

/** Tells the recogniser what Sigma hears and finds under the pointer; the camera stays Sigma's own. */
export class SigmaGestures {
  private readonly recogniser: GestureRecogniser<Target>;
  /** More fingers than one came down since none was. */
  private several = false;
  /** The last pick was the second in one place. */
  private twice = false;

  constructor(
    container: HTMLElement,
    private readonly picture: Touched,
    private readonly answers: GestureAnswers,
  ) {
    const placed = (act: (id: string, place: Point) => void) => (target: Target, at: Point) => {
      if (picture.node(target.id)) act(target.id, picture.placeAt(at));
    };
    this.recogniser = new GestureRecogniser<Target>({
      pick: (target) => {
        this.twice = false;
        answers.onSelect(target?.id ?? null);
      },
      pickTwice: (target) => {
        this.twice = true;
        if (target?.is === "node") answers.onExpand(target.id);
      },
      menu: ({ is, id }, { x, y }) => {
        const { left, top } = container.getBoundingClientRect();
        if (is === "node") answers.onMenu(id, left + x, top + y);
      },
      drag: placed((id, place) => {
        picture.move(id, place);
        answers.onDrag(id, place.x, place.y);
      }),
      drop: placed((id, place) => answers.onDragEnd(id, place.x, place.y)),
    });
  }

  /** The node that a pressed pointer holds. */
  get held(): string | null {
    return this.recogniser.held?.id ?? null;
  }

  listen(sigma: Sigma): void {
    this.listenToPresses(sigma);
    this.listenToHover(sigma);
    // Sigma comes closer by two quick clicks, wherever they are; on a node they mean something else.
    sigma.on("doubleClickNode", ({ event }) => event.preventSigmaDefault());
    const unlessTwice = ({ event }: { event: MouseCoords }) => {
      if (!this.twice) event.preventSigmaDefault();
    };
    sigma.on("doubleClickEdge", unlessTwice);
    sigma.on("doubleClickStage", unlessTwice);
    sigma.on("rightClickNode", ({ node, event }) => {
      event.preventSigmaDefault();
      event.original.preventDefault();
      this.recogniser.openMenu({ is: "node", id: node }, event);
    });
  }

  private listenToPresses(sigma: Sigma): void {
    const { picture } = this;
    sigma.on("downNode", ({ node, event }) =>
      this.begin(event, {
        target: { is: "node", id: node },
        movable: picture.node(node)?.emphasis !== "faint",
      }),
    );
    sigma.on("downEdge", ({ edge, event }) => this.begin(event, other(picture.edge(edge)?.picks)));
    sigma.on("downStage", ({ event }) => this.begin(event, other(picture.under(event))));
    sigma.on("moveBody", ({ event }) => {
      const held = this.held !== null;
      if (!this.recogniser.move(pointerOf(event))) return;
      event.preventSigmaDefault();
      if (!held) return;
      event.original.preventDefault();
      event.original.stopPropagation();
    });
    sigma.getMouseCaptor().on("mouseup", (event) => this.end(event.original));
    sigma.getTouchCaptor().on("touchup", (event) => this.end(event.original));
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

  /** Sigma's own pinch takes two fingers, and what they began is no press. */
  private begin(event: MouseCoords, grip: Grip<Target>): void {
    const { original } = event;
    if ("button" in original && original.button !== 0) return;
    const fingers = fingersOf(original);
    this.several = fingers > 1 || (this.several && fingers > 0);
    this.recogniser.cancel();
    if (!this.several) this.recogniser.begin(pointerOf(event), grip);
  }

  private end(original: MouseEvent | TouchEvent): void {
    if (fingersOf(original) > 0) return;
    this.several = false;
    this.recogniser.end(ONLY, original.timeStamp);
  }
}

/** Sigma tells of one pointer at a time. */
const ONLY = 0;

const pointerOf = ({ x, y, original }: MouseCoords): Pointer => ({
  id: ONLY,
  x,
  y,
  finger: fingersOf(original) > 0,
});

const other = (id: string | null | undefined): Grip<Target> => ({
  target: id ? { is: "other", id } : null,
  movable: false,
});

/** The fingers on the screen; 0 where the event came from a mouse. */
function fingersOf(event: MouseEvent | TouchEvent): number {
  return "touches" in event ? event.touches.length : 0;
}
