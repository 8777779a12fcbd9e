import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { TITLE_PLACE, VIEW_PLACE } from "../src/publish/standaloneFile.ts";
import { sheets } from "./sheets.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const FACE = "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2";

/** The single file without a view: viewer, styles and typeface laid in, and a policy that lets nothing else run or load. */
export async function standaloneTemplate(): Promise<string> {
  const { script, styles } = await viewer();
  const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  const policy = `default-src 'none'; script-src ${hash(script)}; style-src ${hash(styles)}; font-src data:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${TITLE_PLACE} · Licensing Atlas</title>
<style>${styles}</style>
</head>
<body>
<main id="page"></main>
<script type="application/json" id="view">${VIEW_PLACE}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** The viewer as one script and one sheet; the upright face stands in the sheet, the italic one is left to the system. */
async function viewer(): Promise<{ script: string; styles: string }> {
  const built = await build({
    root,
    configFile: false,
    logLevel: "error",
    css: sheets,
    build: {
      write: false,
      assetsInlineLimit: 0,
      lib: { entry: "src/app/standalone/viewer.ts", formats: ["iife"], name: "atlas" },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((each) =>
    "output" in each ? each.output : [],
  );
  const script = outputs.find((each) => each.type === "chunk")?.code ?? "";
  const sheet = outputs.find((each) => each.type === "asset" && each.fileName.endsWith(".css"));
  if (script === "" || sheet?.type !== "asset")
    throw new Error("the viewer of single files was not built");
  const face = readFileSync(createRequire(import.meta.url).resolve(FACE)).toString("base64");
  const ours = `@font-face{font-family:"Source Sans 3 Variable";font-weight:200 900;src:url(data:font/woff2;base64,${face}) format("woff2-variations")}`;
  const rules = String(sheet.source).replace(/@font-face\s*\{[^}]*\}/g, "");
  return { script: script.trim().replaceAll("</", "<\\/"), styles: ours + rules.trim() };
}
