// `npm run layers`: writes what the linter is told of the rooms, after scripts/rooms.ts has changed.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { layersFile } from "./rooms.ts";

writeFileSync(fileURLToPath(new URL("../layers.json", import.meta.url)), layersFile());
