import { columnKind, type GraphTable } from "../network/graphTable.ts";

/** A file of another program, and what it could not carry. */
export interface Written {
  text: string;
  lost: string[];
}

/** A format that any graph can be written in. */
export interface GraphFormat {
  /** The word that the command line and the menus know it by. */
  key: string;
  /** What people call it. */
  label: string;
  /** The end of its files, without a dot. */
  extension: string;
  write(graph: GraphTable): Written;
}

/** Control characters and lone surrogates, which no XML may hold, taken out. */
export function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, "");
}

/** Text for an XML element or attribute. */
export function xmlText(text: string): string {
  return clean(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\t", "&#9;")
    .replaceAll("\r", "&#13;");
}

/** The loss of the typed formats: a column of several kinds becomes text. */
export function mixedLost({ nodes, edges }: GraphTable): string[] {
  return [...nodes.columns, ...edges.columns]
    .filter((column) => columnKind(column) === "mixed")
    .map(({ name }) => `the kinds of the values of “${name}”, written as text`);
}
