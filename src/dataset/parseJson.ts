import type { DataFile, Fault } from "./parseDataset.ts";

/** Parses JSON; a fault in one sentence when it is none. */
export function parseJson({ path, text }: DataFile): { value: unknown } | Fault {
  if (/^\s*</.test(text))
    return { path, field: "", message: "this is a web page, not a JSON record" };
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return {
      path,
      field: "",
      message: `this is not JSON: ${error instanceof Error ? error.message : "it cannot be read"}`,
    };
  }
}
