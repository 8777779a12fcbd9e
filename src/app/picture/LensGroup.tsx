import { LENSES } from "../../layout/lenses/lenses.ts";
import "./lensGroup.css";

import { usePage, usePageState } from "../parts/pageContext.ts";
import { usePanel } from "../parts/usePanel.ts";
import { showLens } from "../state/pictureActions.ts";

/** Four readings of the same facts, one at a time; the chosen one again goes back to the picture of one thing. */
export function LensGroup() {
  const { store } = usePage();
  const panel = usePanel("lens");
  const chosen = usePageState(({ lens, page }) => (page === null ? lens : null));
  return (
    <fieldset className="lenses" aria-label="Lenses">
      {LENSES.map(({ key, title, strokes }) => (
        <button
          key={key}
          ref={chosen === key ? panel : undefined}
          type="button"
          aria-pressed={chosen === key}
          title={strokes.at(-1)}
          onClick={() => store.setState(showLens(chosen === key ? "focus" : key))}
        >
          {title}
        </button>
      ))}
    </fieldset>
  );
}
