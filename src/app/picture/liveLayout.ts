import type { Scene } from "../../layout/scene.ts";
import type { Picture } from "../../renderer/picture.ts";
import { WorkerClient, type WorkerPort } from "../data/workerClient.ts";
import type { LayoutNews, LayoutService } from "./layoutMessages.ts";

/** The layout tells of each round, some dozens a second. */
const PATIENCE_MS = 4000;

const startWorker = (): WorkerPort =>
  new Worker(new URL("./layoutWorker.ts", import.meta.url), { type: "module" });

interface Place {
  x: number;
  y: number;
}

/** The force layout of the shown nodes in our own module worker; one that dies twice is given up with a sentence. */
export class LiveLayout {
  running = false;
  private readonly worker: WorkerClient<LayoutService, LayoutNews>;
  private scene: Scene | null = null;
  /** Where every shown node stands, picture units. */
  readonly places = new Map<string, Place>();
  /** Where the layout moved nodes of this picture to, also those that are out of it for now. */
  readonly moved = new Map<string, Place>();
  /** The nodes in the reader's hand, or pinned. */
  private held = new Set<string>();

  constructor(
    private readonly picture: Pick<Picture, "updatePositions">,
    private readonly tell: (words: string) => void,
    start: () => WorkerPort = startWorker,
  ) {
    this.worker = new WorkerClient<LayoutService, LayoutNews>({
      start,
      patience: PATIENCE_MS,
      stopped: "The live layout stopped answering.",
      onNews: (places) => this.moveTo(places),
    });
  }

  /** Another picture: whatever ran is over. */
  setScene(scene: Scene): void {
    this.stop();
    this.moved.clear();
    this.take(scene);
  }

  toggle(): void {
    if (this.running) this.stop();
    else this.start();
  }

  /** A dragged node stays under the pointer; while the layout runs, its neighbours follow. */
  drag(id: string, x: number, y: number): void {
    this.held.add(id);
    this.places.set(id, { x, y });
    if (this.running) this.worker.call("move", id, x, y).catch(() => {});
  }

  /** The same picture with other pins, or with more or less in it: what runs goes on with that. */
  follow(scene: Scene): void {
    const { running } = this;
    this.stop();
    this.take(scene);
    if (running) this.start();
  }

  private take(scene: Scene): void {
    this.scene = scene;
    this.held = new Set(scene.nodes.flatMap(({ id, pinned }) => (pinned ? [id] : [])));
    this.places.clear();
    for (const { id, x, y, emphasis } of scene.nodes)
      if (emphasis !== "faint") this.places.set(id, { x, y });
  }

  private start(): void {
    if (!this.scene) return;
    this.running = true;
    this.worker
      .callWith("start", () => this.graph())
      .catch(({ cause }: Error) =>
        this.tell(
          cause
            ? "The live layout could not start. The picture stays as it is."
            : "The live layout stopped answering. The picture stays as it is; everything else works.",
        ),
      )
      .finally(() => {
        this.running = false;
      });
  }

  private stop(): void {
    if (this.running) this.worker.end();
    this.running = false;
  }

  /** What is laid out, as it stands now. */
  private graph(): Parameters<LayoutService["start"]> {
    const nodes = [...this.places].map(([id, place]) => ({
      id,
      ...place,
      fixed: this.held.has(id),
    }));
    const edges = (this.scene?.edges ?? [])
      .filter(({ source, target }) => this.places.has(source) && this.places.has(target))
      .map(({ source, target }) => [source, target] as const);
    return [nodes, edges];
  }

  private moveTo(places: LayoutNews): void {
    for (const [id, x, y] of places) {
      this.places.set(id, { x, y });
      if (!this.held.has(id)) this.moved.set(id, { x, y });
    }
    this.picture.updatePositions(this.places);
  }
}
