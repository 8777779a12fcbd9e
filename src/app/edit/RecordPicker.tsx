import { useId, useMemo, useState } from "react";
import { normalise } from "../../dataset/entityNames.ts";
import { nameSearch } from "../../dataset/nameSearch.ts";
import type { Records } from "../../editing/edits.ts";
import { findablesOf, recordName } from "../../editing/recordNames.ts";
import { pathOf } from "../../editing/recordPlace.ts";
import type { CollectionName } from "../../schema/collections.ts";

const MOST = 8;

interface Picker {
  id?: string;
  label?: string;
  records: Records;
  shelf: CollectionName;
  /** The chosen record's id, or a name that has no record yet; empty for none. */
  value: string;
  /** Offered before anything is typed. */
  suggested?: readonly string[];
  placeholder?: string;
  /** Whether a name without a record may stand too. */
  free?: boolean;
  pick(id: string): void;
}

/** Finds a record of one kind by any of its names; arrows walk, Enter chooses, Escape leaves it as it was. */
export function RecordPicker({
  id,
  label,
  records,
  shelf,
  value,
  suggested = [],
  placeholder,
  free = false,
  pick,
}: Picker) {
  const [typed, setTyped] = useState<string | null>(null);
  // Where a name without a record may stand, Enter takes what is typed until an arrow chose something else.
  const first = free ? -1 : 0;
  const [active, setActive] = useState(first);
  const list = useId();
  const open = typed !== null;
  const things = useMemo(() => (open ? findablesOf(records, shelf) : []), [open, records, shelf]);
  const search = useMemo(() => nameSearch(things), [things]);
  const named = (key: string) => recordName(records, pathOf(shelf, key));
  const results = !open
    ? []
    : typed.trim() === ""
      ? suggested.slice(0, MOST).map((key) => ({ id: key, name: named(key), matched: "" }))
      : search(typed).slice(0, MOST);
  const shown =
    typed ?? (value === "" ? "" : records.has(pathOf(shelf, value)) ? named(value) : value);
  const choose = (key: string | undefined) => {
    setTyped(null);
    if (key !== undefined) pick(key);
  };
  /** The record that goes by what is typed, else the text itself where that may stand. */
  const chooseTyped = () => {
    const wanted = normalise(typed ?? "");
    const exact = things.find(
      ({ name, names }) =>
        normalise(name) === wanted || names.some(([text]) => normalise(text) === wanted),
    );
    choose(wanted === "" ? undefined : (exact?.id ?? typed?.trim()));
  };
  const leave = () => {
    if (free) chooseTyped();
    else setTyped(null);
  };
  const keys = (event: React.KeyboardEvent) => {
    if (event.key === "ArrowDown") setActive((now) => Math.min(now + 1, results.length - 1));
    else if (event.key === "ArrowUp") setActive((now) => Math.max(now - 1, first));
    else if (event.key === "Enter" && open) {
      if (free && active < 0) chooseTyped();
      else choose(results[active]?.id);
    } else if (event.key === "Escape" && open) setTyped(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="picker">
      <input
        id={id}
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded={results.length > 0}
        aria-controls={list}
        aria-activedescendant={results[active] ? `${list}-${active}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={shown}
        onFocus={() => setTyped((now) => now ?? (value === "" ? "" : null))}
        onChange={({ currentTarget }) => {
          setActive(first);
          setTyped(currentTarget.value);
        }}
        onKeyDown={keys}
        onBlur={leave}
      />
      <div role="listbox" id={list} aria-label={label ?? "Records"} hidden={results.length === 0}>
        {results.map((found, i) => (
          <div
            key={found.id}
            id={`${list}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === active}
            onPointerDown={(event) => {
              event.preventDefault();
              choose(found.id);
            }}
            onPointerEnter={() => setActive(i)}
          >
            <span>{found.name}</span>
            <small>{found.matched || found.id}</small>
          </div>
        ))}
      </div>
      {open && typed.trim() !== "" && results.length === 0 && (
        <p className="quiet">
          {free
            ? `“${typed.trim()}” has no record yet; it gets one.`
            : `Nothing here goes by “${typed.trim()}”.`}
        </p>
      )}
    </div>
  );
}
