import { useId, useState } from "react";
import type { OwnSession } from "./ownSession.ts";
import { shownText } from "./shownText.ts";

/** Finds nodes by label or id; arrows walk what was found, Enter shows it. */
export function OwnFind({ session, onPick }: { session: OwnSession; onPick(row: number): void }) {
  const [found, setFound] = useState<{ row: number; label: string; id: string }[] | null>(null);
  const [at, setAt] = useState(0);
  const list = useId();
  const pick = (row: number | undefined) => {
    if (row === undefined) return;
    onPick(row);
    setFound(null);
  };
  return (
    <search className="ownfind">
      <input
        type="search"
        role="combobox"
        aria-label="Find a node"
        aria-expanded={found !== null}
        aria-controls={list}
        aria-activedescendant={found && found.length > 0 ? `${list}-${at}` : undefined}
        autoComplete="off"
        placeholder="Find a node"
        onChange={({ currentTarget: { value } }) => {
          setAt(0);
          if (value.trim() === "") setFound(null);
          else void session.ask("find", value).then(setFound);
        }}
        onBlur={() => setFound(null)}
        onKeyDown={(event) => {
          if (!found) return;
          const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
          if (step !== 0) setAt((at + step + found.length) % Math.max(1, found.length));
          else if (event.key === "Enter") pick(found[at]?.row);
          else if (event.key === "Escape") setFound(null);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <div id={list} role="listbox" tabIndex={-1} aria-label="Found nodes" hidden={found === null}>
        {found?.map(({ row, label, id }, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the search box
          <div
            key={row}
            id={`${list}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => pick(row)}
          >
            <bdi>{shownText(label, 160)}</bdi> {id !== label && <small>{shownText(id, 160)}</small>}
          </div>
        ))}
        {found?.length === 0 && (
          <div role="option" tabIndex={-1} aria-selected="false" aria-disabled="true">
            Nothing goes by that name here.
          </div>
        )}
      </div>
    </search>
  );
}
