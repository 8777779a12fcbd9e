import type { Cell } from "../network/graphTable.ts";
import type { GraphBuilder } from "./graphBuilder.ts";
import { quoted, Refused } from "./importReport.ts";

/** A JSON object whose keys are not known; they may be `__proto__`, so it is read with `Object.entries` only. */
export type JsonObject = { readonly [key: string]: unknown };

/** Whether a JSON value is an object and no array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Parses JSON; what is none ends the reading with a sentence that names the line and column. */
export function parseJsonText(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError))
      throw new Refused("The JSON is nested too deeply to be read.");
    const { at, reason } = jsonFault(text);
    const before = text.slice(0, at);
    const line = before.split("\n").length;
    throw new Refused(
      `The JSON is not whole at line ${line}, column ${at - before.lastIndexOf("\n")}: ${reason}.`,
      line,
    );
  }
}

const TOKEN =
  /[ \t\r\n]*(?:([{}[\],:])|"[^"\\\p{Cc}]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\p{Cc}]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|true\b|false\b|null\b)/uy;

/** Where and why a text that is no JSON stops being it. Walks token by token, however deep it is nested. */
export function jsonFault(text: string): { at: number; reason: string } {
  const open: string[] = [];
  // What may come: a value, a key, a colon, or what follows a value.
  let next: "value" | "key" | "colon" | "after" = "value";
  let mayClose = false;
  TOKEN.lastIndex = 0;
  for (let at = 0; ; at = TOKEN.lastIndex) {
    const rest = at + (/^[ \t\r\n]*/.exec(text.slice(at, at + 4096))?.[0].length ?? 0);
    if (rest >= text.length) return { at: rest, reason: "it ends too early" };
    if (next === "after" && open.length === 0)
      return { at: rest, reason: `${quoted(text.slice(rest, rest + 12))} follows after its end` };
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    const sign = found?.[1];
    if (!found) return { at: rest, reason: unreadable(text, rest) };
    const unexpected = {
      at: rest,
      reason: `${quoted(sign ?? found[0].trim())} stands where it may not`,
    };
    if (next === "colon" || next === "key" || next === "after" || sign === "}" || sign === "]") {
      const closes = sign === "}" || sign === "]";
      if (next === "colon" && sign === ":") next = "value";
      else if (next === "key" && !sign && found[0].trim().startsWith('"')) next = "colon";
      else if (next === "after" && sign === ",") next = open.at(-1) === "{" ? "key" : "value";
      else if (
        closes &&
        (next === "after" || mayClose) &&
        open.pop() === (sign === "}" ? "{" : "[")
      )
        next = "after";
      else return unexpected;
      mayClose = false;
    } else if (sign === "{" || sign === "[") {
      open.push(sign);
      next = sign === "{" ? "key" : "value";
      mayClose = true;
    } else if (sign) return unexpected;
    else {
      next = "after";
      mayClose = false;
    }
  }
}

function unreadable(text: string, at: number): string {
  const word = /^-?[\w.]+/.exec(text.slice(at, at + 24))?.[0] ?? "";
  if (/^-?(NaN|Infinity)/.test(word)) return `${quoted(word)} is no number that JSON knows`;
  if (text[at] === '"') return "a text is not closed or holds what JSON does not allow";
  return `${quoted(text.slice(at, at + 12))} is no JSON`;
}

/** A number whose size no computer holds, as the file spells it. */
const HUGE = /-?\d[\d.]*[eE]\+?\d{3,}/;

/**
 * The value of an attribute. Lists and objects are kept as their JSON text, and noted;
 * an infinite number is refused as the file spells it.
 * @param field names the value for the report, and is asked only then
 */
export function jsonCell(
  builder: GraphBuilder,
  text: string,
  value: unknown,
  field: () => string,
): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") {
    if (Number.isFinite(value)) return value;
    return builder.refuseValue(
      null,
      field(),
      `${quoted(HUGE.exec(text)?.[0] ?? String(value))} is not a finite number.`,
    );
  }
  builder.note("Lists and objects in attributes were kept as their JSON text.");
  return JSON.stringify(value);
}

/** An id or the end of an edge: a text or a number, else `null`. */
export function jsonId(value: unknown): string | null {
  return typeof value === "string"
    ? value
    : typeof value === "number" && Number.isFinite(value)
      ? String(value)
      : null;
}

/** The list under a key, else the reading ends with a sentence. */
export function jsonList(parent: JsonObject, key: string): readonly unknown[] {
  const value = Object.hasOwn(parent, key) ? parent[key] : undefined;
  if (Array.isArray(value)) return value as unknown[];
  throw new Refused(`The file has no list of ${quoted(key)}.`, null, key);
}
