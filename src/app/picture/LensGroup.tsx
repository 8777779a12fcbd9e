import "./lensGroup.css";

import { usePage, usePageState } from "../parts/pageContext.ts";
import { usePanel } from "../parts/usePanel.ts";
import { LENS_TITLES } from "../state/lensNames.ts";
import { showLens } from "../state/pictureActions.ts";

/** Four readings of the same facts, one at a time; the chosen one again goes back to the picture of one thing. */
export function LensGroup() {
  const { store } = usePage();
  const panel = usePanel("lens");
  const chosen = usePageState(({ lens, page }) => (page === null ? lens : null));
  return (
    <fieldset className="lenses" aria-label="Lenses">
      {LENS_TITLES.map(([lens, title], i) => (
        <button
          key={lens}
          ref={chosen === lens ? panel : undefined}
          type="button"
          aria-pressed={chosen === lens}
          title={`Alt+${i + 1}`}
          onClick={() => store.setState(showLens(chosen === lens ? "focus" : lens))}
        >
          {title}
        </button>
      ))}
    </fieldset>
  );
}
