/** A room of the house: a folder whose imports the linter holds to what stands left of it. */
export interface Room {
  /** The folder, from the project's root. */
  path: string;
  /** The rooms it may import, by name. */
  rooms: readonly string[];
  /** The packages it may import, as patterns; `null` for any that is not in `never`. */
  packages: readonly string[] | null;
  never?: readonly string[];
  /** Data in, data out: no page, no process. */
  pure: boolean;
}

const GRAPHOLOGY = ["graphology", "graphology-*"];
const SIGMA = ["sigma", "@sigma/*"];
const REACT = ["react", "react-dom"];
const FACTS = ["schema", "dataset", "inference", "network"];
const PURE = [...FACTS, "editing", "graph", "layout", "formats", "publish"];

const pure = (rooms: readonly string[], packages: readonly string[] = []) =>
  ({ rooms, packages, pure: true }) as const;

/** The rooms of `src`, left to right, and what each may import beside itself. */
const OUTER: Readonly<Record<string, Omit<Room, "path">>> = {
  schema: pure([], ["zod"]),
  dataset: pure(["schema"], ["zod", "minisearch"]),
  editing: pure(["schema", "dataset"]),
  inference: pure(["schema", "dataset"]),
  network: pure([], GRAPHOLOGY),
  graph: pure(FACTS, GRAPHOLOGY),
  layout: pure([...FACTS, "graph"], GRAPHOLOGY),
  formats: pure([...FACTS, "graph"], [...GRAPHOLOGY, "fflate", "saxes"]),
  publish: pure([...FACTS, "graph", "layout", "formats"], GRAPHOLOGY),
  renderer: {
    rooms: [...FACTS, "graph", "layout"],
    packages: [...GRAPHOLOGY, ...SIGMA],
    pure: false,
  },
  app: { rooms: [...PURE, "renderer"], packages: null, never: [...SIGMA, "node:*"], pure: false },
  cli: { rooms: PURE, packages: null, never: [...SIGMA, ...REACT], pure: false },
};

/** The floors of `src/app`, lowest first: a room imports what stands on lower floors, never its neighbours. */
const FLOORS: readonly (readonly string[])[] = [
  ["state", "standalone"],
  ["data", "kept"],
  ["parts"],
  ["picture", "filters", "table", "rights", "views", "tour", "edit", "own"],
  ["figure"],
  ["pages"],
  ["actions"],
  ["details"],
  ["shell"],
];

/** The names of the rooms of `src`, left to right, and of `src/app`, lowest first. */
export const OUTER_ROOMS: readonly string[] = Object.keys(OUTER);
export const INNER_ROOMS: readonly string[] = FLOORS.flat();

/** Every room with what it may import. */
export const ROOMS: readonly Room[] = [
  ...Object.entries(OUTER).map(([name, room]) => ({ path: `src/${name}`, ...room })),
  ...FLOORS.flatMap((floor, i) =>
    floor.map((name) => ({
      path: `src/app/${name}`,
      rooms: FLOORS.slice(0, i).flat(),
      packages: null,
      never: [...SIGMA, "node:*", ...(name === "state" ? REACT : [])],
      pure: false,
    })),
  ),
];

const both = (name: string) => [name, `${name}/**`];
const listed = (names: readonly string[]) => names.join(", ").replace(/, ([^,]*)$/, " and $1");

/** The patterns of one room's forbidden imports, in the order that the linter reads them: the last match decides. */
function patternsOf({ path, rooms, packages, never = [] }: Room): string[] {
  const inner = path.startsWith("src/app/");
  const name = path.slice(path.lastIndexOf("/") + 1);
  const shut = (inner ? INNER_ROOMS : OUTER_ROOMS).filter(
    (other) => other !== name && !rooms.includes(other),
  );
  // From a room and from a folder in it; `./` reaches nobody else.
  const ways = shut.flatMap((other) => [`../${other}/**`, `../../${other}/**`]);
  const foreign =
    packages === null
      ? never.flatMap(both)
      : ["**", "!./**", "!../**", ...packages.flatMap(both).map((each) => `!${each}`)];
  const above = inner ? ["**/cli/**", "**/main.ts"] : [];
  return [...foreign, ...ways, ...above];
}

function messageOf({ path, rooms, packages, never = [] }: Room): string {
  const left = rooms.length > 0 ? listed(rooms) : "no other room";
  const tools =
    packages === null
      ? `no package of ${listed(never)}`
      : packages.length > 0
        ? listed(packages)
        : "no package";
  return `${path} imports from ${left}, and ${tools}.`;
}

const rule = (group: string, name: string, options: object) => ({
  linter: { rules: { [group]: { [name]: { level: "error", options } } } },
});

/** What the linter is told of the rooms: the text of `layers.json`, which `biome.json` extends. */
export function layersFile(): string {
  const globals = Object.fromEntries(
    ["document", "window", "localStorage", "fetch", "process"].map((each) => [
      each,
      "This room is pure: data in, data out.",
    ]),
  );
  const overrides = [
    {
      includes: ROOMS.filter((room) => room.pure).map(({ path }) => `${path}/**`),
      ...rule("style", "noRestrictedGlobals", { deniedGlobals: globals }),
    },
    {
      includes: ["src/**", "!src/cli/**"],
      linter: { rules: { correctness: { noNodejsModules: "error" } } },
    },
    ...ROOMS.map((room) => ({
      includes: [`${room.path}/**`],
      ...rule("style", "noRestrictedImports", {
        patterns: [{ group: patternsOf(room), message: messageOf(room) }],
      }),
    })),
    {
      includes: ["scripts/**"],
      ...rule("style", "noRestrictedImports", {
        patterns: [
          {
            group: ["**/src/{renderer,app}/**"],
            message: "Scripts import only what is pure: neither renderer nor app.",
          },
        ],
      }),
    },
  ];
  return `${JSON.stringify({ overrides }, null, 2)}\n`;
}
