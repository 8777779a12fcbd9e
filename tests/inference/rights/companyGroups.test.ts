import { describe, expect, it } from "vitest";
import { companyGroup } from "../../../src/inference/companyGroup.ts";
import { companyGroups } from "../../../src/inference/rights/companyGroups.ts";
import { company, small } from "./smallDataset.ts";

const groups = (...companies: ReturnType<typeof company>[]) => companyGroups(small({ companies }));

describe("who owns a company on a day", () => {
  const owned = groups(
    company("sub", [{ company: "mid", from: "2020-03", until: "2022-06-15" }]),
    company("mid", [{ company: "top", from: "2021" }]),
    company("top"),
    company("part", [{ company: "top", kind: "minority" }]),
    company("most", [{ company: "top", kind: "majority" }]),
  );
  it.each([
    [20200229, {}],
    [20200301, { perhaps: "mid" }],
    [20200330, { perhaps: "mid" }],
    [20200331, { owner: "mid" }],
    [20201231, { owner: "mid" }],
    [20210101, { owner: "mid", perhaps: "top" }],
    [20211230, { owner: "mid", perhaps: "top" }],
    [20211231, { owner: "top" }],
    [20220614, { owner: "top" }],
    [20220615, {}],
  ])("on %i the first day of a stake counts and its last does not: %j", (day, owner) => {
    expect(owned.ownerOn("sub", day)).toEqual(owner);
  });
  it("is nobody for a minority stake, the majority owner, and nobody for who is not owned", () => {
    expect(owned.ownerOn("part", 20230101)).toEqual({});
    expect(owned.ownerOn("most", 0)).toEqual({ owner: "top" });
    expect(owned.ownerOn("top", 20230101)).toEqual({});
    expect(owned.ownerOn("stranger", 20230101)).toEqual({});
  });
  it("is of several owners the first by id, whatever the order of the record", () => {
    const two = (a: string, b: string) => groups(company("x", [{ company: a }, { company: b }]));
    expect(two("b", "a").ownerOn("x", 20200101)).toEqual({ owner: "a" });
    expect(two("a", "b").ownerOn("x", 20200101)).toEqual({ owner: "a" });
  });
  it("ends where the owners lead back to themselves", () => {
    const circle = groups(company("x", [{ company: "y" }]), company("y", [{ company: "x" }]));
    expect(circle.ownerOn("x", 20200101)).toEqual({ owner: "y" });
    expect(circle.groupOf("x", 20200101).surely).toEqual(new Set(["x", "y"]));
  });
});

describe("a group of companies", () => {
  const some = groups(
    company("a", [{ company: "top", from: "2020" }]),
    company("b", [{ company: "top", from: "2019-01-01", until: "2021-01-01" }]),
    company("c", [{ company: "b" }]),
    company("d", [{ company: "top", kind: "minority" }]),
    company("top"),
  );
  it.each([
    [20181231, ["top"], []],
    [20190101, ["b", "c", "top"], []],
    [20200101, ["b", "c", "top"], ["a"]],
    [20201231, ["a", "b", "c", "top"], []],
    [20210101, ["a", "top"], []],
  ])("of %i", (day, surely, perhaps) => {
    const found = some.groupOf("top", day);
    expect([[...found.surely].sort(), [...found.perhaps].sort()]).toEqual([surely, perhaps]);
  });
  it("relates two that perhaps have an owner in common, and each with itself", () => {
    expect(some.related("a", "c", 20200101)).toBe(true);
    expect(some.related("a", "c", 20191231)).toBe(false);
    expect(some.related("a", "c", 20210101)).toBe(false);
    expect(some.related("a", "d", 20200601)).toBe(false);
    expect(some.related("d", "d", 20200601)).toBe(true);
    expect(groups().related("x", "y", 20200101)).toBe(false);
    expect([groups().none, some.none]).toEqual([true, false]);
  });
  it("knows who ever stood above whom", () => {
    expect(some.everOwns("top", "c")).toBe(true);
    expect(some.everOwns("c", "top")).toBe(false);
    expect(some.everOwns("c", "c")).toBe(false);
    expect(some.everOwns("top", "d")).toBe(false);
  });
  it("turns on the days of every stake above", () => {
    expect(
      some
        .turningDays("c")
        .filter((day) => day > 0 && day < 99_999_999)
        .sort(),
    ).toEqual([20190101, 20190101, 20210101, 20210101]);
    expect(some.turningDays("top")).toEqual([]);
  });
});

describe("everything that a company ever owned", () => {
  const dataset = small({
    companies: [
      company("deep", [{ company: "sub" }]),
      company("sub", [{ company: "top", until: "2001" }]),
      company("most", [{ company: "top", kind: "majority" }]),
      company("part", [{ company: "top", kind: "minority" }]),
      company("shared", [{ company: "x", kind: "minority" }, { company: "sub" }]),
      company("top"),
    ],
  });
  it.each([
    ["top", ["deep", "most", "shared", "sub", "top"]],
    ["sub", ["deep", "shared", "sub"]],
    ["part", ["part"]],
    ["x", ["x"]],
    ["nobody", ["nobody"]],
  ])("of %s", (id, members) => expect([...companyGroup(dataset, id)].sort()).toEqual(members));
});
