import { expect, it } from "vitest";
import { type EdgeAttributes, PLAIN_EDGE } from "../../src/graph/atlasGraph.ts";
import { edgeWords, relationWords } from "../../src/graph/relationWords.ts";

const edge = (more: Partial<EdgeAttributes> & Pick<EdgeAttributes, "kind">): EdgeAttributes => ({
  ...PLAIN_EDGE,
  ...more,
});
/** How an edge reads from its source and from its target. */
const bothWays = (attributes: EdgeAttributes) =>
  [true, false].map((outward) => relationWords(attributes, undefined, "company:a", outward));

it("says an edge by its role where it has one, else by its kind", () => {
  expect(edgeWords(edge({ kind: "originator" }))).toBe("originator");
  expect(edgeWords(edge({ kind: "target", role: "effector" }))).toBe("effector arm");
  expect(edgeWords(edge({ kind: "rights", role: "named-partner" }))).toBe("named partner");
  expect(edgeWords(edge({ kind: "deal" }))).toBe("");
});

it("dates the act of a regulator as precisely as it is known", () => {
  const act = (role: EdgeAttributes["role"], on: string | null) =>
    edgeWords(edge({ kind: "regulatory", role, on }));
  expect(act("accelerated-approval", "2025-05")).toBe("approved May 2025");
  expect(act("orphan-designation", "2025-08-01")).toBe("orphan drug, 1 Aug 2025");
  expect(act("breakthrough-designation", "2024")).toBe("breakthrough, 2024");
  expect(act("filing-accepted", null)).toBe("filed");
  expect(act(null, null)).toBe("");
});

it("reads an edge from either end", () => {
  expect(bothWays(edge({ kind: "rights", role: "licensee" }))).toEqual(["licensed in", "licensee"]);
  expect(bothWays(edge({ kind: "rights", role: "partner" }))).toEqual(["partnered", "partner"]);
  expect(bothWays(edge({ kind: "target", role: "effector" }))).toEqual([
    "effector target",
    "binds it with its effector arm",
  ]);
  expect(bothWays(edge({ kind: "ownership", role: "part-of" }))).toEqual([
    "parent body",
    "part of it",
  ]);
  expect(bothWays(edge({ kind: "ownership" }))).toEqual(["owner", "subsidiary"]);
  const approval = edge({ kind: "regulatory", role: "approval", on: "2025" });
  expect(bothWays(approval)).toEqual(["approved 2025", "approved 2025"]);
  expect(bothWays(edge({ kind: "regulatory" }))).toEqual(["regulator", "regulated"]);
});
