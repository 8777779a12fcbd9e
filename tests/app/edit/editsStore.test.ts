import "fake-indexeddb/auto";
import { afterAll, expect, it, vi } from "vitest";
import { createAtlasNotes } from "../../../src/app/edit/atlasNotes.ts";
import { createEditsStore, type EditsStore } from "../../../src/app/edit/editsStore.ts";

// Who is told that the page is left.
vi.stubGlobal("window", Object.assign(new EventTarget(), { setTimeout, clearTimeout }));
vi.stubGlobal("document", new EventTarget());

afterAll(() => void vi.unstubAllGlobals());

const edit = (id: string) => ({ before: null, record: { id } });
const paths = (store: EditsStore) => [...store.state.getState().history.now.keys()].sort();

it("two pages each have their changes, and each gets what the other kept", async () => {
  const [a, b] = [createEditsStore(), createEditsStore()];
  await Promise.all([a.read(), b.read()]);
  a.change(new Map([["companies/a.json", edit("a")]]));
  expect([paths(a), paths(b)]).toEqual([["companies/a.json"], []]);
  await vi.waitFor(() => expect(paths(b)).toEqual(["companies/a.json"]), { timeout: 5000 });
  b.change(new Map([...b.state.getState().history.now, ["companies/b.json", edit("b")]]));
  await vi.waitFor(() => expect(paths(a)).toEqual(["companies/a.json", "companies/b.json"]), {
    timeout: 5000,
  });
  a.undo();
  expect(paths(a)).not.toEqual(paths(b));
  a.redo();
  expect(paths(a)).toEqual(paths(b));
});

it("changes of one field are one step until it is left", async () => {
  const store = createEditsStore();
  await store.read();
  const base = store.state.getState().history.now;
  const named = (id: string) => new Map([...base, ["drugs/x.json", edit(id)]]);
  store.change(named("x"), "drugs/x.json name");
  store.change(named("xy"), "drugs/x.json name");
  store.leaveField();
  store.change(named("xyz"), "drugs/x.json name");
  store.undo();
  expect(store.state.getState().history.now.get("drugs/x.json")).toMatchObject(edit("xy"));
  store.undo();
  expect(store.state.getState().history.now.has("drugs/x.json")).toBe(false);
});

it("two pages share the notes on the atlas", async () => {
  const [a, b] = [createAtlasNotes(), createAtlasNotes()];
  await Promise.all([a.read(), b.read()]);
  a.write("drug:x", "look again");
  expect(b.state.getState().notes.size).toBe(0);
  await vi.waitFor(() => expect(b.state.getState().notes.get("drug:x")).toBe("look again"), {
    timeout: 5000,
  });
});
