import type { LayoutOrder, LayoutReport } from "../../layout/layoutMessages.ts";
import type { Scene } from "../../layout/scene.ts";
import type { Picture } from "../../renderer/picture.ts";

const WATCHDOG_MS = 4000;

/** The force layout of the shown nodes in our own module worker; a worker that dies is started once more, then given up with a sentence. */
export class LiveLayout {
  running = false;
  private worker: Worker | null = null;
  private scene: Scene | null = null;
  /** Where every shown node stands, picture units. */
  readonly places = new Map<string, { x: number; y: number }>();
  private watchdog = 0;
  private deaths = 0;

  constructor(
    private readonly picture: Picture,
    private readonly tell: (words: string) => void,
  ) {}

  /** A new picture: whatever ran is over. */
  setScene(scene: Scene): void {
    this.stop();
    this.scene = scene;
    this.places.clear();
    for (const { id, x, y, emphasis } of scene.nodes)
      if (emphasis !== "faint") this.places.set(id, { x, y });
  }

  toggle(): void {
    if (this.running) this.stop();
    else this.start();
  }

  /** A dragged node stays under the pointer; while the layout runs, its neighbours follow. */
  drag(id: string, x: number, y: number): void {
    this.places.set(id, { x, y });
    if (this.running) this.order({ kind: "move", id, x, y });
  }

  /** The same picture with other pins: what has just been pinned or let go takes its place, the rest stays where the layout left it. */
  repin(scene: Scene): Scene {
    const pinned = new Set(this.scene?.nodes.flatMap((node) => (node.pinned ? [node.id] : [])));
    const nodes = scene.nodes.map((node) => {
      const now = node.pinned || pinned.has(node.id) ? undefined : this.places.get(node.id);
      return now ? { ...node, ...now } : node;
    });
    const { running } = this;
    this.setScene({ ...scene, nodes });
    if (running) this.start();
    return { ...scene, nodes };
  }

  private start(): void {
    if (!this.scene) return;
    this.worker ??= this.employ();
    if (!this.worker) return;
    this.running = true;
    const pinned = new Set(this.scene.nodes.flatMap((node) => (node.pinned ? [node.id] : [])));
    const nodes = [...this.places].map(([id, place]) => ({ id, ...place, fixed: pinned.has(id) }));
    const edges = this.scene.edges
      .filter(({ source, target }) => this.places.has(source) && this.places.has(target))
      .map(({ source, target }): [string, string] => [source, target]);
    this.order({ kind: "start", nodes, edges });
  }

  private stop(): void {
    if (this.running) this.order({ kind: "stop" });
    this.running = false;
    window.clearTimeout(this.watchdog);
  }

  private order(order: LayoutOrder): void {
    this.worker?.postMessage(order);
    window.clearTimeout(this.watchdog);
    if (order.kind !== "stop") this.watchdog = window.setTimeout(() => this.bury(), WATCHDOG_MS);
  }

  private employ(): Worker | null {
    try {
      const worker = new Worker(new URL("../../layout/layoutWorker.ts", import.meta.url), {
        type: "module",
      });
      worker.onmessage = ({ data }: MessageEvent<LayoutReport>) => this.hear(data);
      worker.onerror = () => this.bury();
      return worker;
    } catch {
      this.tell("The live layout could not start. The picture stays as it is.");
      return null;
    }
  }

  private hear(report: LayoutReport): void {
    window.clearTimeout(this.watchdog);
    if (report.kind === "settled") {
      this.running = false;
      return;
    }
    for (const [id, x, y] of report.places) this.places.set(id, { x, y });
    this.picture.updatePositions(this.places);
    if (this.running) this.watchdog = window.setTimeout(() => this.bury(), WATCHDOG_MS);
  }

  /** The worker threw or fell silent. */
  private bury(): void {
    this.worker?.terminate();
    this.worker = null;
    window.clearTimeout(this.watchdog);
    this.running = false;
    this.deaths += 1;
    if (this.deaths === 1) this.start();
    else
      this.tell(
        "The live layout stopped answering. The picture stays as it is; everything else works.",
      );
  }
}
