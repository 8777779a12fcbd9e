import "fake-indexeddb/auto";
import { afterAll, expect, it, vi } from "vitest";
import { WorkerClient } from "../../../src/app/data/workerClient.ts";
import type { WorkerCall } from "../../../src/app/data/workerProtocol.ts";
import { openDesk } from "../../../src/app/own/ownDesk.ts";
import type { OwnDesk, OwnNews } from "../../../src/app/own/ownMessages.ts";
import type { OwnSession } from "../../../src/app/own/ownSession.ts";
import { OwnStore } from "../../../src/app/own/ownStore.ts";
import { readOwnView } from "../../../src/app/own/ownView.ts";
import { createPageStores } from "../../../src/app/parts/pageStores.ts";
import { ServingWorker } from "../data/servingWorker.ts";
import { FakeWindow } from "../state/fakeWindow.ts";

// Where the address of the data stands, and who is told that the page is left.
vi.stubGlobal("window", new EventTarget());
vi.stubGlobal("document", Object.assign(new EventTarget(), { baseURI: "http://localhost/" }));
vi.stubGlobal("__DATA_PATH__", "data");

afterAll(() => void vi.unstubAllGlobals());

const EDGES = "source,target\nAda,Ben\nBen,Cem\n";

/** A worker that answers with the service of the real one, or dies of what it is told to die of. */
class DeskWorker extends ServingWorker {
  constructor(private readonly deadly: string) {
    super(openDesk((news) => this.say({ news })));
  }
  override postMessage(data: unknown): void {
    if ((data as WorkerCall).kind === this.deadly) queueMicrotask(() => this.die());
    else super.postMessage(data);
  }
}

/** The store of one page; the workers after the first die of nothing. */
function storeAt(query: string, deadly = "nothing") {
  const page = new FakeWindow(query);
  const workers: DeskWorker[] = [];
  const openSession = (): OwnSession =>
    new WorkerClient<OwnDesk, OwnNews>({
      start: () => {
        workers.push(new DeskWorker(workers.length === 0 ? deadly : "nothing"));
        return workers.at(-1) as DeskWorker;
      },
      patience: 60_000,
      stopped: "The part that reads files stopped.",
      replayed: ["read", "match", "take", "restore", "keep", "pin"],
    });
  const own = new OwnStore({ page: page as unknown as Window, openSession });
  const opened = async (name = "edges.csv", text = EDGES) => {
    await own.read(name, text, []);
    await own.take(false, []);
  };
  return { own, page, workers, opened, state: () => own.state.getState() };
}

it("two pages have a file and a view each", async () => {
  const [a, b] = [storeAt("?page=own"), storeAt("?page=own")];
  await a.opened("a.csv");
  await b.opened("b.csv", "source,target\nX,Y\n");
  a.own.address.set({ selected: "Ada" });
  expect([a.state().open?.graph.name, b.state().open?.graph.name]).toEqual(["a.csv", "b.csv"]);
  expect(b.own.address.view.getState().selected).toBeNull();
  expect(readOwnView(a.page.location.search)).toMatchObject({
    work: a.state().open?.graph.work,
    view: { selected: "Ada" },
  });
  expect(readOwnView(b.page.location.search).view.selected).toBeNull();
});

it("a step makes a history entry that Back undoes, the camera none", async () => {
  const { own, page, opened } = storeAt("?page=own");
  await opened();
  const before = page.length;
  own.address.set({ selected: "Ada" });
  own.address.set({ camera: { x: 1, y: 2, scale: 3 } }, "passing");
  expect(page.length).toBe(before + 1);
  page.go(-1);
  expect(own.address.view.getState()).toMatchObject({ selected: null, camera: null });
});

it("goes on with the same graph where its worker died, as the reader left it", async () => {
  const { own, workers, opened, state } = storeAt("?page=own", "find");
  await opened();
  await own.keep(true);
  const work = state().open?.graph.work;
  await own.pin(1, { x: 500, y: -500 });
  const found = await state().open?.session.call("find", "Ben");
  expect(workers).toHaveLength(2);
  expect(found).toEqual([{ row: 1, label: "Ben", id: "Ben" }]);
  expect(state()).toMatchObject({ keeping: { state: "kept" }, fault: null });
  const back = storeAt("?page=own");
  await back.own.restore();
  expect(back.state().open?.graph).toMatchObject({ work, pinned: [1] });
});

it("says so in a plain sentence where a file kills every worker, and the old graph stays", async () => {
  const { own, opened, state } = storeAt("?page=own");
  await opened("first.csv");
  const dying = storeAt("?page=own");
  dying.own.state.setState({ open: state().open });
  vi.spyOn(DeskWorker.prototype, "postMessage").mockImplementation(function (this: DeskWorker) {
    queueMicrotask(() => this.die());
  });
  await dying.own.read("huge.csv", EDGES, []);
  vi.restoreAllMocks();
  expect(dying.state()).toMatchObject({
    candidate: null,
    fault: "“huge.csv” could not be read: The part that reads files stopped.",
    open: { graph: { name: "first.csv" } },
  });
  await own.close();
  expect(state().open).toBeNull();
});

it("says that a link is of a file that this browser does not keep", async () => {
  const { own, state } = storeAt("?page=own&own=elsewhere");
  const closed = storeAt("?page=own");
  await closed.opened();
  await closed.own.close();
  await own.restore();
  expect(state().fault).toContain("does not keep");
});

it("a page makes each of its stores once, and another page its own", () => {
  const [a, b] = [createPageStores(), createPageStores()];
  const make = () => ({});
  expect(a.get(make)).toBe(a.get(make));
  expect(a.get(make)).not.toBe(b.get(make));
  expect(a.get((stores) => stores)).toBe(a);
});
