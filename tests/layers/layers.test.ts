import { describe, expect, it } from "vitest";
import { type Finding, lintPlanted } from "./plantedImports.ts";

const ROOMS = [
  "schema",
  "dataset",
  "inference",
  "graph",
  "layout",
  "formats",
  "renderer",
  "app",
  "cli",
] as const;
type Room = (typeof ROOMS)[number];
const PACKAGES = [
  "zod",
  "minisearch",
  "graphology",
  "graphology-layout-forceatlas2",
  "sigma",
  "sigma/rendering",
  "react",
  "node:fs",
] as const;

const NETWORK = ["graphology", "graphology-layout-forceatlas2"];
const MAY: Record<Room, string[]> = {
  schema: ["schema", "zod"],
  dataset: ["schema", "dataset", "zod", "minisearch"],
  inference: ["schema", "dataset", "inference"],
  graph: ["schema", "dataset", "inference", "graph", ...NETWORK],
  layout: ["schema", "dataset", "inference", "graph", "layout", ...NETWORK],
  formats: ["schema", "dataset", "inference", "graph", "formats", ...NETWORK],
  renderer: [
    "schema",
    "dataset",
    "inference",
    "graph",
    "layout",
    "renderer",
    ...NETWORK,
    "sigma",
    "sigma/rendering",
  ],
  app: [...ROOMS.filter((room) => room !== "cli"), "zod", "minisearch", ...NETWORK, "react"],
  cli: [
    ...ROOMS.filter((room) => room !== "renderer" && room !== "app"),
    "zod",
    "minisearch",
    ...NETWORK,
    "node:fs",
  ],
};
const PURE: Room[] = ["schema", "dataset", "inference", "graph", "layout", "formats"];

/** The planted files of a room, each with one import: in the room itself and one folder deeper. */
function plant(room: Room, write: (path: string, imported: string) => void): void {
  [...ROOMS, ...PACKAGES].forEach((wanted, i) => {
    const isRoom = ROOMS.some((known) => known === wanted);
    const own = wanted === room;
    write(
      `src/${room}/planted${i}.ts`,
      own ? "./thing.ts" : isRoom ? `../${wanted}/thing.ts` : wanted,
    );
    write(
      `src/${room}/inner/planted${i}.ts`,
      own ? "../thing.ts" : isRoom ? `../../${wanted}/inner/thing.ts` : wanted,
    );
  });
}

const STYLES = [
  (imported: string) => `import "${imported}";\n`,
  (imported: string) =>
    `import type { Thing } from "${imported}";\nexport const thing: Thing | null = null;\n`,
  (imported: string) => `export { thing } from "${imported}";\n`,
  (imported: string) => `export const thing = await import("${imported}");\n`,
];

function caught(findings: readonly Finding[], room: Room): string[] {
  return findings.filter(({ path }) => path.startsWith(`src/${room}/`)).map(({ path }) => path);
}

describe.each(STYLES.map((style) => [style("…").split("\n")[0], style] as const))(
  "%s",
  (_words, style) => {
    const wanted = new Map<string, { room: Room; imported: string }>();
    const files = new Map<string, string>();
    for (const room of ROOMS) {
      plant(room, (path, imported) => {
        files.set(path, style(imported));
        wanted.set(path, { room, imported });
      });
    }
    const findings = lintPlanted(files);

    it.each(ROOMS)("src/%s may import what stands left of it and nothing else", (room) => {
      const things = [...ROOMS, ...PACKAGES];
      const forbidden = things.flatMap((thing, i) =>
        MAY[room].includes(thing)
          ? []
          : [`src/${room}/planted${i}.ts`, `src/${room}/inner/planted${i}.ts`],
      );
      expect(forbidden.length).toBeGreaterThan(0);
      expect(new Set(caught(findings, room))).toEqual(new Set(forbidden));
    });

    it("says which room broke the order", () => {
      const restricted = findings.filter(({ rule }) => rule === "lint/style/noRestrictedImports");
      for (const { path, message } of restricted)
        expect(message, path).toContain(`src/${wanted.get(path)?.room}`);
      expect(restricted.length).toBeGreaterThan(ROOMS.length);
    });
  },
);

it("keeps the pure rooms from the page and the process", () => {
  const files = new Map(
    ROOMS.map((room) => [`src/${room}/title.ts`, "export const title = document.title;\n"]),
  );
  expect(
    lintPlanted(files)
      .map(({ path }) => path)
      .sort(),
  ).toEqual(PURE.map((room) => `src/${room}/title.ts`).sort());
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
