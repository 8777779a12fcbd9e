import { expect, it } from "vitest";
import { builtPage } from "./builtPage.ts";

const atlas = builtPage({
  flags: ["--disable-gpu", "--disable-webgl", "--disable-webgl2", "--disable-3d-apis"],
});

it("says why there is no picture, and searches and tells all the same", async () => {
  const page = await atlas.open();
  expect(
    await page.evaluate(() => document.createElement("canvas").getContext("webgl2")),
  ).toBeNull();
  expect(await page.getByRole("status").innerText()).toMatch(/WebGL/);
  await page.getByRole("combobox").fill("Enhertu");
  await page.getByRole("option").first().click();
  const details = page.getByRole("complementary", { name: "Details" });
  await details
    .getByRole("button", { name: /^Sources of / })
    .first()
    .click();
  expect(await details.locator(".evidence .sources li").count()).toBeGreaterThan(0);
});
