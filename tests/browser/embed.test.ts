import type { FrameLocator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { builtPage } from "./builtPage.ts";

const atlas = builtPage();
const HOST = "article.html";
const DRUG = "?focus=drug:trastuzumab-rezetecan";

/** A page of somebody else that holds HTML of ours. */
async function article(html: string): Promise<{ page: Page; frame: FrameLocator }> {
  const page = await atlas.open(HOST, {
    awaiting: "iframe",
    prepare: (page) =>
      page.route(`**/${HOST}`, (route) =>
        route.fulfill({
          contentType: "text/html",
          body: `<title>An article</title><link rel="icon" href="data:," />${html}`,
        }),
      ),
  });
  const frame = page.frameLocator("iframe");
  await frame.locator(".embedded h1").waitFor();
  return { page, frame };
}

it("copies code that shows the same view in a page of somebody else, alone", async () => {
  const own = await atlas.visit(DRUG);
  await own.keyboard.press("Control+k");
  await own.getByRole("combobox", { name: "Find a thing or an action" }).fill("embeds");
  await own.keyboard.press("Enter");
  await own.getByText("The code that embeds this view was copied.").first().waitFor();
  const { page, frame } = await article(await own.evaluate(() => navigator.clipboard.readText()));

  expect(await frame.locator(".embedded h1").innerText()).toBe("trastuzumab rezetecan");
  expect(await frame.locator(".embedded header").innerText()).toMatch(/\d+ deals, \d+ sources/);
  expect(await frame.locator(".bar, .status, .details, .strip, .filterline").count()).toBe(0);
  const href = await frame
    .getByRole("link", { name: "Open in Licensing Atlas" })
    .getAttribute("href");
  expect(href).toBe(`${atlas.address()}${DRUG}`);
  expect(page.frames()[1]?.url()).toBe(
    `${atlas.address()}?embed=1&focus=drug:trastuzumab-rezetecan`,
  );
});

it("selects by the keyboard, shows a card, and leaves the Back button to the page around it", async () => {
  const { page, frame } = await article(
    `<iframe src="./${DRUG}&embed=1&campaign=mail" title="Atlas" width="700" height="500"></iframe>`,
  );
  const entries = await page.evaluate(() => window.history.length);
  await frame.locator(".embedded h1").click();
  await page.keyboard.press("n");
  const card = frame.getByRole("complementary", { name: "What was chosen" });
  await card.locator("dt").first().waitFor();
  expect(await card.innerText()).toMatch(/\d+ sources? in all/);
  expect(new URL(page.frames()[1]?.url() ?? "").searchParams.get("select")).not.toBeNull();
  expect(new URL(page.frames()[1]?.url() ?? "").searchParams.get("campaign")).toBe("mail");
  expect(await page.evaluate(() => window.history.length)).toBe(entries);
  await card.getByRole("button", { name: "Close" }).click();
  expect(await card.count()).toBe(0);
});

it("leaves a finger on the framed picture to the page around it", async () => {
  const page = await atlas.open(HOST, {
    awaiting: "iframe",
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
    prepare: (page) =>
      page.route(`**/${HOST}`, (route) =>
        route.fulfill({
          contentType: "text/html",
          body: `<meta name="viewport" content="width=device-width"><link rel="icon" href="data:," /><iframe src="./?embed=1" title="Atlas" width="360" height="500"></iframe><pre>${"\n".repeat(120)}</pre>`,
        }),
      ),
  });
  await page.frameLocator("iframe").locator(".embedded h1").waitFor();
  const session = await page.context().newCDPSession(page);
  const touch = (
    type: "touchStart" | "touchMove" | "touchEnd",
    touchPoints: { x: number; y: number }[],
  ) => session.send("Input.dispatchTouchEvent", { type, touchPoints });
  await touch("touchStart", [{ x: 180, y: 450 }]);
  for (let y = 430; y >= 150; y -= 20) await touch("touchMove", [{ x: 180, y }]);
  await touch("touchEnd", []);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(120);
});
