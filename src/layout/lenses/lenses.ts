import { assets } from "./assets.ts";
import type { Lens } from "./lens.ts";
import { licensing } from "./licensing.ts";
import { rivals } from "./rivals.ts";
import { whole } from "./whole.ts";

/** Every lens, in the order of the bar. A new one is a file beside these and a line here. */
export const LENSES = [licensing, assets, rivals, whole] as const;

export type LensKey = (typeof LENSES)[number]["key"];

/** The lens of a word in the address; `null` where no lens has it. */
export const lensOf = (key: string): Lens | null => LENSES.find((lens) => lens.key === key) ?? null;
