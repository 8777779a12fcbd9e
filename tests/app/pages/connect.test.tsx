// @vitest-environment happy-dom
import { waitFor } from "@testing-library/dom";
import { expect, it } from "vitest";
import { type MountedPage, mountedPage, wordsOf } from "../mountedPage.tsx";

const ENDS = "?page=connect&from=company:glenmark&to=company:astrazeneca";

/** The ways in words, the shortest first, once there are any. */
async function ways({ page }: MountedPage): Promise<string[]> {
  await page.findByRole("button", { name: "Show in the picture: way 1" });
  return [...document.querySelectorAll("ol .way")].map((way) =>
    wordsOf(way).split("→").join(" > "),
  );
}

it("keeps to deals and rights or to rivalry by a click, and a shared link keeps it too", async () => {
  const mounted = mountedPage(ENDS);
  const { page, user, asked } = mounted;
  await ways(mounted);
  await user.click(page.getByRole("radio", { name: "rivalry only" }));
  expect(asked("along")).toBe("rivalry");
  await waitFor(async () =>
    expect((await ways(mounted))[0]).toContain("trastuzumab rezetecan > trastuzumab deruxtecan"),
  );
  expect(page.queryByRole("checkbox")).toBeNull();
  await user.click(page.getByRole("radio", { name: "deals and rights only" }));
  await waitFor(async () =>
    expect((await ways(mounted)).join()).not.toContain("trastuzumab deruxtecan"),
  );
  history.back();
  await waitFor(() =>
    expect(page.getByRole<HTMLInputElement>("radio", { name: "rivalry only" }).checked).toBe(true),
  );
});

it("finds the same ways along rivalry from a link", async () => {
  const mounted = mountedPage(`${ENDS}&along=rivalry`);
  expect((await ways(mounted))[0]).toContain("trastuzumab rezetecan > trastuzumab deruxtecan");
  expect(mounted.page.getByRole<HTMLInputElement>("radio", { name: "rivalry only" }).checked).toBe(
    true,
  );
});

it("passes through an effector target only when that is asked, by keyboard", async () => {
  const mounted = mountedPage("?page=connect&from=drug:tarlatamab&to=drug:cizutamig");
  const { page, user, asked } = mounted;
  expect((await ways(mounted)).join()).not.toContain("CD3");
  page.getByRole("checkbox", { name: /shared regulators, payloads and effector targets/ }).focus();
  await user.keyboard(" ");
  await waitFor(async () =>
    expect((await ways(mounted)).join()).toContain("tarlatamab > CD3 > cizutamig"),
  );
  expect(asked("hubs")).toBe("1");
});
