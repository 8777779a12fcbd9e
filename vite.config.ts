import { existsSync, readFileSync } from "node:fs";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { contentSecurityPolicy } from "./scripts/contentSecurityPolicy.mjs";
import { sheets } from "./scripts/sheets.ts";

const manifest = new URL("./build/manifest.json", import.meta.url);
const dataPath: string = existsSync(manifest)
  ? (JSON.parse(readFileSync(manifest, "utf8")) as { dataPath: string }).dataPath
  : "./data";

/** The built page carries its own policy and asks for the index before its script has run. */
function pageHead(): Plugin {
  return {
    name: "atlas-page-head",
    apply: "build",
    transformIndexHtml: () => [
      {
        tag: "meta",
        attrs: { "http-equiv": "Content-Security-Policy", content: contentSecurityPolicy },
        injectTo: "head-prepend",
      },
      {
        tag: "link",
        attrs: { rel: "preload", as: "fetch", crossorigin: "", href: `${dataPath}/index.json` },
        injectTo: "head",
      },
    ],
  };
}

export default defineConfig({
  base: "./",
  publicDir: "build/public",
  plugins: [react(), pageHead()],
  define: { __DATA_PATH__: JSON.stringify(dataPath) },
  css: sheets,
  worker: { format: "es" },
  build: {
    target: "es2022",
    outDir: "dist",
    assetsInlineLimit: 0,
    modulePreload: false,
    manifest: true,
  },
});
