import { LiveForces } from "../../layout/liveForces.ts";
import { serveCalls } from "../data/serveCalls.ts";
import type { LayoutNews, LayoutService } from "./layoutMessages.ts";

const PAUSE_MS = 16;

/** The live layout off the main thread: some rounds, the places reached, until it settles. */
serveCalls<LayoutNews>((tell): LayoutService => {
  let forces: LiveForces | null = null;
  return {
    async start(nodes, edges) {
      const started = new LiveForces(nodes, edges);
      forces = started;
      for (;;) {
        const still = started.step();
        tell(started.places());
        if (still) return;
        await new Promise((next) => setTimeout(next, PAUSE_MS));
      }
    },
    move: (id, x, y) => forces?.move(id, x, y),
  };
});
