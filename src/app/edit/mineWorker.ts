import "./jitless.ts";
import { checkDataset } from "../../dataset/checkDataset.ts";
import { asFiles, editedRecords } from "../../editing/edits.ts";
import { deriveGraph } from "../../graph/deriveGraph.ts";
import { type IndexFile, unpackIndex } from "../../graph/indexFile.ts";
import { territoriesAreKnown } from "../../inference/territoriesAreKnown.ts";
import { placeBeside } from "../../layout/placeBeside.ts";
import { dataFiles } from "../../publish/dataFiles.ts";
import { serveCalls } from "../data/serveCalls.ts";
import type { MineService } from "./mineMessages.ts";

let files = new Map<string, () => unknown>();

/** Builds the atlas with the changes as the shipped one was built, and keeps every place that is known. */
const build: MineService["build"] = async (records, index, edits) => {
  const [held, shipped] = (await Promise.all(
    [records, index].map(async (url) => (await fetch(url)).json()),
  )) as [object, IndexFile];
  const before = new Map<string, unknown>(Object.entries(held));
  const edited = editedRecords(
    before,
    new Map(edits.map(([path, record]) => [path, { before: before.get(path) ?? null, record }])),
  );
  const { dataset, faults } = checkDataset(asFiles(edited), [territoriesAreKnown]);
  if (!dataset || faults.length > 0) return { faults: faults.length };
  const graph = deriveGraph(dataset);
  placeBeside(
    graph,
    new Map(
      shipped.entities.map(([id], i) => [
        id,
        { x: shipped.nodes[i]?.[2] ?? 0, y: shipped.nodes[i]?.[3] ?? 0 },
      ]),
    ),
  );
  files = dataFiles(dataset, graph);
  return { index: unpackIndex(files.get("index.json")?.() as IndexFile) };
};

serveCalls((): MineService => ({ build, file: (path) => files.get(path)?.() ?? null }));
