import type { Fact } from "../../dataset/facts/fact.ts";

/** A text that reports one fact as wrong: which record and field, what is shown, from which sources, and room for the correction. */
export function errorReport({
  id,
  name,
  fact,
  version,
}: {
  id: string;
  name: string;
  fact: Fact;
  version: string;
}): string {
  const sources = fact.sources.map(
    (source) => `- ${[source.id, source.at, `grade ${source.grade}`].filter(Boolean).join(", ")}`,
  );
  return [
    `Error in Licensing Atlas, data of ${version}`,
    "",
    `Record: ${id} (${name})`,
    `Field: ${fact.field} (${fact.label})`,
    `Shown: ${fact.value}`,
    "Sources given:",
    ...sources,
    "",
    "What it should say: ",
    "Source of the correction (address, paragraph): ",
    "",
  ].join("\n");
}
