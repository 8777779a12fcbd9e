// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { holdEarlyStrokes } from "../../../src/app/parts/earlyStrokes.ts";

const stroke = (key: string, init: KeyboardEventInit = {}) =>
  new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...init });

it("gives what was pressed before anybody listened, once and in order, and nothing after", () => {
  const give = holdEarlyStrokes(document);
  const heard: string[] = [];
  document.body.dispatchEvent(stroke("r"));
  document.body.dispatchEvent(stroke("k", { ctrlKey: true }));
  const hear = ({ key, ctrlKey }: KeyboardEvent) => heard.push(ctrlKey ? `Ctrl+${key}` : key);
  document.addEventListener("keydown", hear);
  give();
  expect(heard).toEqual(["r", "Ctrl+k"]);
  give();
  document.body.dispatchEvent(stroke("n"));
  expect(heard).toEqual(["r", "Ctrl+k", "n"]);
  document.removeEventListener("keydown", hear);
});

it("leaves to a control what is typed into it, but holds a chord pressed there", () => {
  const input = document.body.appendChild(document.createElement("input"));
  const give = holdEarlyStrokes(document);
  const heard: string[] = [];
  input.dispatchEvent(stroke("e"));
  const chord = stroke("k", { metaKey: true });
  input.dispatchEvent(chord);
  expect(chord.defaultPrevented).toBe(true);
  input.addEventListener("keydown", ({ key }) => heard.push(key));
  give();
  expect(heard).toEqual(["k"]);
  input.remove();
});
