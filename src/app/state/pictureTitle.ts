import { lensOf } from "../../layout/lenses/lenses.ts";
import type { Atlas } from "./atlas.ts";
import type { PageState } from "./store.ts";

/** What the picture shows, in words. */
export function pictureTitle(
  atlas: Atlas,
  state: Pick<PageState, "lens" | "focus" | "path">,
): string {
  const lens = lensOf(state.lens);
  if (lens) return lens.picture;
  const [from, to] = [state.path[0], state.path.at(-1)].map((id = "") => atlas.names.get(id));
  if (from !== undefined && to !== undefined) return `From ${from} to ${to}`;
  const focus = state.focus ?? atlas.index.lead;
  return atlas.names.get(focus) ?? focus;
}
