import { areDealColumns, type DealColumn, guessDealColumns } from "./dealColumns.ts";
import { decodeText, type Encoding } from "./decodeText.ts";
import { readHead } from "./delimited.ts";
import { guarded, quoted, type Reading, type ReadOptions, Refused } from "./importReport.ts";
import { parseJsonText } from "./jsonText.ts";
import { isCytoscape, readCytoscape } from "./readCytoscape.ts";
import { type DealsReading, readDealsCsv } from "./readDealsCsv.ts";
import { listed, readEdgeCsv } from "./readEdgeCsv.ts";
import { readGexf } from "./readGexf.ts";
import { readGraphml } from "./readGraphml.ts";
import { isGraphology, readGraphology } from "./readGraphology.ts";
import { isNodeLink, readNodeLink } from "./readNodeLink.ts";
import { isOwnJson, readOwnJson } from "./readOwnJson.ts";
import { isZip, unzip } from "./unzip.ts";

/** The largest file that is read, in bytes. */
export const MOST_BYTES = 400 * 2 ** 20;

/** How a file is read; the columns of a table of deals and the encoding are guessed where they are not given. */
export interface FileOptions extends ReadOptions {
  encoding?: Encoding;
  columns?: readonly DealColumn[];
}

/**
 * Reads a file of any known format, told by what it holds and never by its name: our own JSON, GEXF, GraphML,
 * graphology, Cytoscape and node-link JSON, tables of deals, nodes or edges, and a ZIP of one of these or of a node and an edge list.
 * Never throws: what cannot be read is a report without a graph. Runs in a worker as well as in Node.
 * @param name is only for the sentences of the report
 */
export function readFile(
  name: string,
  content: string | Uint8Array,
  options: FileOptions = {},
): Reading | DealsReading {
  return guarded("", () => {
    const size = content.length;
    if (size > MOST_BYTES)
      throw new Refused(
        `${quoted(name)} has ${Math.round(size / 2 ** 20)} MB; at most ${MOST_BYTES / 2 ** 20} MB are read.`,
      );
    if (typeof content === "string") return readText(content.replace(/^\ufeff/, ""), options);
    return isZip(content)
      ? readArchive(content, options)
      : readText(decodeText(content, options.encoding), options);
  });
}

/** What a text holds, by how it begins; `undefined` for what is not known here. */
function kindOf(text: string): "XML" | "JSON" | "deals" | "lists" | undefined {
  const begin = text.slice(0, 2000).trimStart();
  if (begin.startsWith("<")) return "XML";
  if (begin.startsWith("{") || begin.startsWith("[")) return "JSON";
  if (begin.includes("\u0000")) return undefined;
  const table = readHead(text);
  if (listed(table.head) === "edges") return "lists";
  if (areDealColumns(guessDealColumns(table))) return "deals";
  return listed(table.head) && "lists";
}

function readText(text: string, options: FileOptions): Reading | DealsReading {
  if (text.trim() === "") throw new Refused("The file is empty.");
  const kind = kindOf(text);
  if (kind === "XML") return readXml(text, options);
  if (kind === "JSON") return readJson(text, options);
  if (kind === "deals" || options.columns) return readDealsCsv(text, options, options.columns);
  if (kind === "lists") return readEdgeCsv([text], options);
  if (readHead(text).head.length < 2)
    throw new Refused("The file is no table, no XML and no JSON that is known here.", 1);
  throw new Refused(
    "The table’s columns are not known: deals want a licensor and a licensee, edges “source” and “target”, nodes “id”.",
    1,
  );
}

function readXml(text: string, options: FileOptions): Reading {
  const begin = text.slice(0, 4000).replace(/<\?[\s\S]*?\?>|<!--[\s\S]*?-->/g, "");
  const root = /^\s*<(?:[\w.-]+:)?([\w.-]+)/.exec(begin)?.[1]?.toLowerCase();
  if (/^\s*<!doctype html/i.test(begin) || root === "html")
    throw new Refused(
      "This is a web page, not a data file; perhaps a page of signing in or of an error was saved.",
      1,
    );
  if (root === "gexf") return readGexf(text, options);
  // A DOCTYPE, or a file that is cut short, hides the root; the reader says what is wrong.
  if (root === "graphml" || root === undefined) return readGraphml(text, options);
  throw new Refused(
    `The file is XML, but its first element ${quoted(root)} is neither gexf nor graphml.`,
    1,
  );
}

const JSON_READERS = [
  [isOwnJson, readOwnJson],
  [isCytoscape, readCytoscape],
  [isGraphology, readGraphology],
  [isNodeLink, readNodeLink],
] as const;

function readJson(text: string, options: FileOptions): Reading {
  const value = parseJsonText(text);
  const read = JSON_READERS.find(([fits]) => fits(value))?.[1];
  if (read) return read(text, options, value);
  throw new Refused(
    "The file is JSON, but no graph of the Licensing Atlas, graphology, Cytoscape or NetworkX.",
  );
}

/** The one file of an archive that is known here; several lists of nodes and edges are read as one graph. */
function readArchive(bytes: Uint8Array, options: FileOptions): Reading | DealsReading {
  const files = unzip(bytes).filter((file) => !isZip(file.bytes));
  const [only] = files;
  if (only && files.length === 1)
    return readText(decodeText(only.bytes, options.encoding), options);
  const known = files.flatMap((file) => {
    const text = decoded(file.bytes, options.encoding);
    const kind = text === null || text.trim() === "" ? undefined : kindOf(text);
    return text === null || kind === undefined ? [] : [{ name: file.name, text, kind }];
  });
  const [first, ...more] = known;
  if (!first) throw new Refused("The archive holds no file that is known here.");
  if (more.length === 0) return readText(first.text, options);
  if (known.every(({ kind }) => kind === "lists"))
    return readEdgeCsv(
      known.map(({ text }) => text),
      options,
    );
  throw new Refused(
    `The archive holds several files: ${known.map(({ name }) => quoted(name)).join(", ")}. Open one of them alone.`,
  );
}

function decoded(bytes: Uint8Array, encoding: Encoding | undefined): string | null {
  try {
    return decodeText(bytes, encoding);
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}
