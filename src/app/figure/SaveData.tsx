import { useState } from "react";
import type { PictureView } from "../../renderer/pictureView.ts";
import { download } from "../parts/download.ts";
import { usePage } from "../parts/pageContext.ts";
import { pictureTitle } from "../state/pictureTitle.ts";
import { fileName } from "./saveFigure.ts";
import { type Scope, VIEW_FORMATS, type ViewFormat } from "./viewFormats.ts";

const SCOPES: [Scope, string][] = [
  ["view", "What the picture shows"],
  ["all", "All that the filters leave"],
];

/** The data behind the picture as a file of another program; what the file could not carry is said. */
export function SaveData({ view }: { view: PictureView }) {
  const { atlas, store } = usePage();
  const [format, setFormat] = useState<ViewFormat>("html");
  const [scope, setScope] = useState<Scope>("view");
  const [said, setSaid] = useState("");
  const end = VIEW_FORMATS.find(([word]) => word === format)?.[2] ?? "txt";
  const save = async () => {
    setSaid("Making the file …");
    try {
      const { viewFile } = await import("./viewFile.ts");
      const state = store.getState();
      const { text, lost } = await viewFile(
        atlas,
        state,
        view,
        format,
        format === "html" ? "view" : scope,
      );
      download(new Blob([text]), `${fileName(pictureTitle(atlas, state))}.${end}`);
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
          <select
            value={format}
            onChange={(event) =>
              setFormat(VIEW_FORMATS.find(([word]) => word === event.target.value)?.[0] ?? "html")
            }
          >
            {VIEW_FORMATS.map(([word, words]) => (
              <option key={word} value={word}>
                {words}
              </option>
            ))}
          </select>
        </label>
        {format !== "html" && (
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
