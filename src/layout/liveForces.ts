interface Body {
  id: string;
  x: number;
  y: number;
  vx: number;
  vy: number;
  fixed: boolean;
}

const SPRING = 0.035;
const LENGTH = 150;
const REPULSION = 9000;
const HOME = 0.012;
const DAMPING = 0.72;
const STILL = 0.35;
const MOST_STEPS = 600;

/**
 * A small spring-and-charge layout for the shown nodes: springs along edges, repulsion between nodes,
 * and a weak pull of each node to where it started, so that the reader finds the picture again.
 * It cools by damping and ends by itself. After Fruchterman and Reingold (1991), with fixed spring lengths.
 */
export class LiveForces {
  private readonly bodies: Body[];
  private readonly homes: Map<string, { x: number; y: number }>;
  private readonly springs: [Body, Body][];
  private steps = 0;

  constructor(
    nodes: readonly { id: string; x: number; y: number; fixed: boolean }[],
    edges: readonly (readonly [string, string])[],
  ) {
    this.bodies = nodes
      .filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))
      .map((node) => ({ ...node, vx: 0, vy: 0 }));
    const known = new Map(this.bodies.map((body) => [body.id, body]));
    this.homes = new Map(this.bodies.map(({ id, x, y }) => [id, { x, y }]));
    this.springs = edges.flatMap(([a, b]) => {
      const from = known.get(a);
      const to = known.get(b);
      return from && to && from !== to ? [[from, to] as [Body, Body]] : [];
    });
  }

  /** Puts a node somewhere and keeps it there. */
  move(id: string, x: number, y: number): void {
    const body = this.bodies.find((other) => other.id === id);
    if (!body || !Number.isFinite(x) || !Number.isFinite(y)) return;
    Object.assign(body, { x, y, vx: 0, vy: 0, fixed: true });
    this.steps = 0;
  }

  /** One round; true when nothing moves any more. */
  step(): boolean {
    this.repel();
    for (const [a, b] of this.springs) {
      const dx = b.x - a.x;
      const dy = b.y - a.y;
      const distance = Math.hypot(dx, dy) || 1;
      const pull = (SPRING * (distance - LENGTH)) / distance;
      this.push(a, dx * pull, dy * pull);
      this.push(b, -dx * pull, -dy * pull);
    }
    let fastest = 0;
    for (const body of this.bodies) {
      const home = this.homes.get(body.id);
      if (home) this.push(body, (home.x - body.x) * HOME, (home.y - body.y) * HOME);
      if (body.fixed) continue;
      body.vx *= DAMPING;
      body.vy *= DAMPING;
      body.x += body.vx;
      body.y += body.vy;
      fastest = Math.max(fastest, Math.hypot(body.vx, body.vy));
    }
    this.steps += 1;
    return fastest < STILL || this.steps > MOST_STEPS;
  }

  /** Where every node is now. */
  places(): [id: string, x: number, y: number][] {
    return this.bodies.map(({ id, x, y }) => [id, x, y]);
  }

  private push(body: Body, x: number, y: number): void {
    body.vx += x;
    body.vy += y;
  }

  private repel(): void {
    for (let i = 0; i < this.bodies.length; i++) {
      for (let j = i + 1; j < this.bodies.length; j++) {
        const a = this.bodies[i];
        const b = this.bodies[j];
        if (!a || !b) continue;
        const dx = b.x - a.x || 0.01 * (j - i);
        const dy = b.y - a.y || 0.01;
        const square = Math.max(dx * dx + dy * dy, 100);
        if (square > 160_000) continue;
        const force = REPULSION / square / Math.sqrt(square);
        this.push(a, -dx * force, -dy * force);
        this.push(b, dx * force, dy * force);
      }
    }
  }
}
