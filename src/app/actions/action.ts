import type { PageParts } from "../parts/pageContext.ts";
import type { PageState } from "../state/store.ts";

interface Named {
  id: string;
  /** What it does, as palette, menu and list of keys say it. */
  words: string;
  /** Every key that does it, as printed: `E`, `Alt+1`, `Ctrl+Shift+Z`. */
  keys: readonly string[];
}
/** Something that is done with one thing of the picture; the menu holds all of these. */
export interface ThingAction extends Named {
  about: "thing";
  /** Whether it makes sense for a thing; always when absent. */
  when?(id: string, parts: PageParts): boolean;
  run(parts: PageParts, id: string): void;
}
/** Something that is done with the view. */
export interface ViewAction extends Named {
  about: "view";
  when?(parts: PageParts): boolean;
  run(parts: PageParts): void;
}
export type Action = ThingAction | ViewAction;

/** A change of the page's state. */
type Step = (state: PageState) => Partial<PageState>;

/** An action that only changes the state, about a thing. */
export const thingStep = (
  id: string,
  words: string,
  key: string,
  step: (thing: string) => Step,
  when: (id: string, parts: PageParts) => boolean = () => true,
): ThingAction => ({
  id,
  words,
  keys: key ? [key] : [],
  about: "thing",
  when,
  run: ({ store }, id) => store.setState(step(id)),
});

/** An action that only changes the state, about the view. */
export const viewStep = (
  id: string,
  words: string,
  keys: readonly string[],
  step: () => Step,
): ViewAction => ({
  id,
  words,
  keys,
  about: "view",
  run: ({ store }) => store.setState(step()),
});

/** An action about the view that does more than change the state. */
export const viewAction = (
  id: string,
  words: string,
  keys: readonly string[],
  run: (parts: PageParts) => void,
  when?: (parts: PageParts) => boolean,
): ViewAction => ({ id, words, keys, about: "view", run, ...(when && { when }) });

/** Whether the picture is what the page shows. */
export const onPicture = ({ store }: PageParts): boolean => store.getState().page === null;

/** Copies a citation, of the view where no thing is named; what writes it comes when it is first asked for. */
export function cite(parts: PageParts, id: string | null): void {
  void import("../figure/citation.ts").then(({ copyCitation }) => copyCitation(parts, id));
}
