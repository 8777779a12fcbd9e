// Writes the JSON Schemas beside the data; a test sees that they are those of the code.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { jsonSchemas } from "../src/schema/jsonSchemas.ts";

const folder = fileURLToPath(new URL("../graph-data/.schema/", import.meta.url));
mkdirSync(folder, { recursive: true });
for (const [name, text] of jsonSchemas()) writeFileSync(folder + name, text);
