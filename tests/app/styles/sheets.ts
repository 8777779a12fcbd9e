import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../src/app", import.meta.url));

/** The files of the app's source that end so, by their paths in `src/app`, with their text. */
export function sources(...ends: readonly string[]): Map<string, string> {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && ends.some((end) => each.name.endsWith(end)))
    .map((each) => relative(root, join(each.parentPath, each.name)));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(root, path), "utf8")]));
}

/** A block of a sheet: `@media …` or a selector, its own declarations, and the blocks in it. */
interface Block {
  head: string;
  declarations: string;
  blocks: Block[];
}

/** A sheet as nested blocks; comments are left out. Enough of the grammar for sheets without braces in strings. */
function blocksOf(sheet: string): Block {
  const text = sheet.replace(/\/\*[\s\S]*?\*\//g, "");
  let at = 0;
  const read = (head: string): Block => {
    const block: Block = { head, declarations: "", blocks: [] };
    let from = at;
    for (; at < text.length && text[at] !== "}"; at++) {
      if (text[at] === ";") {
        block.declarations += text.slice(from, at + 1);
        from = at + 1;
      } else if (text[at] === "{") {
        const inner = text.slice(from, at).replace(/\s+/g, " ").trim();
        at++;
        block.blocks.push(read(inner));
        from = at + 1;
      }
    }
    block.declarations += text.slice(from, at);
    return block;
  };
  return read("");
}

/** A selector of a sheet, and the heads of the at-rules that it stands in, outermost first. */
export interface Rule {
  selector: string;
  within: string[];
  declarations: string;
}

/** Every selector of a sheet, the parts of a list one by one. */
export function rulesOf(sheet: string): Rule[] {
  const walk = (block: Block, within: string[]): Rule[] =>
    block.blocks.flatMap((inner) =>
      inner.head.startsWith("@")
        ? walk(inner, [...within, inner.head])
        : listed(inner.head).map((selector) => ({
            selector,
            within,
            declarations: inner.declarations,
          })),
    );
  return walk(blocksOf(sheet), []).filter(
    ({ within }) => !within.some((head) => /^@(font-face|keyframes)/.test(head)),
  );
}

/** The parts of a selector list; a comma inside parentheses divides nothing. */
function listed(list: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < list.length; i++) {
    if (list[i] === "(") depth++;
    else if (list[i] === ")") depth--;
    else if (list[i] === "," && depth === 0) {
      parts.push(list.slice(from, i).trim());
      from = i + 1;
    }
  }
  return [...parts, list.slice(from).trim()];
}
