import { useId } from "react";
import { usePage } from "../parts/pageContext.ts";
import { useOwn } from "./useOwn.ts";

/** The place to drop, pick or paste a file. */
export function OpenFile() {
  const { atlas } = usePage();
  const own = useOwn();
  const paste = useId();
  const known = atlas.index.entities;
  return (
    <section className="openfile" aria-label="Open a file">
      <p className="lede">
        Open a table of deals, a network or a saved file, by itself or beside the facts of the
        atlas. It is read and kept in this browser; nothing is sent anywhere.
      </p>
      <div className="dropzone">
        <PickFile />
        <p>or drop it anywhere on this page</p>
      </div>
      <dl>
        <dt>Deals</dt>
        <dd>
          A CSV or TSV with licensor and licensee, or with a company and its drug. Columns are
          guessed; you check them.
        </dd>
        <dt>Networks</dt>
        <dd>
          GEXF, GraphML, JSON of graphology, Cytoscape or NetworkX, CSV of nodes and edges, our own
          JSON, and a ZIP of these.
        </dd>
      </dl>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const text = new FormData(event.currentTarget).get("text");
          if (typeof text === "string" && text.trim() !== "")
            void own.read("pasted text", text, known);
        }}
      >
        <label htmlFor={paste}>Or paste it</label>
        <textarea
          id={paste}
          name="text"
          rows={5}
          spellCheck={false}
          placeholder={"licensor,licensee,drug,upfront (US$ m)\nHengrui,Glenmark,SHR-A1811,18"}
        />
        <button type="submit">Read the text</button>
      </form>
    </section>
  );
}

/** A button that opens the system's choice of files. */
export function PickFile({ words = "Choose a file" }: { words?: string }) {
  const { atlas } = usePage();
  const own = useOwn();
  return (
    <label className="pick">
      <input
        type="file"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) void own.read(file.name, file, atlas.index.entities);
          currentTarget.value = "";
        }}
      />
      <span>{words}</span>
    </label>
  );
}
