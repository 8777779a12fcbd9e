import { z } from "zod";
import { COLLECTIONS, DatasetHeader } from "./collections.ts";

/** The JSON Schema of every kind of data file by file name, so that editors complete and check them. */
export function jsonSchemas(): Map<string, string> {
  const shapes: [string, z.ZodType][] = [
    ...Object.entries(COLLECTIONS),
    ["dataset", DatasetHeader],
  ];
  return new Map(
    shapes.map(([name, shape]) => [
      `${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(shape, { io: "input" }), null, 2)}\n`,
    ]),
  );
}
