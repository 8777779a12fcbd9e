/** What a pointer asks of the picture; places in px of the picture. */
export interface Moves {
  panBy(dx: number, dy: number): void;
  zoomAt(factor: number, x: number, y: number): void;
  pick(x: number, y: number): void;
  /** The pointer rests over a place, or (`null`) has left. */
  hover(place: { x: number; y: number } | null): void;
  /** Whether something stands there that a drag takes along. */
  take(x: number, y: number): boolean;
  drag(x: number, y: number): void;
  drop(): void;
}

const STILL = 3;

/** A drag pans, or takes along what it began on; wheel and pinch zoom; a press without a drag picks. The answer ends it. */
export function plainGestures(canvas: HTMLCanvasElement, moves: Moves): () => void {
  const held = new Map<number, { x: number; y: number }>();
  let dragged = false;
  let taken: "perhaps" | "taken" | null = null;
  const place = (event: PointerEvent | WheelEvent) => {
    const frame = canvas.getBoundingClientRect();
    return { x: event.clientX - frame.left, y: event.clientY - frame.top };
  };
  const drop = () => {
    if (taken === "taken") moves.drop();
    taken = null;
  };
  const down = (event: PointerEvent) => {
    if (event.button !== 0) return;
    canvas.setPointerCapture(event.pointerId);
    const now = place(event);
    if (held.size === 0) {
      dragged = false;
      taken = moves.take(now.x, now.y) ? "perhaps" : null;
    } else drop();
    held.set(event.pointerId, now);
  };
  const move = (event: PointerEvent) => {
    const before = held.get(event.pointerId);
    const now = place(event);
    if (!before) {
      if (event.pointerType !== "touch") moves.hover(now);
      return;
    }
    const other = [...held].find(([id]) => id !== event.pointerId)?.[1];
    if (!other && !dragged && Math.hypot(now.x - before.x, now.y - before.y) <= STILL) return;
    dragged = true;
    if (other) {
      const apart = (a: { x: number; y: number }) =>
        Math.max(8, Math.hypot(a.x - other.x, a.y - other.y));
      moves.zoomAt(apart(now) / apart(before), (now.x + other.x) / 2, (now.y + other.y) / 2);
    } else if (taken) {
      taken = "taken";
      moves.drag(now.x, now.y);
    } else moves.panBy(now.x - before.x, now.y - before.y);
    held.set(event.pointerId, now);
  };
  const up = (event: PointerEvent) => {
    if (!held.delete(event.pointerId) || held.size > 0) return;
    drop();
    const { x, y } = place(event);
    if (!dragged && event.type === "pointerup") moves.pick(x, y);
  };
  const wheel = (event: WheelEvent) => {
    event.preventDefault();
    const { x, y } = place(event);
    moves.zoomAt(Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.0016)), x, y);
  };
  const stop = new AbortController();
  const { signal } = stop;
  canvas.addEventListener("pointerdown", down, { signal });
  canvas.addEventListener("pointermove", move, { signal });
  canvas.addEventListener("pointerup", up, { signal });
  canvas.addEventListener("pointercancel", up, { signal });
  canvas.addEventListener("pointerleave", () => moves.hover(null), { signal });
  canvas.addEventListener("wheel", wheel, { signal, passive: false });
  return () => stop.abort();
}
