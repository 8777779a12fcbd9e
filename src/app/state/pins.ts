import type { Pins } from "../../layout/pinnedScene.ts";
import { MOST_IDS } from "./fieldCodecs.ts";
import type { Lens } from "./lensNames.ts";
import type { Pin } from "./pinText.ts";
import type { PageState } from "./store.ts";

/** The pins that belong to the picture of a lens: each lens has places of its own. */
export function pinsOf(pins: readonly Pin[], lens: Lens): Pins {
  return new Map(pins.flatMap(([of, id, x, y]) => (of === lens ? [[id, { x, y }] as const] : [])));
}

/** Keeps some nodes where they stand (picture units); the oldest pins go when there are too many. */
export const pin =
  (places: Iterable<readonly [id: string, place: { x: number; y: number }]>) =>
  ({ pins, lens }: PageState): Partial<PageState> => {
    // Plus zero, since the address knows no minus zero.
    const fresh = [...places].map(
      ([id, { x, y }]): Pin => [lens, id, Math.round(x) + 0, Math.round(y) + 0],
    );
    const others = pins.filter(
      ([of, id]) => of !== lens || !fresh.some(([, other]) => other === id),
    );
    return { pins: [...others, ...fresh].slice(-MOST_IDS) };
  };

/** Lets a node go where the picture puts it. */
export const unpin =
  (id: string) =>
  ({ pins, lens }: PageState): Partial<PageState> => ({
    pins: pins.filter(([of, other]) => of !== lens || other !== id),
  });

/** Lets go of all pins of this lens. */
export const unpinAll =
  () =>
  ({ pins, lens }: PageState): Partial<PageState> => ({ pins: pins.filter(([of]) => of !== lens) });

export const isPinned = (id: string, { pins, lens }: Pick<PageState, "pins" | "lens">): boolean =>
  pins.some(([of, other]) => of === lens && other === id);
