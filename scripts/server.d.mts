export function serve(
  folder: string,
  options?: { port?: number; base?: string },
): Promise<{ address: string; close(): void }>;
