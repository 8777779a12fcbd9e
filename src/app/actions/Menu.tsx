import "./menu.css";
import { useEffect, useLayoutEffect, useRef } from "react";
import { Keycaps } from "../parts/Keycaps.tsx";
import { usePage, usePageState } from "../parts/pageContext.ts";
import { closeMenu } from "../state/pageActions.ts";
import { actionsOn } from "./thingActions.ts";
import { VIEW_ACTIONS } from "./viewActions.ts";

const MARGIN = 8;
const COPY = VIEW_ACTIONS.filter(({ id }) => id === "copy");

/** What can be done with a thing in the picture: by right-click, Shift+F10 or a long press. */
export function Menu() {
  const parts = usePage();
  const { store, atlas } = parts;
  const menu = usePageState((state) => state.menu);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!menu) return;
    const before = document.activeElement;
    box.current?.querySelector("button")?.focus();
    return () =>
      before instanceof HTMLElement ? before.focus({ preventScroll: true }) : undefined;
  }, [menu]);
  useLayoutEffect(() => {
    if (!menu || !box.current) return;
    const { width, height } = box.current.getBoundingClientRect();
    const within = (at: number, size: number, room: number) =>
      `${Math.max(Math.min(at, room - size - MARGIN), MARGIN)}px`;
    box.current.style.left = within(menu.x, width, window.innerWidth);
    box.current.style.top = within(menu.y, height, window.innerHeight);
  }, [menu]);
  if (!menu) return null;
  const { id } = menu;
  const walk = (event: React.KeyboardEvent) => {
    const items = [...(box.current?.querySelectorAll("button") ?? [])];
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === "Escape" || event.key === "Tab") store.setState(closeMenu());
    else if (event.key === "ArrowDown") items[(at + 1) % items.length]?.focus();
    else if (event.key === "ArrowUp") items[(at - 1 + items.length) % items.length]?.focus();
    else if (event.key === "Home") items[0]?.focus();
    else if (event.key === "End") items[items.length - 1]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section aria-label="Menu">
      <button
        type="button"
        className="menushade"
        tabIndex={-1}
        aria-label="Close the menu"
        onClick={() => store.setState(closeMenu())}
      />
      <div
        ref={box}
        className="menu"
        role="menu"
        tabIndex={-1}
        aria-label={atlas.names.get(id) ?? id}
        onKeyDown={walk}
      >
        {[...actionsOn(parts, id), ...COPY].map((action) => (
          <button
            key={action.id}
            type="button"
            role="menuitem"
            onClick={() => {
              store.setState(closeMenu());
              // After the menu has given the focus back, so that an action may move it.
              window.setTimeout(() => action.run(parts, id));
            }}
          >
            {action.words}
            <Keycaps keys={action.keys} />
          </button>
        ))}
      </div>
    </section>
  );
}
