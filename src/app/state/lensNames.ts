import { LENSES, type LensKey, lensOf } from "../../layout/lenses/lenses.ts";

/** The word of the address: a lens, or `focus` for the picture of one thing, which is drawn through none. */
export type Lens = "focus" | LensKey;

export const LENS_KEYS: readonly Lens[] = ["focus", ...LENSES.map(({ key }) => key)];

/** True while the picture is of one thing, not through a lens. */
export const isFocused = ({ lens }: { lens: Lens }): boolean => lensOf(lens) === null;

/** True while clusters of rivals are drawn. */
export const drawsRivals = ({ lens }: { lens: Lens }): boolean => lensOf(lens)?.rows === "clusters";
