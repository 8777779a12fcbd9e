export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface Size {
  width: number;
  height: number;
}

const GAP = 16;
const MARGIN = 12;

/** Where a card stands beside what it points at: the first side with room, else inside its lower edge. CSS px of the window. */
export function placeBeside(target: Rect, card: Size, room: Size): { left: number; top: number } {
  const within = (at: number, size: number, most: number) =>
    Math.max(Math.min(at, most - size - MARGIN), MARGIN);
  const left = within(target.left, card.width, room.width);
  const top = within(target.top, card.height, room.height);
  if (target.right + GAP + card.width + MARGIN <= room.width)
    return { left: target.right + GAP, top };
  if (target.left - GAP - card.width >= MARGIN)
    return { left: target.left - GAP - card.width, top };
  if (target.bottom + GAP + card.height + MARGIN <= room.height)
    return { left, top: target.bottom + GAP };
  if (target.top - GAP - card.height >= MARGIN)
    return { left, top: target.top - GAP - card.height };
  return {
    left: within(target.left + GAP, card.width, room.width),
    top: within(target.bottom - GAP - card.height, card.height, room.height),
  };
}
