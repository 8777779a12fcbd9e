// `npm run size`: what the built page weighs, part by part, as Vite's manifest lists it; fails where a part is over its budget.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, "utf8"));
const [data] = readdirSync(`${dist}data`);

/**
 * A part is what its entries bring, less what an earlier part brought. `files` are named by their beginning:
 * workers and data are in no manifest. Budgets are kilobytes (1,000 bytes) as gzip makes them.
 */
const PARTS = [
  {
    name: "until the search box answers",
    entries: ["index.html", "src/app/shell/mountPanels.tsx"],
    files: ["index.html", "icon.svg", `data/${data}/index.json`],
    budget: 220,
  },
  {
    name: "after the first answer",
    entries: [
      "src/app/shell/AtWork.tsx",
      "src/app/shell/Dialogs.tsx",
      "src/app/shell/LiveRegion.tsx",
      "src/app/actions/keys.ts",
      "src/app/parts/italicFace.ts",
    ],
    files: [],
    budget: 78,
  },
  {
    name: "where a file of one's own is opened",
    entries: ["src/app/own/OwnPage.tsx"],
    files: ["assets/ownWorker-"],
    budget: 90,
  },
  {
    name: "where somebody edits: page, checks, the atlas built anew",
    entries: ["src/app/edit/EditPage.tsx", "src/app/edit/mine.ts"],
    files: ["assets/checkWorker-", "assets/mineWorker-"],
    budget: 160,
  },
  {
    name: "where somebody edits: all records",
    entries: [],
    files: [`data/${data}/edit/`],
    budget: 300,
  },
  {
    name: "where a picture or its data are saved",
    entries: ["src/app/figure/SavePicture.tsx"],
    files: [`data/${data}/standalone.html`],
    budget: 70,
  },
];

/** The built files that an entry brings: itself, what it imports, their styles and faces. */
function closure(entry, found = new Set()) {
  const chunk = manifest[entry];
  if (!chunk) throw new Error(`The build has no ${entry}: scripts/size.mjs names it.`);
  if (found.has(chunk.file)) return found;
  found.add(chunk.file);
  // A worker is an asset too, but comes only when it is started.
  const faces = (chunk.assets ?? []).filter((file) => file.endsWith(".woff2"));
  for (const file of [...(chunk.css ?? []), ...faces]) found.add(file);
  for (const imported of chunk.imports ?? []) closure(imported, found);
  return found;
}

const all = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((each) => each.isFile())
  .map((each) => `${each.parentPath}/${each.name}`.slice(dist.length).replace(/^\//, ""));
const weigh = (file) => gzipSync(readFileSync(dist + file)).length;
const counted = new Set();
let good = true;
for (const { name, entries, files, budget } of PARTS) {
  const wanted = [
    ...entries.flatMap((entry) => [...closure(entry)]),
    ...files.flatMap((start) => all.filter((file) => file.startsWith(start))),
  ];
  const own = [...new Set(wanted)].filter((file) => !counted.has(file) && all.includes(file));
  for (const file of own) counted.add(file);
  const kilobytes = own.reduce((sum, file) => sum + weigh(file), 0) / 1000;
  const over = kilobytes > budget;
  if (over) good = false;
  console.log(
    `${over ? "OVER " : "     "} ${kilobytes.toFixed(1).padStart(6)} of ${budget} kB  ${name}`,
  );
}
process.exit(good ? 0 : 1);
