import type { LayoutOrder, LayoutReport } from "../../layout/layoutMessages.ts";
import type { Scene } from "../../layout/scene.ts";
import type { Picture } from "../../renderer/picture.ts";

const WATCHDOG_MS = 4000;

const spawnWorker = () =>
  new Worker(new URL("../../layout/layoutWorker.ts", import.meta.url), { type: "module" });

interface Place {
  x: number;
  y: number;
}

/** The force layout of the shown nodes in our own module worker; a worker that dies is started once more, then given up with a sentence. */
export class LiveLayout {
  running = false;
  private worker: Worker | null = null;
  private scene: Scene | null = null;
  /** Where every shown node stands, picture units. */
  readonly places = new Map<string, Place>();
  /** Where the layout moved nodes of this picture to, also those that are out of it for now. */
  readonly moved = new Map<string, Place>();
  /** The nodes in the reader's hand, or pinned. */
  private held = new Set<string>();
  private watchdog: ReturnType<typeof setTimeout> | undefined;
  private deaths = 0;

  constructor(
    private readonly picture: Pick<Picture, "updatePositions">,
    private readonly tell: (words: string) => void,
    private readonly spawn: () => Worker = spawnWorker,
  ) {}

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
    if (this.running) this.order({ kind: "move", id, x, y });
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
    this.worker ??= this.employ();
    if (!this.worker) return;
    this.running = true;
    const nodes = [...this.places].map(([id, place]) => ({
      id,
      ...place,
      fixed: this.held.has(id),
    }));
    const edges = this.scene.edges
      .filter(({ source, target }) => this.places.has(source) && this.places.has(target))
      .map(({ source, target }): [string, string] => [source, target]);
    this.order({ kind: "start", nodes, edges });
  }

  private stop(): void {
    if (this.running) this.order({ kind: "stop" });
    this.running = false;
    clearTimeout(this.watchdog);
  }

  private order(order: LayoutOrder): void {
    clearTimeout(this.watchdog);
    if (order.kind !== "stop") this.watchdog = setTimeout(() => this.bury(), WATCHDOG_MS);
    this.worker?.postMessage(order);
  }

  private employ(): Worker | null {
    try {
      const worker = this.spawn();
      worker.onmessage = ({ data }: MessageEvent<LayoutReport>) => this.hear(data);
      worker.onerror = () => this.bury();
      return worker;
    } catch {
      this.tell("The live layout could not start. The picture stays as it is.");
      return null;
    }
  }

  private hear(report: LayoutReport): void {
    clearTimeout(this.watchdog);
    if (report.kind === "settled") {
      this.running = false;
      return;
    }
    for (const [id, x, y] of report.places) {
      this.places.set(id, { x, y });
      if (!this.held.has(id)) this.moved.set(id, { x, y });
    }
    this.picture.updatePositions(this.places);
    if (this.running) this.watchdog = setTimeout(() => this.bury(), WATCHDOG_MS);
  }

  /** The worker threw or fell silent. */
  private bury(): void {
    this.worker?.terminate();
    this.worker = null;
    clearTimeout(this.watchdog);
    this.running = false;
    this.deaths += 1;
    if (this.deaths === 1) this.start();
    else
      this.tell(
        "The live layout stopped answering. The picture stays as it is; everything else works.",
      );
  }
}
