import { useEffect, useRef } from "react";
import { usePage, usePageState } from "../parts/pageContext.ts";
import { isFocused } from "../state/lensNames.ts";

/** What the picture of a way shows, in words, and the way back to the other ways. */
export function WayTitle() {
  const { atlas, store } = usePage();
  const path = usePageState((state) => state.path);
  const drawn = usePageState((state) => state.page === null && isFocused(state));
  const title = useRef<HTMLElement>(null);
  // The button that drew the way is gone: what follows is read from here on.
  useEffect(() => {
    if (drawn && path.length > 0 && document.activeElement === document.body)
      title.current?.focus();
  }, [path, drawn]);
  const [from, to] = [path[0], path.at(-1)];
  if (!drawn || from === undefined || to === undefined) return null;
  const name = (id: string) => atlas.names.get(id) ?? id;
  const through = path.slice(1, -1).map(name);
  return (
    <section ref={title} tabIndex={-1} className="waytitle" aria-label="The way in the picture">
      <h1>
        From {name(from)} to {name(to)}
      </h1>
      {through.length > 0 && (
        <p>
          In {path.length - 1} steps, by {new Intl.ListFormat("en-GB").format(through)}.
        </p>
      )}
      <button
        type="button"
        className="link"
        onClick={() =>
          store.setState((now) => ({ page: "connect", from: now.from ?? from, to: now.to ?? to }))
        }
      >
        All ways between them
      </button>
    </section>
  );
}
