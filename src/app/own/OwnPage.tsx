import { useEffect } from "react";
import { useStore } from "zustand";
import { usePage } from "../parts/pageContext.ts";
import { createDroppedFiles } from "./droppedFiles.ts";
import { ImportReview } from "./ImportReview.tsx";
import { OpenFile } from "./OpenFile.tsx";
import { OwnGraph } from "./OwnGraph.tsx";
import { useOwn } from "./useOwn.ts";
import "./own.css";
import "./openFile.css";

/** Files of the reader's own: opened, looked through, drawn. Nothing leaves this browser. */
export default function OwnPage() {
  const { atlas, stores } = usePage();
  const own = useOwn();
  const { candidate, open, fault, looked } = useStore(own.state);
  useEffect(() => {
    void own.restore();
    return stores.get(createDroppedFiles).take(([file, ...more]) => {
      if (file) void own.read(file.name, file, atlas.index.entities);
      if (more.length > 0)
        own.say(`“${file?.name}” is read; drop one file at a time, or put them into a ZIP.`);
    });
  }, [atlas, stores, own]);
  return (
    <>
      {fault !== null && (
        <p className="broken" role="alert">
          {fault}{" "}
          <button type="button" onClick={() => own.say(null)}>
            Close
          </button>
        </p>
      )}
      {candidate && !candidate.found && (
        <section className="reading" aria-label="Reading">
          <p>
            Reading “<bdi>{candidate.name}</bdi>” …
          </p>
          <progress value={candidate.fraction} aria-label="Part of the file that was read" />
          <button type="button" onClick={() => own.cancel()}>
            Stop
          </button>
        </section>
      )}
      {candidate?.found && (
        <ImportReview key={candidate.name} candidate={candidate} found={candidate.found} />
      )}
      {!candidate && !open && looked && <OpenFile />}
      {!candidate && open && (
        <OwnGraph key={open.graph.work} session={open.session} graph={open.graph} />
      )}
    </>
  );
}
