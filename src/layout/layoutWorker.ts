import type { LayoutOrder, LayoutReport } from "./layoutMessages.ts";
import { LiveForces } from "./liveForces.ts";

/** The live layout off the main thread: some rounds, a report, until it settles or is told to stop. */
let forces: LiveForces | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

const report = (words: LayoutReport) => self.postMessage(words);

function turn(): void {
  if (!forces) return;
  const still = forces.step();
  report({ kind: "places", places: forces.places() });
  if (still) {
    forces = null;
    report({ kind: "settled" });
  } else timer = setTimeout(turn, 16);
}

self.onmessage = ({ data }: MessageEvent<LayoutOrder>) => {
  if (data.kind === "move") {
    forces?.move(data.id, data.x, data.y);
    return;
  }
  clearTimeout(timer);
  forces = data.kind === "start" ? new LiveForces(data.nodes, data.edges) : null;
  turn();
};
