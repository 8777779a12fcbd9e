import { useState } from "react";
import { useCombobox } from "../parts/useCombobox.ts";
import type { OwnSession } from "./ownSession.ts";
import { shownText } from "./shownText.ts";

/** Finds nodes by label or id. */
export function OwnFind({ session, onPick }: { session: OwnSession; onPick(row: number): void }) {
  const [found, setFound] = useState<{ row: number; label: string; id: string }[] | null>(null);
  const close = () => setFound(null);
  const combobox = useCombobox({
    open: found !== null,
    options: found?.length ?? 0,
    label: "Find a node",
    choose: (i) => {
      const row = found?.[i]?.row;
      if (row === undefined) return;
      onPick(row);
      close();
    },
    close,
  });
  return (
    <search className="ownfind">
      <input
        type="search"
        {...combobox.field}
        placeholder="Find a node"
        onChange={({ currentTarget: { value } }) => {
          combobox.restart();
          if (value.trim() === "") close();
          else void session.call("find", value).then(setFound);
        }}
        onBlur={close}
      />
      <div
        role="listbox"
        {...combobox.list}
        tabIndex={-1}
        aria-label="Found nodes"
        hidden={found === null}
      >
        {found?.map(({ row, label, id }, i) => (
          <div key={row} {...combobox.option(i)}>
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
