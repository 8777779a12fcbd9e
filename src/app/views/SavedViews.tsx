import "./views.css";

import { useEffect, useState } from "react";
import { Dialog } from "../parts/Dialog.tsx";
import { download } from "../parts/download.ts";
import { usePage, usePageState } from "../parts/pageContext.ts";
import { pictureTitle } from "../state/pictureTitle.ts";
import { writeView } from "../state/urlState.ts";
import { openView } from "./openView.ts";
import {
  deleteView,
  type Kept,
  LONGEST_NAME,
  linkList,
  renameView,
  type SavedView,
  savedViews,
  saveView,
  VIEWS_KEY,
} from "./savedViews.ts";

const keeping = () => window.localStorage;

/** The views that this browser keeps, as a dialog: save the one that is open, open, rename and delete others. */
export default function SavedViews() {
  return (
    <Dialog name="views" className="help views" aria-labelledby="views-title" closing>
      {(close) => <Views close={close} />}
    </Dialog>
  );
}

/** What was done last, and what takes it back. */
interface Said {
  words: string;
  undo?: () => void;
}

function Views({ close }: { close(): void }) {
  const { atlas, store } = usePage();
  const title = usePageState((state) => state.page === null)
    ? pictureTitle(atlas, store.getState())
    : "";
  const [views, setViews] = useState(() => savedViews(keeping));
  const [said, setSaid] = useState<Said | null>(null);
  useEffect(() => {
    const hear = ({ key }: StorageEvent) => {
      if (key === VIEWS_KEY || key === null) setViews(savedViews(keeping));
    };
    window.addEventListener("storage", hear);
    return () => window.removeEventListener("storage", hear);
  }, []);
  const after = (result: Kept, then: Said) => {
    setViews(savedViews(keeping));
    setSaid(result.kept ? then : { words: result.why });
    return result.kept;
  };
  const save = (name: string) => {
    const address = `${writeView(store.getState(), `?data=${atlas.index.version}`)}`;
    after(saveView(keeping, { name, address }), { words: `Saved as “${name.trim()}”.` });
  };
  const remove = (view: SavedView) => {
    const undo = () => after(saveView(keeping, view), { words: `“${view.name}” is back.` });
    after(deleteView(keeping, view.name), { words: `Deleted “${view.name}”.`, undo });
  };
  return (
    <>
      <h2 id="views-title">Saved views</h2>
      <p>
        Kept in this browser, for you alone. Each opens the picture as it was: filters, date, pins
        and all.
      </p>
      <NameForm label="Name of this view" start={title} submit="Save this view" done={save} />
      <p className="said-last" role="status">
        {said?.words}
        {said?.undo && (
          // biome-ignore lint/a11y/noAutofocus: the focus stood on the button that is gone
          <button type="button" className="link" autoFocus onClick={said.undo}>
            Undo
          </button>
        )}
      </p>
      <ul aria-label="Saved views">
        {views.map((view) => (
          <ViewRow
            key={view.name}
            view={view}
            open={() => {
              close();
              store.setState(openView(atlas, view.address));
            }}
            rename={(name) =>
              after(renameView(keeping, view.name, name), { words: `Now “${name.trim()}”.` })
            }
            remove={() => remove(view)}
          />
        ))}
      </ul>
      {views.length === 0 ? (
        <p className="quiet">None yet.</p>
      ) : (
        <button
          type="button"
          className="link"
          onClick={() =>
            download(
              new Blob([linkList(views, window.location.href)], { type: "text/plain" }),
              "licensing-atlas-views.txt",
            )
          }
        >
          Export as a list of links
        </button>
      )}
    </>
  );
}

interface RowParts {
  view: SavedView;
  open(): void;
  rename(name: string): boolean;
  remove(): void;
}

function ViewRow({ view, open, rename, remove }: RowParts) {
  const [renaming, setRenaming] = useState(false);
  if (renaming)
    return (
      <li>
        <NameForm
          label={`Another name for ${view.name}`}
          start={view.name}
          submit="Rename"
          done={(name) => rename(name) && setRenaming(false)}
        />
      </li>
    );
  return (
    <li>
      <a
        href={view.address || "?"}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          open();
        }}
      >
        {view.name}
      </a>
      <button
        type="button"
        className="link"
        aria-label={`Rename ${view.name}`}
        onClick={() => setRenaming(true)}
      >
        Rename
      </button>
      <button type="button" className="link" aria-label={`Delete ${view.name}`} onClick={remove}>
        Delete
      </button>
    </li>
  );
}

interface NameFormParts {
  label: string;
  start: string;
  submit: string;
  done(name: string): void;
}

function NameForm({ label, start, submit, done }: NameFormParts) {
  const [name, setName] = useState(start);
  return (
    <form
      className="naming"
      onSubmit={(event) => {
        event.preventDefault();
        done(name);
      }}
    >
      <input
        // biome-ignore lint/a11y/noAutofocus: what was asked for begins with its field
        autoFocus
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        maxLength={LONGEST_NAME}
        value={name}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit">{submit}</button>
    </form>
  );
}
