import type { Cell } from "../network/graphTable.ts";
import { GraphBuilder } from "./graphBuilder.ts";
import { guarded, quoted, type Reading, type ReadOptions, Refused } from "./importReport.ts";
import { type XmlAttributes, xmlEvents } from "./xmlEvents.ts";

/** A declared attribute: its title, its type and what stands where none is given. */
interface Declared {
  title: string;
  type: string;
  fallback: string | null;
}

const NUMBER_TYPES = new Set([
  "integer",
  "long",
  "float",
  "double",
  "byte",
  "short",
  "bigdecimal",
  "biginteger",
]);
/** Attributes of `<node>` and `<edge>` that are values like any other. */
const NODE_EXTRAS = ["pid", "start", "end", "timestamp", "kind"];
const EDGE_EXTRAS = ["label", "weight", "kind", "start", "end", "timestamp"];
const NUMERIC_EXTRAS = new Set(["weight"]);

/**
 * Reads GEXF 1.1 to 1.3, Gephi's `1.2draft` and NetworkX's dialect included: typed attributes with defaults, places,
 * colour, size and shape (as `viz:color` …), nested nodes (as `pid`), spells and timestamps as text.
 */
export function readGexf(text: string, options: ReadOptions = {}): Reading {
  return guarded("GEXF", () => {
    const reader = new GexfReader(options);
    xmlEvents(text, options, reader);
    return reader.finish();
  });
}

class GexfReader {
  private readonly builder: GraphBuilder;
  private version = "";
  private seen = false;
  private directed = false;
  private readonly declared = {
    node: new Map<string, Declared>(),
    edge: new Map<string, Declared>(),
  };
  private declaring: Map<string, Declared> | null = null;
  private latest: Declared | null = null;
  /** The nodes that are open, the innermost last: GEXF may nest them. */
  private readonly openNodes: { id: string; row: number }[] = [];
  private edge: number | null = null;
  /** The declared attributes that the open node or edge has given. */
  private given = new Set<string>();

  constructor(options: ReadOptions) {
    this.builder = new GraphBuilder(options);
  }

  open(name: string, attributes: XmlAttributes, line: number): void {
    if (!this.seen && name !== "gexf")
      throw new Refused(`The file begins with <${name}>, not with <gexf>.`, line);
    this.seen = true;
    if (name === "gexf") this.version = attributes.version ?? "";
    else if (name === "graph")
      this.directed = (attributes.defaultedgetype ?? "undirected") === "directed";
    else if (name === "attributes")
      this.declaring = attributes.class === "edge" ? this.declared.edge : this.declared.node;
    else if (name === "attribute") this.declare(attributes, line);
    else if (name === "node") this.openNode(attributes, line);
    else if (name === "edge") this.openEdge(attributes, line);
    else if (name === "attvalue") this.attvalue(attributes, line);
    else if (name === "spell")
      this.value("spells", `${attributes.start ?? ""}/${attributes.end ?? ""}`);
    else if (this.openNodes.length > 0 || this.edge !== null) this.look(name, attributes, line);
  }

  close(name: string, text: string, line: number): void {
    if (name === "attributes") this.declaring = null;
    else if (name === "default" && this.latest) this.latest.fallback = text.trim();
    else if (name === "attribute") this.latest = null;
    else if (name === "node") {
      const node = this.openNodes.at(-1);
      if (node && node.row >= 0) this.defaults(this.declared.node, line);
      this.openNodes.pop();
    } else if (name === "edge") {
      if (this.edge !== null) this.defaults(this.declared.edge, line);
      this.edge = null;
    }
  }

  finish(): Reading {
    return this.builder.finish(`GEXF ${this.version}`.trim());
  }

  private declare(attributes: XmlAttributes, line: number): void {
    const id = attributes.id;
    if (!this.declaring || id === undefined)
      throw new Refused("An attribute is declared without an id.", line, "attribute");
    this.latest = {
      title: attributes.title || id,
      type: attributes.type ?? "string",
      fallback: null,
    };
    this.declaring.set(id, this.latest);
  }

  private openNode(attributes: XmlAttributes, line: number): void {
    this.given = new Set();
    const outer = this.openNodes.at(-1);
    const { id } = attributes;
    if (id === undefined) {
      this.openNodes.push({ id: "", row: -1 });
      this.builder.refuseRow(line, "id", "The node has no id.");
      return;
    }
    const row = this.builder.node(id, attributes.label ?? null);
    this.openNodes.push({ id, row });
    for (const name of NODE_EXTRAS) this.builder.nodeValue(row, name, attributes[name] ?? null);
    if (outer) this.builder.nodeValue(row, "pid", outer.id);
  }

  private openEdge(attributes: XmlAttributes, line: number): void {
    this.given = new Set();
    this.edge = null;
    const { id, source, target, type } = attributes;
    if (source === undefined || target === undefined) {
      this.builder.refuseRow(
        line,
        source === undefined ? "source" : "target",
        "The edge does not say where it begins and ends.",
      );
      return;
    }
    if (type === "mutual") this.builder.note("Mutual edges became edges without a direction.");
    const directed = type === undefined ? this.directed : type === "directed";
    this.edge = this.builder.edge({ id: id ?? null, source, target, directed, line });
    for (const name of EDGE_EXTRAS) {
      const text = attributes[name];
      if (text !== undefined)
        this.value(name, NUMERIC_EXTRAS.has(name) ? this.builder.number(text, line, name) : text);
    }
  }

  private value(name: string, value: Cell): void {
    const node = this.openNodes.at(-1);
    if (this.edge !== null) this.builder.edgeValue(this.edge, name, value);
    else if (node && node.row >= 0) this.builder.nodeValue(node.row, name, value);
  }

  private attvalue(attributes: XmlAttributes, line: number): void {
    // GEXF 1.0 and some programs name the attribute `id` instead of `for`.
    const key = attributes.for ?? attributes.id ?? "";
    const known = (this.edge === null ? this.declared.node : this.declared.edge).get(key);
    if (attributes.value === undefined) {
      this.builder.refuseValue(line, known?.title ?? key, "The attribute has no value.");
      return;
    }
    if (!known)
      this.builder.note(
        `The attribute ${quoted(key)} is not declared; its values were read as text.`,
      );
    this.given.add(key);
    this.value(known?.title ?? key, this.typed(attributes.value, known, line));
  }

  private typed(text: string, known: Declared | undefined, line: number): Cell {
    if (known && NUMBER_TYPES.has(known.type)) return this.builder.number(text, line, known.title);
    if (known?.type !== "boolean") return text;
    if (/^(true|1)$/i.test(text)) return true;
    if (/^(false|0)$/i.test(text)) return false;
    return this.builder.refuseValue(
      line,
      known.title,
      `${quoted(text)} is neither true nor false.`,
    );
  }

  private defaults(declared: ReadonlyMap<string, Declared>, line: number): void {
    for (const [key, known] of declared) {
      if (known.fallback !== null && !this.given.has(key))
        this.value(known.title, this.typed(known.fallback, known, line));
    }
  }

  /** The elements of the `viz` namespace, which say how a thing looks and where it stands. */
  private look(name: string, attributes: XmlAttributes, line: number): void {
    const number = (text: string | undefined, field: string) =>
      text === undefined ? null : this.builder.number(text, line, field);
    if (name === "position") {
      this.value("x", number(attributes.x, "viz:position x"));
      this.value("y", number(attributes.y, "viz:position y"));
      const z = number(attributes.z, "viz:position z");
      if (z !== 0) this.value("z", z);
    } else if (name === "color") this.value("viz:color", color(attributes));
    else if (name === "size" || name === "thickness")
      this.value(`viz:${name}`, number(attributes.value, `viz:${name}`));
    else if (name === "shape") this.value("viz:shape", attributes.value ?? null);
  }
}

/** `#rrggbb`, or `rgba(r,g,b,a)` where the colour lets something through; `null` where none is given. */
function color({ r, g, b, a, hex }: XmlAttributes): string | null {
  if (hex) return hex;
  const parts = [r, g, b].map((part) => Number(part ?? Number.NaN));
  if (!parts.every((part) => Number.isInteger(part) && part >= 0 && part <= 255)) return null;
  if (a !== undefined && a !== "" && Number(a) !== 1) return `rgba(${parts.join(",")},${a})`;
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
