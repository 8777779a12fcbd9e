import type { EditHistory } from "../../editing/editHistory.ts";
import type { AtlasIndex } from "../../graph/atlasIndex.ts";
import { dataUrl } from "../data/dataUrl.ts";
import { answerShards } from "../data/shards.ts";
import { WorkerClient } from "../data/workerClient.ts";
import { readKept } from "../kept/workStore.ts";
import { mineAddress } from "./mineAddress.ts";
import type { MineService } from "./mineMessages.ts";
import "./mine.css";

/** No atlas takes so long to build: on a slow machine it is some seconds. */
const PATIENCE_MS = 30_000;

/**
 * The index of the atlas with the reader's changes; every other file is then answered from the same worker. Without changes
 * that hold, `index` is null and `words` says why.
 */
export async function openMine(): Promise<
  { index: AtlasIndex; words: null } | { index: null; words: string }
> {
  const edits = [...((await readKept<EditHistory>("edits").catch(() => null))?.value.now ?? [])];
  if (edits.length === 0)
    return {
      index: null,
      words: "This browser keeps no changes of yours; these are the shipped data.",
    };
  const worker = new WorkerClient<MineService>({
    start: () => new Worker(new URL("./mineWorker.ts", import.meta.url), { type: "module" }),
    patience: PATIENCE_MS,
    stopped: "Your changes could not be read.",
    replayed: ["build"],
  });
  const built = await worker
    .call(
      "build",
      dataUrl("edit/records.json"),
      dataUrl("index.json"),
      edits.map(([path, { record }]) => [path, record] as const),
    )
    .catch(() => null);
  if (!built || !("index" in built)) {
    worker.end();
    const why = built
      ? `${built.faults} ${built.faults === 1 ? "fault stands" : "faults stand"} in them`
      : "they could not be read";
    return {
      index: null,
      words: `Your changes are not shown, since ${why}; these are the shipped data.`,
    };
  }
  answerShards((path) => worker.call("file", path));
  mark(edits.length);
  return { index: built.index, words: null };
}

/** A mark that stands on every page as long as the atlas is seen with the changes. */
function mark(count: number): void {
  const place = document.createElement("aside");
  place.className = "minemark";
  place.setAttribute("aria-label", "Your changes are shown");
  const back = document.createElement("a");
  back.textContent = "See the shipped data";
  back.addEventListener("focus", () =>
    back.setAttribute("href", mineAddress(window.location.search, false)),
  );
  back.addEventListener("pointerenter", () =>
    back.setAttribute("href", mineAddress(window.location.search, false)),
  );
  back.href = mineAddress(window.location.search, false);
  place.append(`With your changes to ${count === 1 ? "1 record" : `${count} records`} `, back);
  document.body.append(place);
}
