import { worldMap } from "../../scripts/worldMap.ts";
import { deriveGraph } from "../../src/graph/deriveGraph.ts";
import { dataFiles } from "../../src/publish/dataFiles.ts";
import { jsonSchemas } from "../../src/schema/jsonSchemas.ts";
import { realDataset } from "../realData.ts";
import { shippedRecords } from "../shippedRecords.ts";

const files = (() => {
  const dataset = realDataset();
  return dataFiles(dataset, deriveGraph(dataset))
    .set("worldMap.json", worldMap)
    .set("edit/records.json", () => Object.fromEntries(shippedRecords()))
    .set("edit/shapes.json", editShapes);
})();
const made = new Map<string, string>();

/** What the server would answer to a path below `/data/`; each file is made when it is first asked for. */
export async function shippedFile(path: string): Promise<Response> {
  const name = path.replace(/^\/data\//, "");
  const make = files.get(name);
  if (!make) return new Response("Not found", { status: 404 });
  const text = made.get(name) ?? JSON.stringify(make());
  made.set(name, text);
  return new Response(text, { headers: { "Content-Type": "application/json" } });
}

/** The shapes of the forms, by collection. */
function editShapes(): Record<string, unknown> {
  return Object.fromEntries(
    [...jsonSchemas()].map(([file, text]) => [
      file.replace(".schema.json", ""),
      JSON.parse(text) as unknown,
    ]),
  );
}
