import "fake-indexeddb/auto";
import { afterEach, expect, it, vi } from "vitest";
import { keepPart, readKept } from "../../../src/app/kept/workStore.ts";
import { newWork } from "../../../src/app/own/keptWork.ts";
import { openDesk } from "../../../src/app/own/ownDesk.ts";
import type { OwnNews } from "../../../src/app/own/ownMessages.ts";
import { readFile } from "../../../src/formats/readFile.ts";

const WISHES = { leaveOut: false, addEnds: false, encoding: null, columns: null };
const EDGES = "source,target\nAda,Ben\nBen,Cem\nCem,Dana\n";
afterEach(() => vi.restoreAllMocks());

async function opened(text = EDGES) {
  const news: OwnNews[] = [];
  const desk = openDesk((told) => news.push(told));
  await desk.read("edges.csv", text, WISHES, []);
  return { desk, graph: await desk.take(false, [], "", newWork()), news };
}
const settled = (news: readonly OwnNews[]) =>
  vi.waitFor(() => expect(news.length).toBeGreaterThan(30), { timeout: 5000 });

it("brings a work back under its name, with the places that the layout reached and the pins", async () => {
  const { desk, graph, news } = await opened();
  const { revision } = await desk.restore();
  await desk.read("edges.csv", EDGES, WISHES, []);
  const taken = await desk.take(false, [], "", newWork());
  expect(await desk.keep(revision)).toMatchObject({ state: "kept" });
  await desk.pin(2, { x: 500, y: -500 });
  await settled(news);
  const back = openDesk(() => {});
  await vi.waitFor(async () => {
    const { graph: again } = await back.restore();
    expect(again).toMatchObject({ work: taken.work, pinned: [2] });
    expect([again?.places[4], again?.places[5]]).toEqual([500, -500]);
    expect([...(again?.places ?? [])]).not.toEqual([...graph.places]);
  });
  await desk.pin(2, null);
  expect((await openDesk(() => {}).restore()).graph?.pinned).toEqual([]);
});

it("keeps the pins of two tabs on one work", async () => {
  const { desk } = await opened();
  await desk.keep(null);
  const other = openDesk(() => {});
  await other.restore();
  await desk.pin(0, { x: 1, y: 2 });
  await other.pin(1, { x: 3, y: 4 });
  await desk.pin(3, { x: 5, y: 6 });
  expect((await openDesk(() => {}).restore()).graph?.pinned.sort()).toEqual([0, 1, 3]);
});

it("works on in memory, and says so, where there is no room or nothing is kept (row 21)", async () => {
  for (const [name, words] of [
    ["QuotaExceededError", "There is no room for it in this browser."],
    ["SecurityError", "This browser keeps nothing here."],
  ] as const) {
    const { desk } = await opened();
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("no", name);
    });
    expect(await desk.keep(null)).toEqual({ state: "refused", why: words });
    await desk.pin(0, { x: 1, y: 1 });
    expect(desk.find("Ada")).toHaveLength(1);
    expect(desk.write("atlas", []).text).toContain("Ada");
    vi.restoreAllMocks();
  }
});

it("after a kill in mid-save the work is as it was before, never between (row 23)", async () => {
  const { desk } = await opened();
  await desk.keep(null);
  const before = (await openDesk(() => {}).restore()).graph;
  const { desk: next } = await opened("source,target\nX,Y\n");
  const put = IDBObjectStore.prototype.put;
  // The browser dies after the value was written and before the transaction is done.
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
    this: IDBObjectStore,
    ...value
  ) {
    const request = put.apply(this, value);
    request.addEventListener("success", () => this.transaction.abort());
    return request;
  });
  expect((await next.keep(null)).state).toBe("refused");
  vi.restoreAllMocks();
  expect((await openDesk(() => {}).restore()).graph).toMatchObject({
    work: before?.work,
    nodes: 4,
  });
});

it("brings back what an earlier version kept, which had no name for the work (row 28)", async () => {
  const { desk } = await opened();
  await desk.forget();
  const graph = readFile("", EDGES).graph;
  const now = (await readKept("graph"))?.revision ?? 0;
  await keepPart(
    "graph",
    { name: "old.csv", merged: false, graph, places: new Float32Array(8) },
    now,
  );
  const { graph: back } = await openDesk(() => {}).restore();
  expect(back).toMatchObject({ name: "old.csv", nodes: 4, pinned: [] });
  expect(back?.work).toMatch(/^[0-9a-f]{8}$/);
});

it("passes over places that belong to no graph that is kept", async () => {
  const { desk, graph } = await opened();
  await keepPart(
    `places of ${graph.work}`,
    { places: new Float32Array(3), pins: [[99, 1, 1]], settled: true },
    0,
  );
  await desk.keep(null);
  expect((await openDesk(() => {}).restore()).graph).toMatchObject({ nodes: 4 });
});
