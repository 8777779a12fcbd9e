import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { jsonSchemas } from "../../src/schema/jsonSchemas.ts";

it("the JSON Schemas beside the data are those of the code; else run scripts/writeSchemas.ts", () => {
  for (const [name, text] of jsonSchemas())
    expect(
      readFileSync(
        fileURLToPath(new URL(`../../graph-data/.schema/${name}`, import.meta.url)),
        "utf8",
      ),
    ).toBe(text);
});
