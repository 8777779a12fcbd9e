import { expect, it } from "vitest";
import { builtPage } from "./builtPage.ts";

const atlas = builtPage({ base: "/some/sub/path/" });

it("works under a sub-path, with everything it fetches below it", async () => {
  const page = await atlas.open("?select=deal:hengrui-glenmark-trastuzumab-rezetecan-2025");
  await page
    .getByRole("button", { name: /^Sources of / })
    .first()
    .waitFor();
  const fetched = await page.evaluate(() =>
    performance.getEntriesByType("resource").map(({ name }) => name),
  );
  expect(fetched.length).toBeGreaterThan(3);
  expect(
    fetched.filter(
      (address) => !address.startsWith(atlas.address()) && !address.startsWith("data:"),
    ),
  ).toEqual([]);
  expect(new URL(page.url()).pathname).toBe("/some/sub/path/");
});

it("carries its policy in the page too, word for word as the server sends it", async () => {
  const page = await atlas.visit();
  const answer = await page.request.get(atlas.address());
  const meta = await page
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .getAttribute("content");
  expect(meta).toBe(answer.headers()["content-security-policy"]);
  expect(meta).toContain("default-src 'none'");
});
