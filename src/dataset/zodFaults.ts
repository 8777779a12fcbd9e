import type { z } from "zod";
import type { Fault } from "./parseDataset.ts";

/** What zod found, as faults: one a field, in plain words, the field as a path with dots. */
export function zodFaults(path: string, error: z.ZodError): Fault[] {
  return error.issues.map((issue) => ({
    path,
    field: issue.path.map(String).join("."),
    message: words(issue),
  }));
}

function words(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys")
    return `unknown field ${issue.keys.map((key) => `“${key}”`).join(", ")}`;
  if (issue.code === "invalid_value")
    return `must be one of ${issue.values.map((value) => `“${String(value)}”`).join(", ")}`;
  if (issue.code === "invalid_type")
    return issue.input === undefined
      ? `is missing or not of type ${issue.expected}`
      : `must be of type ${issue.expected}`;
  return issue.message;
}
