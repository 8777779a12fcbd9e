export function selectTests(
  root: string,
  words: readonly string[],
): { files: string[]; sentence: string | null };
