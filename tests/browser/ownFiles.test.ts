import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { builtPage } from "./builtPage.ts";

const atlas = builtPage();
const fixture = (path: string) => readFileSync(new URL(`../fixtures/${path}`, import.meta.url));
const DEALS = "Licensor;Licensee;Drug;Upfront (US$ m)\nHengrui;Glenmark;SHR-A1811;18\nNobody Bio;Glenmarc;NB-1;2,5\n";
const own = { awaiting: "main.sidepage" };

/** Drops a file on the page as a reader would. */
async function drop(page: Page, name: string, content: string | Buffer): Promise<void> {
  const carried = await page.evaluateHandle(
    ({ name, bytes }) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], name));
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
    const page = await atlas.open("");
    await drop(page, path.slice(path.indexOf("/") + 1), fixture(path));
    const choice = page.getByRole("button", { name: "Open it by itself" });
    const without = page.getByRole("button", { name: "Read it without what was refused" });
    await choice.or(without).first().waitFor();
    if (await without.isVisible()) await without.click();
    await opened(page);
    const drawn = await page.locator(".ownstage canvas").first().evaluate(painted);
    expect(drawn).toBeGreaterThan(20);
    await page.getByRole("button", { name: "Table", exact: true }).click();
    await page.locator(".owntable tbody tr").nth(1).waitFor();
  });

/** How many pixels of a canvas hold anything. */
async function painted(canvas: Element): Promise<number> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const copy = document.createElement("canvas");
  [copy.width, copy.height] = [(canvas as HTMLCanvasElement).width, (canvas as HTMLCanvasElement).height];
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
  await page.getByRole("complementary", { name: "Details" }).getByRole("heading", { name: "Glenmark Pharmaceuticals" }).waitFor();
});

it("says what is wrong with a bad file, and leaves the graph that stands", async () => {
  const page = await atlas.open("?page=own", own);
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
  await page.getByLabel("Or paste it").fill("source,target,kind\nAda,Ben,knows\nBen,Cem,pays\nCem,<img src=x onerror=alert(1)>,knows\n");
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
  await page.getByText("Kept in this browser").waitFor();
  const again = await page.context().newPage();
  await page.close();
  await again.goto(`${atlas.address()}?page=own`);
  await again.getByRole("combobox", { name: "Find a node" }).fill("onerror");
  await again.getByRole("option", { name: "<img src=x" }).click();
  await again.waitForFunction(() => document.querySelector<HTMLTextAreaElement>(".owndetails textarea")?.value === "ask again in May");
});

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
  await Promise.all([page.getByLabel("Your note").fill("from the first tab"), other.getByLabel("Your note").fill("from the second tab")]);
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
    () => document.querySelector<HTMLTextAreaElement>(".owndetails textarea")?.value === "a note that travels",
  );
});
