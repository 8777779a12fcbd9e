import { BY_COMMUNITY } from "../../../src/network/grouping.ts";
import "fake-indexeddb/auto";
import { readFileSync } from "node:fs";
import { expect, it, vi } from "vitest";
import { newWork } from "../../../src/app/own/keptWork.ts";
import { openDesk } from "../../../src/app/own/ownDesk.ts";
import type { OwnNews } from "../../../src/app/own/ownMessages.ts";

const WISHES = { leaveOut: false, addEnds: false, encoding: null, columns: null };
const EDGES = "source,target,kind,weight\nAda,Ben,knows,2\nBen,Cem,knows,\nCem,Dana,pays,5\n";

async function opened(text = EDGES) {
  const desk = openDesk(() => {});
  await desk.read("edges.csv", text, WISHES, []);
  return { desk, graph: await desk.take(false, [], "", newWork()) };
}

it("draws an own file, and answers what the page asks of it", async () => {
  const { desk, graph } = await opened();
  expect(graph).toMatchObject({ name: "edges.csv", merged: false, nodes: 4, edges: 3 });
  expect([...graph.ends]).toEqual([0, 1, 1, 2, 2, 3]);
  expect([...graph.places].every(Number.isFinite)).toBe(true);
  expect(desk.find("be")).toEqual([{ row: 1, label: "Ben", id: "Ben" }]);
  expect(desk.thing(1)?.neighbours.map(({ label, words }) => `${label} ${words}`)).toEqual([
    "Ada knows",
    "Cem knows",
  ]);
  expect(desk.way(0, 3)).toEqual({
    rows: ["Ada", "Ben", "Cem", "Dana"].map((label, row) => ({ row, label })),
    words: ["knows", "knows", "pays"],
  });
  expect(desk.groups(BY_COMMUNITY).legend.reduce((sum, { count }) => sum + count, 0)).toBe(4);
});

it("sorts and filters a table of edges, empty cells last either way", async () => {
  const { desk } = await opened();
  const weights = (down: boolean) =>
    desk.rows("edges", { key: "weight", down }, 0, 9, []).rows.map(({ cells }) => cells[3]);
  expect(weights(true)).toEqual([5, 2, null]);
  expect(weights(false)).toEqual([2, 5, null]);
  const nodes = "id,label,kind,size\n1,One,a,3\n2,Two,b,4\n3,Three,a,\n";
  const { desk: other } = await opened(nodes);
  expect([...other.remaining([{ column: "kind", is: "a" }])]).toEqual([1, 0, 1]);
  expect([...other.remaining([{ column: "size", from: 3.5, to: null }])]).toEqual([0, 1, 0]);
  expect(
    other.rows("nodes", { key: "label", down: false }, 1, 1, []).rows.map(({ cells }) => cells[0]),
  ).toEqual(["Three"]);
});

it("leaves the old graph until the new one is taken, and says what is wrong with a bad file", async () => {
  const { desk } = await opened();
  const bad = await desk.read("bad.json", "{", WISHES, []);
  expect(bad.nodes).toBe(0);
  expect(bad.report.refusals).toHaveLength(1);
  await expect(desk.take(false, [], "", newWork())).rejects.toThrow();
  expect(desk.find("Ada")).toHaveLength(1);
});

it("knows the things of the atlas among the nodes, and asks about the doubtful", async () => {
  const desk = openDesk(() => {});
  const known = [
    {
      id: "company:jiangsu-hengrui",
      kind: "company",
      name: "Hengrui Pharma",
      names: [["SHR", "abbreviation"] as const],
    },
    {
      id: "company:glenmark",
      kind: "company",
      name: "Glenmark Pharmaceuticals",
      names: [["Glenmark", "alias"] as const],
    },
  ];
  const found = await desk.read(
    "d.csv",
    "licensor,licensee,drug\nHengrui Pharma,Glenmarc,X-1\n",
    WISHES,
    known,
  );
  expect(found.columns?.map(({ field }) => field)).toEqual(["licensors", "licensees", "assets"]);
  expect(found.matches?.merged).toBe(1);
  expect(found.matches?.doubtful.map(({ label }) => label)).toEqual(["Glenmarc"]);
});

it("keeps the graph, brings it back, and does not overwrite what another tab kept", async () => {
  const { desk } = await opened();
  const first = await desk.keep(0);
  expect(first).toEqual({ state: "kept", revision: 1 });
  const { desk: second } = await opened("source,target\nX,Y\n");
  expect(await second.keep(0)).toEqual({ state: "overtaken", name: "edges.csv" });
  const back = openDesk(() => {});
  const restored = await back.restore();
  expect(restored.graph).toMatchObject({ name: "edges.csv", nodes: 4 });
  expect(await second.keep(null)).toEqual({ state: "kept", revision: 2 });
  expect(await second.forget()).toBe(3);
  expect(await openDesk(() => {}).restore()).toEqual({ graph: null, revision: 3 });
});

it("takes the whole work away as one file, notes and places with it", async () => {
  const { desk, graph } = await opened();
  const notes: [string, string][] = [["Ada", 'asks "why" \n</script>']];
  const { text, lost } = desk.write("atlas", notes);
  expect(lost).toEqual([]);
  const back = openDesk(() => {});
  const found = await back.read("work.json", text, WISHES, []);
  expect(found.notes).toEqual(notes);
  const again = await back.take(false, [], "", newWork());
  expect([...again.places]).toEqual([...graph.places]);
  expect(desk.write("gexf", notes).lost).toContain("your notes");
});

it("opens the files of other programs", async () => {
  for (const name of [
    "networkx-3.6.1.gexf",
    "networkx-3.6.1.graphml",
    "cytoscape.js-3.34.4.json",
    "graphology-0.26.0.json",
  ]) {
    const desk = openDesk(() => {});
    const bytes = readFileSync(new URL(`../../fixtures/otherPrograms/${name}`, import.meta.url));
    const found = await desk.read(name, new Blob([bytes]), WISHES, []);
    expect(found.nodes, name).toBeGreaterThan(1);
    const graph = await desk.take(false, [], "", newWork());
    expect(graph.nodes, name).toBe(found.nodes);
  }
});

it("refuses a file by its size before a byte of it is read (row 10)", async () => {
  const file = Object.defineProperty(new Blob([]), "size", { value: 500 * 2 ** 20 });
  const { report } = await openDesk(() => {}).read("huge.csv", file, WISHES, []);
  expect(report.refusals[0]?.reason).toBe("The file has 500 MB; at most 400 MB are read.");
});

it("says that a file went away while it was read", async () => {
  const gone = new Blob(["a"]);
  gone.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotReadableError"));
  const { report } = await openDesk(() => {}).read("gone.csv", gone, WISHES, []);
  expect(report.refusals[0]?.reason).toContain("perhaps it was moved");
});

it("draws a graph too large for forces at once, and by communities when these are known", async () => {
  const news: OwnNews[] = [];
  const desk = openDesk((told) => news.push(told));
  const rows = Array.from(
    { length: 30_000 },
    (_, i) => `n${i},n${i % 2 === 0 ? i + 1 : Math.floor(i / 3)}`,
  );
  await desk.read("large.csv", `source,target\n${rows.join("\n")}\n`, WISHES, []);
  const graph = await desk.take(false, [], "", newWork());
  expect(graph.nodes).toBeGreaterThan(20_000);
  expect(new Set(graph.places).size).toBeGreaterThan(graph.nodes);
  expect(desk.thing(0)?.cluster).toBeNull();
  await vi.waitFor(() => expect(news.some((told) => told.news === "places")).toBe(true), {
    timeout: 20_000,
  });
  expect(desk.thing(0)?.cluster).toBeGreaterThan(1);
});
