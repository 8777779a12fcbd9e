import { useEffect, useRef } from "react";
import { copyLink } from "./copyLink.ts";
import { usePage, usePageState } from "./pageContext.ts";
import { closeMenu, collapse, compare, expand, hide, open, select, toggleFold } from "./store.ts";

type Action = [words: string, key: string, act: () => void];

/** What can be done with a thing in the picture: by right-click, Shift+F10 or a long press. */
export function Menu() {
  const { store, atlas } = usePage();
  const menu = usePageState((state) => state.menu);
  const grown = usePageState((state) => state.grown);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (menu) box.current?.querySelector("button")?.focus();
  }, [menu]);
  if (!menu) return null;
  const { id } = menu;
  const cluster: Action[] = [
    ["Show its members", "Enter", () => store.setState(select(id))],
    ["Fold or unfold", "E", () => store.setState(toggleFold(id))],
  ];
  const thing: Action[] = [
    ["Show its facts", "Enter", () => store.setState(select(id))],
    ["Put it in the middle", "F", () => store.setState(open(id))],
    grown.includes(id)
      ? ["Collapse", "C", () => store.setState(collapse(id))]
      : ["Expand by one hop", "E", () => store.setState(expand(id))],
    ["Hide", "H", () => store.setState(hide(id))],
    ...(/^(drug|deal):/.test(id) ? [["Compare", "", () => store.setState(compare(id))] as Action] : []),
    ["Copy link to this view", "Y", () => copyLink(store)],
  ];
  const actions = id.startsWith("cluster:") ? cluster : thing;
  const walk = (event: React.KeyboardEvent) => {
    const items = [...(box.current?.querySelectorAll("button") ?? [])];
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === "Escape" || event.key === "Tab") store.setState(closeMenu());
    else if (event.key === "ArrowDown") items[(at + 1) % items.length]?.focus();
    else if (event.key === "ArrowUp") items[(at - 1 + items.length) % items.length]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <button type="button" className="menushade" tabIndex={-1} aria-label="Close the menu" onClick={() => store.setState(closeMenu())} />
      <div
        ref={box}
        className="menu"
        role="menu"
        tabIndex={-1}
        aria-label={atlas.names.get(id) ?? id}
        style={{ left: `${menu.x}px`, top: `${menu.y}px` }}
        onKeyDown={walk}
      >
        {actions.map(([words, key, act]) => (
          <button
            key={words}
            type="button"
            role="menuitem"
            onClick={() => {
              store.setState(closeMenu());
              act();
            }}
          >
            {words}
            <kbd>{key}</kbd>
          </button>
        ))}
      </div>
    </>
  );
}
