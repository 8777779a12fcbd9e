import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readFolder } from "../src/cli/readFolder.ts";
import { checkDataset } from "../src/dataset/checkDataset.ts";
import type { DataFile } from "../src/dataset/parseDataset.ts";
import type { AtlasGraph } from "../src/graph/atlasGraph.ts";
import { deriveGraph } from "../src/graph/deriveGraph.ts";
import { territoriesAreKnown } from "../src/inference/territoriesAreKnown.ts";
import { mapPlaces } from "../src/layout/mapPlaces.ts";
import { dataFiles } from "../src/publish/dataFiles.ts";
import { jsonSchemas } from "../src/schema/jsonSchemas.ts";
import { standaloneTemplate } from "./standaloneTemplate.ts";
import { worldMap } from "./worldMap.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Reads and checks `graph-data/`, lays the graph out, and writes what the page fetches under `build/`. */
async function build(): Promise<void> {
  const records = readFolder(join(root, "graph-data"));
  const { dataset, faults } = checkDataset(records, [territoriesAreKnown]);
  if (!dataset || faults.length > 0) {
    for (const { path, field, message } of faults) console.error(`${path} · ${field} · ${message}`);
    console.error(
      `The data were not built: ${faults.length} ${faults.length === 1 ? "fault" : "faults"}.`,
    );
    process.exit(1);
  }
  const graph = deriveGraph(dataset);
  place(graph);
  const made = [...dataFiles(dataset, graph)].map(([path, make]): [string, string] => [
    path,
    JSON.stringify(make()),
  ]);
  const files = new Map([
    ...made,
    ["worldMap.json", JSON.stringify(worldMap())],
    ...editFiles(records),
    ["standalone.html", await standaloneTemplate()],
  ]);
  const hash = createHash("sha256")
    .update(JSON.stringify([...files]))
    .digest("hex")
    .slice(0, 10);
  const folder = join(root, "build", "public");
  rmSync(join(root, "build"), { recursive: true, force: true });
  for (const [path, text] of files) {
    const file = join(folder, "data", hash, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  copyFileSync(join(root, "scripts", "icon.svg"), join(folder, "icon.svg"));
  writeFileSync(
    join(root, "build", "manifest.json"),
    JSON.stringify({ dataPath: `./data/${hash}` }),
  );
}

/** What the page fetches only where somebody edits: the records as their files hold them, and the shapes of their forms. */
function editFiles(records: readonly DataFile[]): [string, string][] {
  const held = records.map(({ path, text }) => [path, JSON.parse(text) as unknown]);
  const shapes = [...jsonSchemas()].map(([file, text]) => [
    file.replace(".schema.json", ""),
    JSON.parse(text) as unknown,
  ]);
  return [
    ["edit/records.json", JSON.stringify(Object.fromEntries(held))],
    ["edit/shapes.json", JSON.stringify(Object.fromEntries(shapes))],
  ];
}

function place(graph: AtlasGraph): void {
  for (const [id, point] of mapPlaces(graph)) graph.mergeNodeAttributes(id, point);
}

await build();
