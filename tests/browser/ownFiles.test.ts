import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { builtPage } from "./builtPage.ts";

const atlas = builtPage();
const fixture = (path: string) => readFileSync(new URL(`../fixtures/${path}`, import.meta.url));
const DEALS =
  "Licensor;Licensee;Drug;Upfront (US$ m)\nHengrui;Glenmark;SHR-A1811;18\nNobody Bio;Glenmarc;NB-1;2,5\n";
const own = { awaiting: "main.sidepage" };

/** Drops a file on the page as a reader would. */
async function drop(page: Page, name: string, content: string | Buffer): Promise<void> {
  const carried = await page.evaluateHandle(
    ({ name, bytes }) => {
      const data = new DataTransfer();
      data.items.add(
        new File([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], name),
      );
      return data;
    },
    { name, bytes: Buffer.from(content).toString("base64") },
  );
  await page.dispatchEvent("body", "drop", { dataTransfer: carried });
}

const graph = (page: Page) => page.locator(".own");
async function opened(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Open it by itself" }).click();
  await graph(page).waitFor();
}

for (const path of [
  "otherPrograms/networkx-3.6.1.gexf",
  "otherPrograms/networkx-3.6.1.graphml",
  "otherPrograms/cytoscape.js-3.34.4.json",
  "otherPrograms/graphology-0.26.0.json",
  "otherPrograms/networkx-3.6.1-node-link.json",
  "dialects/gephi-1.3-dynamic.gexf",
  "dialects/gephi-1.2draft.gexf",
  "dialects/cytoscape-desktop.cyjs",
  "dialects/yed.graphml",
])
  it(`draws ${path} when it is dropped`, async () => {
    const page = await atlas.visit("");
    await drop(page, path.slice(path.indexOf("/") + 1), fixture(path));
    const choice = page.getByRole("button", { name: "Open it by itself" });
    const without = page.getByRole("button", { name: "Read it without what was refused" });
    await choice.or(without).first().waitFor();
    if (await without.isVisible()) await without.click();
    await opened(page);
    await graph(page)
      .getByRole("heading", { name: path.slice(path.indexOf("/") + 1) })
      .waitFor();
    const drawn = await page.locator(".ownstage canvas").first().evaluate(painted);
    expect(drawn).toBeGreaterThan(20);
    await page.getByRole("button", { name: "Table", exact: true }).click();
    await page.locator(".owntable tbody tr").nth(1).waitFor();
  });

/** How many pixels of a canvas hold anything. */
async function painted(canvas: Element): Promise<number> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const copy = document.createElement("canvas");
  [copy.width, copy.height] = [
    (canvas as HTMLCanvasElement).width,
    (canvas as HTMLCanvasElement).height,
  ];
  const pen = copy.getContext("2d");
  pen?.drawImage(canvas as HTMLCanvasElement, 0, 0);
  const pixels = pen?.getImageData(0, 0, copy.width, copy.height).data ?? [];
  let count = 0;
  for (let at = 3; at < pixels.length; at += 4) if ((pixels[at] ?? 0) > 0) count++;
  return count;
}

it("maps the columns of a table of deals, remembers them, and lays the deals into the atlas", async () => {
  const page = await atlas.open("?page=own", own);
  await drop(page, "deals.csv", DEALS);
  const mapper = page.getByRole("region", { name: "Columns" });
  await mapper.waitFor();
  expect(await mapper.getByLabel("Licensor is taken for").inputValue()).toBe("licensors");
  expect(await mapper.innerText()).toContain("upfront_usd_m 2.5");
  await mapper.getByLabel("Unit of Upfront (US$ m)").selectOption("billions");
  await mapper.getByRole("button", { name: "Read it again like this" }).click();
  await page.getByText("upfront_usd_m 18000").waitFor();
  await page.getByRole("button", { name: "Leave it" }).click();
  await drop(page, "deals.csv", DEALS);
  await page.getByRole("button", { name: "Read it as the last time" }).click();
  await page.getByText("upfront_usd_m 18000").waitFor();
  const doubt = page.getByLabel(/Glenmarc is/);
  await doubt.selectOption({ index: 1 });
  await page.getByRole("button", { name: "Lay it into the atlas" }).click();
  await graph(page).waitFor();
  await page.getByRole("combobox", { name: "Find a node" }).fill("NB-1");
  await page.getByRole("option", { name: "NB-1" }).click();
  const details = page.getByRole("complementary", { name: "Details of the node" });
  await details.getByRole("button", { name: "Glenmark" }).click();
  await details.getByRole("button", { name: "See it in the atlas, with sources" }).click();
  await page
    .getByRole("complementary", { name: "Details" })
    .getByRole("heading", { name: "Glenmark Pharmaceuticals" })
    .waitFor();
});

it("says what is wrong with a bad file, and leaves the graph that stands", async () => {
  const page = await atlas.visit("?page=own");
  await drop(page, "good.csv", "source,target\nAda,Ben\n");
  await opened(page);
  await drop(page, "bad.gexf", "<gexf><graph><nodes><node id='1'");
  await page.getByText("Nothing was taken").waitFor();
  expect(await page.locator(".refusals").innerText()).toMatch(/Line 1/);
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await graph(page).getByRole("heading", { name: "good.csv" }).waitFor();
});

it("finds, connects and filters by keyboard, and notes survive a kill", async () => {
  const page = await atlas.open("?page=own", own);
  await page
    .getByLabel("Or paste it")
    .fill(
      "source,target,kind\nAda,Ben,knows\nBen,Cem,pays\nCem,<img src=x onerror=alert(1)>,knows\n",
    );
  await page.getByRole("button", { name: "Read the text" }).press("Enter");
  await page.getByRole("button", { name: "Open it by itself" }).press("Enter");
  const find = page.getByRole("combobox", { name: "Find a node" });
  await find.fill("Ada");
  await page.getByRole("option", { name: "Ada" }).waitFor();
  await find.press("Enter");
  await page.getByRole("button", { name: "Begin a connection here" }).press("Enter");
  await find.fill("img");
  await page.getByRole("option", { name: "<img src=x" }).waitFor();
  await find.press("Enter");
  await page.getByRole("button", { name: "Connect to Ada" }).press("Enter");
  await page.locator(".ownway").waitFor();
  expect((await page.locator(".ownway").innerText()).split("\n")).toEqual([
    "Ada",
    "knows",
    "Ben",
    "pays",
    "Cem",
    "knows",
    "<img src=x onerror=alert(1)>",
  ]);
  await page.getByLabel("Your note").fill("ask again in May");
  await expect
    .poll(() => page.evaluate(keptNote, "notes of pasted text"))
    .toContain("ask again in May");
  const again = await page.context().newPage();
  await page.close();
  await again.goto(`${atlas.address()}?page=own`);
  await again.getByRole("combobox", { name: "Find a node" }).fill("onerror");
  await again.getByRole("option", { name: "<img src=x" }).click();
  await again.waitForFunction(
    () =>
      document.querySelector<HTMLTextAreaElement>(".owndetails textarea")?.value ===
      "ask again in May",
  );
});

/** What the browser's own storage holds of a part, as text. */
function keptNote(part: string): Promise<string> {
  return new Promise((done) => {
    const asked = indexedDB.open("licensing-atlas");
    asked.onsuccess = () => {
      const read = asked.result.transaction("work").objectStore("work").get(part);
      read.onsuccess = () => {
        asked.result.close();
        done(JSON.stringify(read.result ?? null));
      };
    };
  });
}

it("lets two tabs write without losing a word", async () => {
  const page = await atlas.open("?page=own", own);
  await drop(page, "two.csv", "source,target\nAda,Ben\n");
  await opened(page);
  await page.getByText("Kept in this browser").waitFor();
  const other = await page.context().newPage();
  await other.goto(`${atlas.address()}?page=own`);
  for (const tab of [page, other]) {
    await tab.getByRole("combobox", { name: "Find a node" }).fill("Ada");
    await tab.getByRole("option", { name: "Ada" }).click();
    await tab.getByLabel("Your note").waitFor();
  }
  await Promise.all([
    page.getByLabel("Your note").fill("from the first tab"),
    other.getByLabel("Your note").fill("from the second tab"),
  ]);
  for (const tab of [page, other])
    await tab.waitForFunction(() => {
      const note = document.querySelector<HTMLTextAreaElement>(".owndetails textarea")?.value ?? "";
      return note.includes("from the first tab") && note.includes("from the second tab");
    });
  await drop(other, "three.csv", "source,target\nX,Y\n");
  await opened(other);
  await other.getByText("Kept in this browser").waitFor();
  await drop(page, "four.csv", "source,target\nP,Q\n");
  await opened(page);
  await page.getByText("another tab keeps “three.csv” since").waitFor();
  await page.getByRole("button", { name: "Keep this one instead" }).click();
  await page.getByText("Kept in this browser").waitFor();
});

it("gives the work back as one file that another browser opens", async () => {
  const page = await atlas.open("?page=own", own);
  await drop(page, "work.csv", "source,target\nAda,Ben\n");
  await opened(page);
  await page.getByRole("combobox", { name: "Find a node" }).fill("Ada");
  await page.getByRole("option", { name: "Ada" }).click();
  await page.getByLabel("Your note").fill("a note that travels");
  const coming = page.waitForEvent("download");
  await page.getByLabel("Save as").selectOption("atlas");
  const text = readFileSync(await (await coming).path());
  const elsewhere = await atlas.open("?page=own", own);
  await drop(elsewhere, "work.json", text);
  await opened(elsewhere);
  await elsewhere.getByRole("combobox", { name: "Find a node" }).fill("Ada");
  await elsewhere.getByRole("option", { name: "Ada" }).click();
  await elsewhere.waitForFunction(
    () =>
      document.querySelector<HTMLTextAreaElement>(".owndetails textarea")?.value ===
      "a note that travels",
  );
});

it("holds all that is set of a file in the address; a link reopens it, Back undoes it, and pins stay with the work", async () => {
  const page = await atlas.open("?page=own", own);
  await drop(
    page,
    "deals.csv",
    "id,label,kind,size,since\n1,Ada,a,3,2019-05\n2,Ben,b,4,2020-01\n3,Cem,a,5,2021-02\n",
  );
  await opened(page);
  await page.getByRole("combobox", { name: "Colour" }).selectOption("since");
  await page.getByRole("combobox", { name: "Size" }).selectOption("size");
  await page.getByRole("combobox", { name: "Filter" }).selectOption("kind");
  await page.getByRole("combobox", { name: /^is/ }).selectOption("a");
  await page.getByText("2 of 3 nodes remain").waitFor();
  await page.getByRole("button", { name: "Table", exact: true }).click();
  await page.getByRole("button", { name: "size", exact: true }).click();
  await page.locator(".owntable").getByRole("button", { name: "Cem" }).click();
  await page.getByRole("heading", { name: "Cem" }).waitFor();
  await page.getByText("Kept in this browser").waitFor();
  const link = page.url();
  for (const word of [
    "own=",
    "own.colour=since",
    "own.size=size",
    "own.only=kind%7Eis%7Ea",
    "own.table=nodes",
    "own.sort=size%7Eup",
    "own.select=3",
  ])
    expect(link).toContain(word);
  const again = await page.context().newPage();
  await again.goto(link);
  await again.getByRole("heading", { name: "Cem" }).waitFor();
  expect(await again.getByRole("combobox", { name: "Colour" }).inputValue()).toBe("since");
  await again.getByText("2 of 3 nodes remain").waitFor();
  await again.close();
  for (const gone of [
    "own.select",
    "own.sort",
    "own.table",
    "own.only",
    "own.size",
    "own.colour",
  ]) {
    await page.goBack();
    expect(page.url()).not.toContain(gone);
  }
  await page.getByText("3 nodes, 0 edges").waitFor();
  expect(await page.getByRole("combobox", { name: "Colour" }).inputValue()).toBe("kind");
  await page.goForward();
  expect(await page.getByRole("combobox", { name: "Colour" }).inputValue()).toBe("since");
  const elsewhere = await atlas.open(new URL(link).search, own);
  await elsewhere.getByText("This link is of a file that this browser does not keep").waitFor();
});

it("lifts under the pointer, walks by keys, and keeps a dragged node where it was put", async () => {
  const page = await atlas.open("?page=own", own);
  await drop(page, "walk.csv", "source,target\nAda,Ben\nAda,Cem\nAda,Dana\nBen,Cem\n");
  await opened(page);
  await page.getByText("Kept in this browser").waitFor();
  const stage = page.locator(".ownstage");
  const heading = page
    .getByRole("complementary", { name: "Details of the node" })
    .getByRole("heading")
    .first();
  await stage.focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.querySelector(".owndetails h2")?.textContent === "Ada");
  const met = [];
  for (let i = 0; i < 3; i++) {
    const before = await heading.innerText();
    await page.keyboard.press("n");
    await page.waitForFunction(
      (name) => document.querySelector(".owndetails h2")?.textContent !== name,
      before,
    );
    met.push(await heading.innerText());
  }
  expect(met.sort()).toEqual(["Ben", "Cem", "Dana"]);
  await page.keyboard.press("Escape");
  await heading.waitFor({ state: "detached" });

  // Where the nodes stand is looked up on the canvas: the pointer turns to a hand over a node.
  const frame = await stage.boundingBox();
  if (!frame) throw new Error("there is no picture");
  const over = () =>
    page
      .locator(".ownstage canvas")
      .nth(1)
      .evaluate((canvas) => (canvas as HTMLElement).style.cursor);
  let found: { x: number; y: number } | null = null;
  for (let y = 30; y < frame.height && !found; y += 12)
    for (let x = 30; x < frame.width && !found; x += 12) {
      await page.mouse.move(frame.x + x, frame.y + y);
      if ((await over()) === "pointer") found = { x: frame.x + x, y: frame.y + y };
    }
  if (!found) throw new Error("no node is under any place");
  await page.mouse.down();
  await page.mouse.move(found.x + 60, found.y + 40, { steps: 4 });
  await page.mouse.up();
  await page.getByRole("button", { name: "Let 1 pin go" }).waitFor();
  await page.waitForTimeout(200);
  const again = await page.context().newPage();
  await again.goto(page.url());
  await again.getByRole("button", { name: "Let 1 pin go" }).click();
  await again.getByRole("button", { name: "Let 1 pin go" }).waitFor({ state: "detached" });
});

it("lets the reader add the missing nodes or read the rest of a file with edges to nowhere (row 7)", async () => {
  const page = await atlas.visit("?page=own");
  const text =
    '{"nodes":[{"id":"a"},{"id":"b"}],"links":[{"source":"a","target":"b"},{"source":"a","target":"nobody"}]}';
  await drop(page, "broken.json", text);
  await page.getByText("Nothing was taken").waitFor();
  expect(await page.locator(".refusals").innerText()).toContain(
    "The edge names “nobody”, which is no node of this file.",
  );
  await page.getByRole("button", { name: "Add the missing nodes" }).click();
  await page.getByText("3 nodes and 2 edges.").waitFor();
  await page.getByRole("button", { name: "Leave it" }).click();
  await drop(page, "broken.json", text);
  await page.getByRole("button", { name: "Read it without what was refused" }).click();
  await page.getByText("2 nodes and 1 edges.").or(page.getByText("2 nodes and 1 edge.")).waitFor();
});

it("names the byte of a text in another encoding, and reads it once the reader says which (row 12)", async () => {
  const page = await atlas.visit("?page=own");
  await drop(
    page,
    "gb.csv",
    Buffer.from([...Buffer.from("source,target\na,"), 0xc8, 0xf0, 0xbf, 0xb5, 0x0a]),
  );
  await page
    .getByText("Byte 17 (0xC8)")
    .or(page.getByText(/Byte \d+ \(0x/))
    .waitFor();
  await page.getByLabel("Read it as").selectOption("gb18030");
  await opened(page);
  await page.getByRole("combobox", { name: "Find a node" }).fill("瑞康");
  await page.getByRole("option", { name: "瑞康" }).waitFor();
});

it("refuses 500 MB at once, and the page goes on answering (row 10)", async () => {
  const page = await atlas.visit("?page=own");
  await page.evaluate(() => {
    const part = new Blob([new Uint8Array(2 ** 20).fill(97)]);
    const data = new DataTransfer();
    data.items.add(new File(new Array(500).fill(part), "huge.csv"));
    document.body.dispatchEvent(
      new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }),
    );
  });
  await page.getByText("The file has 500 MB; at most 400 MB are read.").waitFor();
});

it("shows a label of a megabyte cut, and names that run from right to left by themselves (row 13)", async () => {
  const page = await atlas.visit("?page=own");
  const long = `long${"x".repeat(2 ** 20)}`;
  await drop(
    page,
    "hard.json",
    JSON.stringify({
      nodes: [
        { key: "a", attributes: { label: long } },
        { key: "b", attributes: { label: "\u202eאבג" } },
      ],
      edges: [],
    }),
  );
  await opened(page);
  await page.getByRole("combobox", { name: "Find a node" }).fill("long");
  await page.getByRole("option", { name: "longx" }).click();
  const heading = page.locator(".owndetails h2 bdi");
  await heading.waitFor();
  expect((await heading.innerText()).length).toBeLessThan(400);
  expect(await page.evaluate(() => document.body.innerText.length)).toBeLessThan(10_000);
});

it("goes on in memory where the browser has no room, says so, and offers a file (row 21)", async () => {
  const page = await atlas.open("?page=own", own);
  const storage = await page.context().newCDPSession(page);
  await storage.send("Storage.overrideQuotaForOrigin", {
    origin: new URL(atlas.address()).origin,
    quotaSize: 1,
  });
  const edges = Array.from({ length: 3000 }, (_, i) => `Ada ${i},Ben ${i}`);
  await drop(page, "full.csv", `source,target\n${edges.join("\n")}\n`);
  await opened(page);
  await page
    .getByText(
      "Not kept: There is no room for it in this browser. Save it as a file before you leave.",
    )
    .waitFor();
  const coming = page.waitForEvent("download");
  await page.getByLabel("Save as").selectOption("atlas");
  expect(readFileSync(await (await coming).path(), "utf8")).toContain("Ada 2999");
});

/** Takes the graphics card away from the picture of a file, and waits until that canvas is gone. */
async function loseContext(page: Page): Promise<void> {
  const canvas = page.locator(".ownstage canvas").first();
  await canvas.evaluate((lost) => {
    if (!(lost instanceof HTMLCanvasElement)) return;
    lost.dataset.lost = "";
    lost.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
  });
  await page.locator(".ownstage canvas[data-lost]").waitFor({ state: "detached" });
}

it("draws a file again when the graphics context is lost, and says so where that goes on", async () => {
  const page = await atlas.open("");
  await drop(page, "network.graphml", fixture("otherPrograms/networkx-3.6.1.graphml"));
  await opened(page);
  const drawn = () => page.locator(".ownstage canvas").first().evaluate(painted);
  const before = await drawn();
  expect(before).toBeGreaterThan(20);
  for (let i = 0; i < 3; i++) {
    await loseContext(page);
    await expect.poll(drawn).toBe(before);
  }
  await loseContext(page);
  await page.getByText(/graphics card stopped answering/).waitFor();
  await page.getByRole("button", { name: "Table", exact: true }).click();
  await page.locator(".owntable tbody tr").nth(1).waitFor();
});
