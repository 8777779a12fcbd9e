// @vitest-environment happy-dom
import { within } from "@testing-library/dom";
import userEvent from "@testing-library/user-event";
import { createRoot } from "react-dom/client";
import { expect, it, onTestFinished } from "vitest";
import { OwnTable } from "../../../src/app/own/OwnTable.tsx";
import type { OpenGraph } from "../../../src/app/own/ownMessages.ts";
import type { OwnSession } from "../../../src/app/own/ownSession.ts";

const TOTAL = 500;
/** A session whose file has 500 nodes, `n0` to `n499`; it answers later, as a worker does. */
const session = {
  call: async (_question: string, of: string, _sort: unknown, from: number, count: number) => ({
    total: TOTAL,
    rows: Array.from({ length: Math.min(count, TOTAL - from) }, (_each, i) => ({
      row: from + i,
      cells: [`n${from + i}`, `${of} ${from + i}`],
    })),
  }),
} as unknown as OwnSession;
const graph = { nodeColumns: [], edgeColumns: [] } as unknown as OpenGraph;

function tableOf(of: "nodes" | "edges") {
  const place = document.createElement("div");
  document.body.append(place);
  const root = createRoot(place);
  onTestFinished(() => {
    root.unmount();
    place.remove();
  });
  root.render(
    <OwnTable
      session={session}
      graph={graph}
      filters={[]}
      selected={null}
      of={of}
      sort={null}
      turn={() => {}}
      show={() => {}}
    />,
  );
  return within(place);
}

it("is walked by keys, to rows that are asked for only then", async () => {
  const table = tableOf("nodes");
  const user = userEvent.setup({ document });
  const walk = async (key: string, to: string) => {
    await user.keyboard(key);
    await expect.poll(() => document.activeElement?.textContent).toBe(to);
  };
  (await table.findByRole("button", { name: "n0" })).focus();
  await walk("{ArrowDown}", "n1");
  await walk("{ArrowDown}", "n2");
  expect(table.queryByRole("button", { name: "n499" })).toBeNull();
  await walk("{End}", "n499");
  await walk("{ArrowUp}", "n498");
  await walk("{Home}", "n0");
});

it("has one tab stop among its rows, also where a row has nothing to press", async () => {
  const table = tableOf("edges");
  await table.findByText("n3");
  const stops = () => document.querySelectorAll('tbody [tabindex="0"]');
  await expect.poll(() => stops().length).toBe(1);
  (stops()[0] as HTMLElement).focus();
  await userEvent.setup({ document }).keyboard("{ArrowDown}");
  await expect.poll(() => document.activeElement?.textContent).toBe("n1");
  expect(stops().length).toBe(1);
});
