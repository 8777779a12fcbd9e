import { expect, it } from "vitest";
import { checkedView } from "../../../src/app/state/checkedView.ts";

const NAMES = new Map([
  ["drug:a", "A"],
  ["company:b", "B"],
]);
const at = (query: string) => checkedView(NAMES, query);
const told = (query: string) => at(query).notices.map((words) => /“(.*)”/.exec(words)?.[1]);

it("keeps what the data set knows, and sources and clusters, which have pages of their own", () => {
  const query = "?focus=drug:a&select=source:x&alone=company:b&path=drug:a,company:b";
  expect(at(query)).toMatchObject({
    focus: "drug:a",
    selection: "source:x",
    alone: "company:b",
    path: ["drug:a", "company:b"],
    notices: [],
  });
  expect(told("?select=cluster:her2")).toEqual([]);
});

it("says of each thing that it does not know, once, and keeps the rest of the link", () => {
  const view = at("?focus=drug:x&select=drug:x&alone=drug:y&view=whole&q=her2");
  expect(view).toMatchObject({ focus: null, selection: null, alone: null, lens: "whole" });
  expect(view.query).toBe("her2");
  expect(told("?focus=drug:x&select=drug:x&alone=drug:y")).toEqual(["drug:x", "drug:y"]);
});

it("draws a way whole or not at all, and compares what it knows", () => {
  expect(at("?path=drug:a,company:x,company:b").path).toEqual([]);
  expect(at("?compare=drug:x,drug:a").compared).toEqual(["drug:a"]);
  expect(told("?path=drug:a,company:x,company:y&compare=drug:x,drug:a")).toContain("company:x");
});

it("neither floods the page with notices nor prints an endless one", () => {
  const hostile = Array.from({ length: 5 }, (_, i) => `drug:${i}`).join(",");
  const long = `drug:${"x".repeat(250)}`;
  const { notices } = at(`?focus=${long}&select=x&alone=y&compare=${hostile}`);
  expect(notices).toHaveLength(5);
  for (const words of notices) expect(words.length).toBeLessThan(200);
});

it("asks nothing of other people's words", () => {
  expect(told("?from=newsletter&to=you&edit=deal&grow=drug:x&hide=drug:x")).toEqual([]);
});
