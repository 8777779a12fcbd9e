import { type BoundFunctions, configure, type queries, within } from "@testing-library/dom";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { createRoot } from "react-dom/client";
import { expect, onTestFinished, vi } from "vitest";
import { bindKeys } from "../../src/app/actions/keys.ts";
import { bindFacets } from "../../src/app/data/bindFacets.ts";
import { PageContext } from "../../src/app/parts/pageContext.ts";
// Asked for by the page only when they are needed; here they are at once.
import "../../src/app/shell/AtWork.tsx";
import "../../src/app/shell/Dialogs.tsx";
import { Page } from "../../src/app/shell/Page.tsx";
import { bindAddress } from "../../src/app/state/addressBinding.ts";
import { createPageStore, type PageStore } from "../../src/app/state/store.ts";
import { atlas, partsOf } from "./pageParts.ts";
import { shippedFile } from "./shippedFiles.ts";

export interface MountedPage {
  /** Everything that stands on the page, by role and name. */
  page: BoundFunctions<typeof queries>;
  store: PageStore;
  /** The hand of a reader: keys and pointer. */
  user: UserEvent;
  /** A parameter of the address, or null. */
  asked(name: string): string | null;
  /** The files that the page gave to the reader, newest last. */
  saved: { name: string; content: Blob }[];
}

// Only a test that fails waits so long.
configure({
  asyncUtilTimeout: 20_000,
  // The whole document in every message says nothing.
  getElementError: (message) => new Error(message ?? "not found"),
});

/**
 * The page at a query with the shipped facts, in a document without layout: all its panels and keys, and no picture.
 * What it fetches is made from the records of `graph-data`. A test fails when React or the page complains.
 */
export function mountedPage(query = ""): MountedPage {
  const undo: (() => void)[] = [];
  const faults: string[] = [];
  onTestFinished(() => {
    for (const step of undo.reverse()) step();
    expect(faults).toEqual([]);
  });
  history.replaceState(null, "", `/${query}`);
  localStorage.clear();
  vi.stubGlobal("fetch", (address: string) => shippedFile(new URL(address).pathname));
  vi.spyOn(console, "error").mockImplementation((...words) => {
    // The element is younger than the document's model.
    if (!String(words[0]).includes("The tag <%s> is unrecognized")) faults.push(words.join(" "));
  });
  const saved = savedFiles();
  const store = createPageStore(atlas, window.location.search);
  bindAddress(store, atlas, leaving(window, undo));
  const parts = partsOf(store);
  bindKeys(leaving(document, undo), parts);
  bindFacets(store);
  const place = document.createElement("div");
  place.id = "app";
  document.body.append(place);
  const root = createRoot(place);
  root.render(
    <PageContext value={parts}>
      <Page />
    </PageContext>,
  );
  undo.push(
    () => vi.restoreAllMocks(),
    () => vi.unstubAllGlobals(),
    () => place.remove(),
    () => root.unmount(),
  );
  return {
    page: within(document.body),
    store,
    user: userEvent.setup({ document }),
    asked: (name) => new URLSearchParams(window.location.search).get(name),
    saved,
  };
}

/** What of an element a reader reads, in one line. */
export const wordsOf = (part: Element): string =>
  (part.textContent ?? "").replaceAll(/\s+/g, " ").trim();

/** Takes what links with a `download` would have saved. */
function savedFiles(): MountedPage["saved"] {
  const saved: MountedPage["saved"] = [];
  const contents = new Map<string, Blob>();
  vi.spyOn(URL, "createObjectURL").mockImplementation((content) => {
    const address = `blob:${contents.size}`;
    contents.set(address, content as Blob);
    return address;
  });
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    const content = contents.get(this.href);
    if (content) saved.push({ name: this.download, content });
  });
  return saved;
}

/** A window or document whose listeners leave with the test. */
function leaving<T extends Window | Document>(target: T, undo: (() => void)[]): T {
  return new Proxy(target, {
    get(_, key) {
      if (key !== "addEventListener") {
        const value: unknown = Reflect.get(target, key);
        return typeof value === "function" ? value.bind(target) : value;
      }
      return (type: string, listener: EventListener) => {
        target.addEventListener(type, listener);
        undo.push(() => target.removeEventListener(type, listener));
      };
    },
  });
}
