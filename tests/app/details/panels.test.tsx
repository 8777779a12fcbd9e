// @vitest-environment happy-dom
import { fireEvent, waitFor, within } from "@testing-library/dom";
import { expect, it } from "vitest";
import { mountedPage, wordsOf } from "../mountedPage.tsx";

const DEAL = "deal:hengrui-glenmark-trastuzumab-rezetecan-2025";
const at = (id: string) => `?focus=${id}&select=${id}`;

it("shows the rivals of a target by tier, and more when the bar is moved", async () => {
  const { page } = mountedPage(at("target:her2"));
  const section = await page.findByRole("region", { name: "Rivals" });
  const count = () => within(section).getAllByRole("listitem").length;
  const few = count();
  const [first] = within(section).getAllByRole("heading", { level: 3 });
  expect(first && wordsOf(first)).toContain("stated by a source");
  const bar = within(section).getByRole<HTMLInputElement>("slider");
  fireEvent.change(bar, { target: { value: String(Number(bar.value) + 1) } });
  await waitFor(() => expect(count()).toBeGreaterThan(few));
});

it("tells what a company holds, through its subsidiaries too", async () => {
  const { page } = mountedPage(at("company:pfizer"));
  const section = await page.findByRole("region", { name: "Holdings" });
  expect(wordsOf(section)).toContain("disitamab vedotin");
  expect(wordsOf(section)).toContain("through Seagen");
});

it("takes the money apart and counts equity inside the upfront once", async () => {
  const { page } = mountedPage(at("deal:innovent-takeda-ibi363-ibi343-2025"));
  const money = await page.findByRole("region", { name: "Money" });
  expect([...money.querySelectorAll("dt")].map(wordsOf)).toEqual(["1,200", "10,200"]);
  expect(wordsOf(money)).toContain("The sum, 11,400, agrees with the reported 11,400");
});

it("shows under each fact where it comes from, and copies a report about it", async () => {
  const { page, user } = mountedPage(at(DEAL));
  const facts = await page.findByRole("region", { name: "Facts and sources" });
  const upfront = within(facts).getByRole("button", { name: /^Sources of Upfront/ });
  expect(upfront.getAttribute("aria-expanded")).toBe("false");
  await user.click(upfront);
  expect(upfront.getAttribute("aria-expanded")).toBe("true");
  const evidence = document.getElementById(upfront.getAttribute("aria-controls") ?? "");
  expect(evidence && wordsOf(evidence)).toMatch(/\S+ · \S+/);
  for (const link of within(facts).queryAllByRole("link", { name: "open" }))
    expect(link.getAttribute("href")).toMatch(/^https?:\/\//);
  await user.click(within(facts).getByRole("button", { name: "Report an error" }));
  await page.findByText(/nothing was sent/);
  const text = await navigator.clipboard.readText();
  expect(text).toContain(`Record: ${DEAL}`);
  expect(text).toContain("Field: economics.upfront");
  expect(text).toMatch(/- source:.*grade [ABCD]/);
});
