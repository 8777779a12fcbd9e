import type { Emphasis, Scene } from "./scene.ts";

const BACK: Partial<Record<Emphasis, Emphasis>> = {
  lead: "second",
  direct: "second",
  second: "minor",
};

/** A scene in which the chosen node and what is lit with it are named first, also over the others; nothing moves. */
export function nameLit(
  scene: Scene,
  chosen: string | null,
  lit: ReadonlySet<string> | null,
): Scene {
  if (chosen === null || lit === null) return scene;
  const nodes = scene.nodes.map((node) => {
    if (node.id === chosen) return { ...node, emphasis: "lead" as const };
    if (lit.has(node.id)) return { ...node, emphasis: "direct" as const };
    return { ...node, emphasis: BACK[node.emphasis] ?? node.emphasis, behind: true };
  });
  return { ...scene, nodes };
}
