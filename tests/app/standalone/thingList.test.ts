// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import { thingList } from "../../../src/app/standalone/thingList.ts";
import { SHORT_NAME } from "../../../src/dataset/entityNames.ts";

const things = [
  { id: "company:aim", kind: "company", name: "Aim Immune", names: [] },
  { id: "company:imm", kind: "company", name: "Zett AG", names: [["Imm", SHORT_NAME]] },
  { id: "company:merck", kind: "company", name: "Merck & Co.", names: [] },
] as const;

function typed(text: string) {
  const pick = vi.fn();
  const { section } = thingList(things, pick);
  const field = section.querySelector("input");
  if (!field) throw new Error("there is no field");
  field.value = text;
  field.dispatchEvent(new Event("input"));
  field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter" }));
  return {
    rows: [...section.querySelectorAll("li")]
      .filter(({ hidden }) => !hidden)
      .map((row) => row.querySelector("span:last-of-type")?.textContent),
    picked: pick.mock.calls.flat(),
    empty: !section.querySelector<HTMLElement>(".none")?.hidden,
  };
}

it.each([
  ["imm", ["Aim Immune", "Zett AG"], ["company:imm"]],
  ["mm", ["Aim Immune", "Zett AG"], ["company:aim"]],
  ["merck co", ["Merck & Co."], ["company:merck"]],
  ["MÉRCK", ["Merck & Co."], ["company:merck"]],
  ["", ["Aim Immune", "Merck & Co.", "Zett AG"], ["company:aim"]],
  ["zzz", [], []],
])(
  "“%s” lists what has it in a name; Enter takes the exact name, else the first",
  (text, rows, picked) => {
    expect(typed(text)).toEqual({ rows, picked, empty: rows.length === 0 });
  },
);
