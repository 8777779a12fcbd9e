import { useEffect, useRef } from "react";
import { usePage, usePageState } from "./pageContext.ts";

const KEYS: [keys: string, words: string][] = [
  ["/", "search"],
  ["Ctrl K", "search for a thing or an action"],
  ["N P", "next and previous neighbour of the thing in the middle"],
  ["F", "put the selected thing in the middle"],
  ["E C", "expand it by one hop, collapse it again"],
  ["H", "hide it"],
  ["R", "clusters of rivals"],
  ["L", "table of deals"],
  ["Alt 1–3", "focused picture, rivals, whole graph"],
  ["[ ] 0", "zoom out, zoom in, fit"],
  [", .", "a month back, a month forward"],
  ["Space", "let the picture move, or stop it"],
  ["Shift F10", "menu of the selected thing"],
  ["Y", "copy the link to this view"],
  ["Ctrl Z", "undo, as the Back button does; with Shift, redo"],
  ["Esc", "one step out"],
  ["?", "this list"],
];

/** The keys, as a dialog. They act while the page itself has the focus, not while typing. */
export function Help() {
  const { store } = usePage();
  const shown = usePageState((state) => state.help);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (shown) dialog.current?.showModal();
    else dialog.current?.close();
  }, [shown]);
  return (
    <dialog ref={dialog} className="help" aria-labelledby="help-title" onClose={() => store.setState({ help: false })}>
      <h2 id="help-title">Keys</h2>
      <dl>
        {KEYS.map(([keys, words]) => (
          <div key={keys}>
            <dt>
              {keys.split(" ").map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" className="link">
          Close
        </button>
      </form>
    </dialog>
  );
}
