import { useMemo, useState } from "react";
import type { NodeKind } from "../../graph/atlasGraph.ts";
import { atlasSearch } from "../data/atlasSearch.ts";
import { Dialog } from "../parts/Dialog.tsx";
import { Keycaps } from "../parts/Keycaps.tsx";
import { Mark } from "../parts/Mark.tsx";
import { usePage } from "../parts/pageContext.ts";
import { useCombobox } from "../parts/useCombobox.ts";
import { openAddress } from "../state/pageActions.ts";
import { open } from "../state/pictureActions.ts";
import { openView } from "../views/openView.ts";
import { savedViews } from "../views/savedViews.ts";
import { ACTIONS, ready } from "./actions.ts";

const MOST_THINGS = 8;

interface Entry {
  id: string;
  words: string;
  /** A thing has its shape and why it was found, an action its keys. */
  kind: NodeKind | "deal" | "indication" | null;
  more: string;
  keys: readonly string[];
  run(): void;
}

/** Everything by name: what can be done now, and every company, drug, target and deal. */
export function Palette() {
  return (
    <Dialog name="palette" className="palette" aria-label="Find a thing or an action">
      {(close) => <Finder close={close} />}
    </Dialog>
  );
}

function Finder({ close }: { close(): void }) {
  const [query, setQuery] = useState("");
  const entries = useEntries(query);
  const choose = (entry: Entry | undefined) => {
    if (!entry) return;
    close();
    // After the dialog has given the focus back, so that an action may move it.
    window.setTimeout(entry.run);
  };
  const combobox = useCombobox({
    open: true,
    options: entries.length,
    label: "Find a thing or an action",
    choose: (i) => choose(entries[i]),
  });
  return (
    <>
      <input
        // biome-ignore lint/a11y/noAutofocus: a dialog that was asked for begins with its field
        autoFocus
        {...combobox.field}
        placeholder="A thing or an action"
        value={query}
        onChange={(event) => {
          combobox.restart();
          setQuery(event.target.value);
        }}
      />
      <div role="listbox" {...combobox.list} aria-label="Things and actions">
        {entries.map((entry, i) => (
          <div key={entry.id} {...combobox.option(i)}>
            {entry.kind !== null && <Mark kind={entry.kind} />}
            <span className="found">{entry.words}</span>
            <span className="matched">{entry.more}</span>
            <Keycaps keys={entry.keys} />
          </div>
        ))}
      </div>
      {entries.length === 0 && <p>Nothing here goes by “{query}”.</p>}
    </>
  );
}

/** What a query finds: the actions that can be done now, then things, then ready questions. */
function useEntries(query: string): Entry[] {
  const parts = usePage();
  const { atlas, store } = parts;
  return useMemo(() => {
    const { selection } = store.getState();
    const about = selection === null ? "" : (atlas.names.get(selection) ?? selection);
    const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
    const fits = (words: string) =>
      wanted.every((word) => ` ${words.toLowerCase()}`.includes(` ${word}`));
    const actions = ACTIONS.flatMap((action): Entry[] => {
      const run = ready(action, parts);
      if (!run || action.id === "palette" || !fits(action.words)) return [];
      const { id, words, keys } = action;
      return [{ id, words, keys, kind: null, more: action.about === "thing" ? about : "", run }];
    });
    const views = savedViews(() => window.localStorage).filter(({ name }) => fits(name));
    const questions = atlas.index.questions.filter(({ question }) => fits(question));
    const things = atlasSearch(atlas)(query).slice(0, MOST_THINGS);
    return [
      ...actions,
      ...things.map(
        ({ id, name, kind, matched }): Entry => ({
          id,
          words: name,
          kind: kind as Entry["kind"],
          more: matched || kind,
          keys: [],
          run: () => store.setState(open(id)),
        }),
      ),
      ...views.map(
        ({ name, address }): Entry => ({
          id: `view ${name}`,
          words: name,
          kind: null,
          more: "saved view",
          keys: [],
          run: () => store.setState(openView(atlas, address)),
        }),
      ),
      ...questions.map(
        ({ question, answer, address }): Entry => ({
          id: address,
          words: question,
          kind: null,
          more: answer,
          keys: [],
          run: () => store.setState(openAddress(address)()),
        }),
      ),
    ];
  }, [parts, atlas, store, query]);
}
