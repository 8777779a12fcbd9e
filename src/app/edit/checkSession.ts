import type { Fault } from "../../dataset/parseDataset.ts";
import type { Edits, Records } from "../../editing/edits.ts";
import { WorkerClient, type WorkerPort } from "../data/workerClient.ts";
import type { CheckService } from "./checkMessages.ts";

/** No check takes so long: on a slow machine the whole takes about a second. */
const PATIENCE_MS = 20_000;

const startWorker = (): WorkerPort =>
  new Worker(new URL("./checkWorker.ts", import.meta.url), { type: "module" });

/** The checks of schema and rules, run away from the page. A check that another overtakes is never answered. */
export class CheckSession {
  private readonly worker: WorkerClient<CheckService>;
  private held: Promise<unknown> | null = null;
  private latest = 0;

  constructor(
    private readonly records: Records,
    start: () => WorkerPort = startWorker,
  ) {
    this.worker = new WorkerClient<CheckService>({
      start,
      patience: PATIENCE_MS,
      stopped: "The check stopped.",
      replayed: ["hold"],
    });
  }

  /** Every fault of the data set with the changes laid over it. Rejects where the check stopped; the next call begins anew. */
  async check(edits: Edits): Promise<Fault[]> {
    const asked = ++this.latest;
    this.held ??= this.worker.call("hold", [...this.records]).catch((fault: unknown) => {
      this.held = null;
      throw fault;
    });
    const rows = [...edits].map(([path, { record }]) => [path, record] as const);
    const [faults] = await Promise.all([this.worker.call("check", rows), this.held]);
    return asked === this.latest ? faults : new Promise(() => {});
  }
}
