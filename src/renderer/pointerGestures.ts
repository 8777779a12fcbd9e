import type { Point } from "./camera.ts";
import { GestureRecogniser, type Grip, type Intentions, type Pointer } from "./gestures.ts";

/** `WheelEvent.DOM_DELTA_LINE`: a wheel that tells of lines, not of px. */
const DELTA_LINE = 1;

/** What a picture without a library of its own says of its places, px. */
export interface Ground<T> {
  grip(at: Point): Grip<T>;
  /** The pointer rests over a place, or (`null`) has left. */
  hover(at: Point | null): void;
}

/** Listens to the pointers and the wheel on a canvas; the answer ends it. */
export function listenToPointers<T>(
  canvas: HTMLCanvasElement,
  ground: Ground<T>,
  intentions: Intentions<T>,
): () => void {
  const gestures = new GestureRecogniser(intentions);
  const placeOf = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = canvas.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const pointerOf = (event: PointerEvent): Pointer => ({
    ...placeOf(event),
    id: event.pointerId,
    finger: event.pointerType === "touch",
  });
  const stop = new AbortController();
  const listen = <K extends keyof HTMLElementEventMap>(
    name: K,
    act: (event: HTMLElementEventMap[K]) => void,
  ) => canvas.addEventListener(name, act, { signal: stop.signal, passive: false });
  listen("pointerdown", (event) => {
    if (event.button !== 0) return;
    canvas.setPointerCapture(event.pointerId);
    const pointer = pointerOf(event);
    gestures.begin(pointer, ground.grip(pointer));
  });
  listen("pointermove", (event) => {
    if (event.buttons === 0 && event.pointerType !== "touch") ground.hover(placeOf(event));
    gestures.move(pointerOf(event));
  });
  listen("pointerup", ({ pointerId, timeStamp }) => gestures.end(pointerId, timeStamp));
  listen("pointercancel", () => gestures.cancel());
  listen("pointerleave", () => ground.hover(null));
  listen("wheel", (event) => {
    event.preventDefault();
    const unit = event.deltaMode === DELTA_LINE ? "lines" : "px";
    gestures.wheel(event.deltaY, unit, placeOf(event));
  });
  return () => {
    stop.abort();
    gestures.cancel();
  };
}
