import { boundsOf } from "./focusScene.ts";
import type { Bounds, Scene, SceneNode } from "./scene.ts";

/** Where a reader put nodes, picture units. */
export type Pins = ReadonlyMap<string, { x: number; y: number }>;

/** A node where its pin stands; any other as it is. */
export function atPin(node: SceneNode, pins: Pins): SceneNode {
  const pin = pins.get(node.id);
  return pin ? { ...node, ...pin, pinned: true } : node;
}

/** A scene with the pinned nodes where the reader put them; nothing else moves, and a fit shows the pinned ones too. */
export function pinnedScene(scene: Scene, pins: Pins): Scene {
  if (pins.size === 0) return scene;
  const nodes = scene.nodes.map((node) => (node.emphasis === "faint" ? node : atPin(node, pins)));
  const pinned = nodes.filter((node) => node.pinned);
  return pinned.length === 0
    ? scene
    : { ...scene, nodes, focus: round(scene.focus, boundsOf(pinned)) };
}

function round(a: Bounds, b: Bounds): Bounds {
  return {
    minX: Math.min(a.minX, b.minX),
    maxX: Math.max(a.maxX, b.maxX),
    minY: Math.min(a.minY, b.minY),
    maxY: Math.max(a.maxY, b.maxY),
  };
}
