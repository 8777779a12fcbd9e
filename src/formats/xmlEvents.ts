import { SaxesParser } from "saxes";
import { type ReadOptions, Refused, tick } from "./importReport.ts";

const SLICE = 1 << 16;
const MOST_DEPTH = 1000;

/** The attributes of an element by their local name. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** What a reader of XML is told; names come without their prefix, lines count from 1. */
export interface XmlHandlers {
  open(name: string, attributes: XmlAttributes, line: number): void;
  /** `text` is what stood directly in the element. */
  close(name: string, text: string, line: number): void;
}

/** A name without its namespace prefix: `viz:color` and `ns0:color` are `color`. */
function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/**
 * Walks through an XML text. A DOCTYPE, an entity of its own, elements nested beyond reason and anything not well-formed
 * end it with a `Refused` that names the line. Time and memory grow with the text and with nothing else.
 */
export function xmlEvents(text: string, options: ReadOptions, handlers: XmlHandlers): void {
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  const texts: string[] = [];
  let ended = false;
  parser.on("doctype", () => {
    throw new Refused(
      "The file declares a DOCTYPE, which could define entities; such files are not read.",
      parser.line,
      "DOCTYPE",
    );
  });
  parser.on("error", (error) => {
    if (ended)
      throw new Refused(
        `The file is cut short: it ends at line ${parser.line}, before all its elements are closed.`,
        parser.line,
      );
    const what = error.message
      .replace(/^\d+:\d+: |\.$/g, "")
      .replace("undefined entity", "it names an entity that XML does not know");
    throw new Refused(
      `The XML is not well-formed at line ${parser.line}, column ${parser.column}: ${what}.`,
      parser.line,
    );
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (texts.push("") > MOST_DEPTH)
      throw new Refused(`Elements are nested more than ${MOST_DEPTH} deep.`, parser.line);
    handlers.open(local(name), attributes, parser.line);
  });
  const add = (part: string) => {
    if (texts.length > 0) texts[texts.length - 1] += part;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", ({ name }) => handlers.close(local(name), texts.pop() ?? "", parser.line));
  for (let at = 0; at < text.length; at += SLICE) {
    tick(options, at / text.length);
    parser.write(text.slice(at, at + SLICE));
  }
  ended = true;
  parser.close();
}
