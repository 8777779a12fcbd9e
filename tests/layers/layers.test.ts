import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { INNER_ROOMS, layersFile, OUTER_ROOMS, ROOMS, type Room } from "../../scripts/rooms.ts";
import { type Finding, lintPlanted } from "./plantedImports.ts";

const PACKAGES = [
  "zod",
  "minisearch",
  "fflate",
  "graphology",
  "graphology-layout-forceatlas2",
  "sigma",
  "sigma/rendering",
  "react",
  "react-dom/client",
  "node:fs",
];
const STYLES = [
  (imported: string) => `import "${imported}";\n`,
  (imported: string) =>
    `import type { Thing } from "${imported}";\nexport const thing: Thing | null = null;\n`,
  (imported: string) => `export { thing } from "${imported}";\n`,
  (imported: string) => `export const thing = await import("${imported}");\n`,
];

const base = (text: string) => text.split("/")[0] ?? text;
const named = (pattern: string, name: string) =>
  new RegExp(`^${pattern.replaceAll("*", "[^/]*")}$`).test(name);

/** Whether the table lets a room import a package. */
function takes({ path, packages, never = [] }: Room, name: string): boolean {
  if (name.startsWith("node:")) return path === "src/cli";
  const known = (patterns: readonly string[]) =>
    patterns.some((each) => named(each, base(name)) || named(each, name));
  return packages === null ? !known(never) : known(packages);
}

interface Planted {
  path: string;
  imported: string;
  allowed: boolean;
}

/** The planted files of a room, each with one import: in the room itself and one folder deeper. */
function planted(room: Room): Planted[] {
  const inner = room.path.startsWith("src/app/");
  const own = room.path.slice(room.path.lastIndexOf("/") + 1);
  const others = (inner ? INNER_ROOMS : OUTER_ROOMS).filter((other) => other !== own);
  const wanted = [
    { imported: "./thing.ts", up: "", allowed: true },
    ...others.map((other) => ({
      imported: `${other}/thing.ts`,
      up: "../",
      allowed: room.rooms.includes(other),
    })),
    ...(inner ? [{ imported: "main.ts", up: "../", allowed: false }] : []),
    ...(inner ? [{ imported: "cli/thing.ts", up: "../../", allowed: false }] : []),
    ...PACKAGES.map((name) => ({ imported: name, up: null, allowed: takes(room, name) })),
  ];
  return wanted.flatMap(({ imported, up, allowed }, i) => {
    const shallow = up === null ? imported : up + imported;
    const deep = up === null ? imported : `../${up}${imported}`;
    return [
      { path: `${room.path}/planted${i}.ts`, imported: shallow, allowed },
      { path: `${room.path}/inner/planted${i}.ts`, imported: deep, allowed },
    ];
  });
}

const restricts = ({ rule }: Finding) =>
  rule === "lint/style/noRestrictedImports" || rule === "lint/correctness/noNodejsModules";

it("tells the linter what the table of rooms says", () => {
  expect(readFileSync("layers.json", "utf8")).toBe(layersFile());
});

describe.each(STYLES.map((style) => [style("…").split("\n")[0], style] as const))(
  "%s",
  (_words, style) => {
    const files = ROOMS.flatMap(planted);
    const found = lintPlanted(
      new Map(files.map(({ path, imported }) => [path, style(imported)])),
    ).filter(restricts);
    const caught = new Set(found.map(({ path }) => path));

    it.each(ROOMS)("$path may import what the table names and nothing else", (room) => {
      const own = files.filter(({ path }) => path.startsWith(`${room.path}/`));
      const here = own.filter(({ path }) => planted(room).some((each) => each.path === path));
      const forbidden = here.filter(({ allowed }) => !allowed);
      expect(forbidden.length).toBeGreaterThan(0);
      expect(here.filter(({ path }) => caught.has(path))).toEqual(forbidden);
    });

    it("says which room broke the order", () => {
      const restricted = found.filter(({ rule }) => rule === "lint/style/noRestrictedImports");
      for (const { path, message } of restricted)
        expect(message).toContain(path.replace(/\/(inner\/)?planted.*/, ""));
      expect(restricted.length).toBeGreaterThan(ROOMS.length);
    });
  },
);

it("keeps the pure rooms from the page and the process", () => {
  const outer = ROOMS.filter(({ path }) => !path.startsWith("src/app/"));
  const files = new Map(
    outer.map(({ path }) => [`${path}/title.ts`, "export const title = document.title;\n"]),
  );
  expect(
    lintPlanted(files)
      .map(({ path }) => path)
      .sort(),
  ).toEqual(
    outer
      .filter(({ pure }) => pure)
      .map(({ path }) => `${path}/title.ts`)
      .sort(),
  );
});

it("finds a circle of imports, and none where there is none", () => {
  const thing = (from: string, name: string) =>
    `import { ${from} } from "./${from}.ts";\n\nexport const ${name} = () => ${from};\n`;
  const circle = new Map([
    ["src/graph/one.ts", thing("two", "one")],
    ["src/graph/two.ts", thing("three", "two")],
    ["src/graph/three.ts", thing("one", "three")],
    ["src/graph/four.ts", thing("one", "four")],
  ]);
  const rules = lintPlanted(circle).map(({ path, rule }) => `${path} ${rule}`);
  expect(rules.sort()).toEqual(
    ["one", "three", "two"].map((name) => `src/graph/${name}.ts lint/suspicious/noImportCycles`),
  );
  circle.set("src/graph/three.ts", "export const three = 3;\n");
  expect(lintPlanted(circle)).toEqual([]);
});
