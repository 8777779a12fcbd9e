import { useMemo, useState } from "react";
import { nameLookup } from "../../dataset/nameLookup.ts";
import { nameSearch } from "../../dataset/nameSearch.ts";
import type { Records } from "../../editing/edits.ts";
import { findablesOf, recordName } from "../../editing/recordNames.ts";
import { pathOf } from "../../editing/recordPlace.ts";
import type { CollectionName } from "../../schema/collections.ts";
import { useCombobox } from "../parts/useCombobox.ts";

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

/** Finds a record of one kind by any of its names; Escape leaves it as it was. */
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
    const text = (typed ?? "").trim();
    const meant = nameLookup(things).resolve(text);
    choose(text === "" ? undefined : "found" in meant ? meant.found.id : text);
  };
  const leave = () => {
    if (free) chooseTyped();
    else setTyped(null);
  };
  const combobox = useCombobox({
    open,
    options: results.length,
    label,
    free,
    choose: (i) => (i < 0 ? chooseTyped() : choose(results[i]?.id)),
    close: () => setTyped(null),
  });
  return (
    <div className="picker">
      <input
        id={id}
        type="text"
        {...combobox.field}
        placeholder={placeholder}
        value={shown}
        onFocus={() => setTyped((now) => now ?? (value === "" ? "" : null))}
        onChange={({ currentTarget }) => {
          combobox.restart();
          setTyped(currentTarget.value);
        }}
        onBlur={leave}
      />
      <div
        role="listbox"
        {...combobox.list}
        aria-label={label ?? "Records"}
        hidden={results.length === 0}
      >
        {results.map((found, i) => (
          <div key={found.id} {...combobox.option(i)}>
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
