import { useState } from "react";
import { ATLAS_FORMATS } from "../../publish/atlasFormats.ts";
import type { PictureView } from "../../renderer/pictureView.ts";
import { download } from "../parts/download.ts";
import { usePage } from "../parts/pageContext.ts";
import { pictureTitle } from "../state/pictureTitle.ts";
import { fileName } from "./saveFigure.ts";
import { type Scope, viewSource } from "./viewSource.ts";

const SCOPES: [Scope, string][] = [
  ["view", "What the picture shows"],
  ["all", "All that the filters leave"],
];

/** The data behind the picture as a file of another program; what the file could not carry is said. */
export function SaveData({ view }: { view: PictureView }) {
  const { atlas, store } = usePage();
  const [key, setKey] = useState("html");
  const [scope, setScope] = useState<Scope>("view");
  const [said, setSaid] = useState("");
  const format = ATLAS_FORMATS.find((each) => each.key === key);
  const save = async () => {
    if (!format) return;
    setSaid("Making the file …");
    try {
      const state = store.getState();
      const source = viewSource(atlas, state, view, format.ofPicture ? "view" : scope);
      const { text, lost } = await format.write(source);
      download(new Blob([text]), `${fileName(pictureTitle(atlas, state))}.${format.extension}`);
      setSaid(lost.length === 0 ? "Saved." : `Saved. Not carried over: ${lost.join("; ")}.`);
    } catch {
      setSaid("The file could not be made: a part of the data could not be fetched. Try again.");
    }
  };
  return (
    <section className="savedata" aria-labelledby="save-data">
      <h3 id="save-data">Or the data behind it</h3>
      <div className="wishes">
        <label>
          <span>As</span>
          <select value={key} onChange={(event) => setKey(event.target.value)}>
            {ATLAS_FORMATS.map(({ key, label }) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </label>
        {!format?.ofPicture && (
          <label>
            <span>Of</span>
            <select
              value={scope}
              onChange={(event) => setScope(event.target.value === "all" ? "all" : "view")}
            >
              {SCOPES.map(([word, words]) => (
                <option key={word} value={word}>
                  {words}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="button" className="opener" onClick={() => void save()}>
          Save the data
        </button>
      </div>
      <p role="status">{said}</p>
    </section>
  );
}
