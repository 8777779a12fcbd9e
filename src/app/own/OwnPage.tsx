import { useEffect } from "react";
import { useStore } from "zustand";
import { usePage } from "../parts/pageContext.ts";
import { takeDrops } from "./dropped.ts";
import { ImportReview } from "./ImportReview.tsx";
import { OpenFile } from "./OpenFile.tsx";
import { OwnGraph } from "./OwnGraph.tsx";
import { cancelOwn, ownWork, readOwn, restoreOwn } from "./ownWork.ts";
import "./own.css";
import "./openFile.css";

/** Files of the reader's own: opened, looked through, drawn. Nothing leaves this browser. */
export default function OwnPage() {
  const { atlas } = usePage();
  const { candidate, open, fault, looked } = useStore(ownWork);
  useEffect(() => {
    void restoreOwn();
    return takeDrops(([file, ...more]) => {
      if (file) void readOwn(file.name, file, atlas.index.entities);
      if (more.length > 0)
        ownWork.setState({
          fault: `“${file?.name}” is read; drop one file at a time, or put them into a ZIP.`,
        });
    });
  }, [atlas]);
  return (
    <>
      {fault !== null && (
        <p className="broken" role="alert">
          {fault}{" "}
          <button type="button" onClick={() => ownWork.setState({ fault: null })}>
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
          <button type="button" onClick={cancelOwn}>
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
