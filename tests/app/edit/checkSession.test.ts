import { expect, it } from "vitest";
import { CheckSession } from "../../../src/app/edit/checkSession.ts";
import { fakeWorkers } from "../data/fakeWorker.ts";

const RECORDS = new Map([["companies/a.json", { id: "a" }]]);
const edits = (id: string) => new Map([["companies/a.json", { before: null, record: { id } }]]);
const fault = { path: "companies/a.json", field: "id", message: "no" };

it("gives a worker the records once, and the changes at each check", async () => {
  const { start, last } = fakeWorkers();
  const session = new CheckSession(RECORDS, start);
  const first = session.check(edits("b"));
  expect(last().sent.map(({ kind, input }) => [kind, ...input])).toEqual([
    ["hold", [["companies/a.json", { id: "a" }]]],
    ["check", [["companies/a.json", { id: "b" }]]],
  ]);
  for (const { call, kind } of [...last().sent])
    last().say({ call, answer: kind === "check" ? [fault] : undefined });
  expect(await first).toEqual([fault]);
  const second = session.check(edits("c"));
  last().answer([]);
  expect(await second).toEqual([]);
  expect(last().sent.map(({ kind }) => kind)).toEqual(["hold", "check", "check"]);
});

it("never answers a check that another overtook", async () => {
  const { start, last } = fakeWorkers();
  const session = new CheckSession(RECORDS, start);
  const answers: string[] = [];
  void session.check(edits("b")).then(() => answers.push("first"));
  const second = session.check(edits("c")).then(() => answers.push("second"));
  for (const { call } of [...last().sent]) last().say({ call, answer: [] });
  await second;
  expect(answers).toEqual(["second"]);
});

it("rejects where two workers died, and gives the next one the records again", async () => {
  const { start, last, workers } = fakeWorkers();
  const session = new CheckSession(RECORDS, start);
  const broken = session.check(edits("b"));
  last().die();
  last().die();
  await expect(broken).rejects.toThrow("The check stopped.");
  const next = session.check(edits("c"));
  expect(workers).toHaveLength(3);
  expect(last().sent.map(({ kind }) => kind)).toEqual(["hold", "check"]);
  for (const { call } of [...last().sent]) last().say({ call, answer: [] });
  expect(await next).toEqual([]);
});
