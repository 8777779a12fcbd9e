import type { SavedPlaces } from "../../network/graphPlaces.ts";
import type { GraphTable } from "../../network/graphTable.ts";
import { type Kept, keepPart, readKept } from "../kept/workStore.ts";
import type { Keeping } from "./ownMessages.ts";

const GRAPH = "graph";
const placesOf = (work: string) => `places of ${work}`;

/** A graph of the reader's own as this browser keeps it; its places are a part of their own, since they change by themselves. */
export interface KeptGraph {
  name: string;
  merged: boolean;
  graph: GraphTable;
  work: string;
}

/** What this browser keeps: the graph, where it stood, and the revision to base a change on. */
export async function readWork(): Promise<{
  graph: KeptGraph | null;
  places: SavedPlaces | null;
  revision: number;
}> {
  const kept = await readKept<KeptGraph>(GRAPH);
  const revision = kept?.revision ?? 0;
  // A part that was taken away keeps its revision and has no graph.
  if (!kept?.value.graph) return { graph: null, places: null, revision };
  const graph = { ...kept.value, work: kept.value.work ?? newWork() };
  const places = await readKept<SavedPlaces>(placesOf(graph.work));
  return {
    graph,
    places: places && fits(places.value, graph.graph) ? places.value : null,
    revision,
  };
}

/** Places of another graph, or of none, are no places. */
function fits({ places, pins }: Partial<SavedPlaces>, { nodes }: GraphTable): boolean {
  const rows = nodes.ids.length;
  return (
    places instanceof Float32Array &&
    places.length === 2 * rows &&
    (pins ?? []).every(([row]) => row < rows)
  );
}

/** A name for a work that no other has. */
export function newWork(): string {
  return crypto.randomUUID().slice(0, 8);
}

/** Keeps the graph in the place of a revision that this tab knows; `null` replaces what another tab kept since. Never rejects. */
export async function keepGraph(graph: KeptGraph, basedOn: number | null): Promise<Keeping> {
  try {
    const before = await readKept<KeptGraph>(GRAPH);
    const saved = await keepPart<KeptGraph>(GRAPH, graph, basedOn ?? before?.revision ?? 0);
    // The same work is the same graph: another tab, or a worker that is no more, kept it already.
    if (saved.state === "overtaken" && saved.other?.value.work === graph.work)
      return { state: "kept", revision: saved.other.revision };
    if (saved.state === "overtaken")
      return { state: "overtaken", name: saved.other?.value.name ?? "nothing" };
    if (before?.value.work && before.value.work !== graph.work)
      await forgetPlaces(before.value.work);
    return saved;
  } catch (fault) {
    const full = fault instanceof Error && fault.name === "QuotaExceededError";
    return {
      state: "refused",
      why: full ? "There is no room for it in this browser." : "This browser keeps nothing here.",
    };
  }
}

/** Keeps where the nodes stand. Pins of another tab stay, but where this tab put or let go the same node. Rejects where nothing is kept. */
export async function keepPlaces(
  work: string,
  places: SavedPlaces,
  touched: ReadonlySet<number>,
): Promise<void> {
  for (let known: Kept<SavedPlaces> | null = await readKept<SavedPlaces>(placesOf(work)); ; ) {
    const theirs = (known?.value.pins ?? []).filter(
      ([row]) => 2 * row < places.places.length && !touched.has(row),
    );
    const ours = places.pins.filter(
      ([row]) => touched.has(row) || !theirs.some(([other]) => other === row),
    );
    const saved = await keepPart(
      placesOf(work),
      { ...places, pins: [...theirs, ...ours] },
      known?.revision ?? 0,
    );
    if (saved.state === "kept") return;
    known = saved.other;
  }
}

/** Takes the kept graph away; the answer is the revision that stands for nothing. */
export async function forgetGraph(): Promise<number> {
  const now = await readKept<KeptGraph>(GRAPH);
  if (!now) return 0;
  const saved = await keepPart<Partial<KeptGraph>>(GRAPH, {}, now.revision);
  if (now.value.work) await forgetPlaces(now.value.work);
  return saved.state === "kept" ? saved.revision : now.revision;
}

async function forgetPlaces(work: string): Promise<void> {
  const now = await readKept<SavedPlaces>(placesOf(work));
  if (now) await keepPart<Partial<SavedPlaces>>(placesOf(work), {}, now.revision);
}
