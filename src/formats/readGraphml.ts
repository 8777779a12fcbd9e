import type { Cell } from "../network/graphTable.ts";
import { GraphBuilder } from "./graphBuilder.ts";
import { guarded, quoted, type Reading, type ReadOptions, Refused } from "./importReport.ts";
import { type XmlAttributes, xmlEvents } from "./xmlEvents.ts";

interface Key {
  name: string;
  type: string;
  scope: string;
  fallback: string | null;
}
interface Thing {
  kind: "node" | "edge";
  id: string;
  row: number;
  given: Set<Key>;
}

const NUMBER_TYPES = new Set(["int", "integer", "long", "float", "double"]);

/**
 * Reads GraphML as NetworkX, igraph, Gephi, Cytoscape and yEd write it: typed keys with defaults, nested graphs (as `parent`),
 * yEd's labels, places and fills. Hyperedges are refused row by row; ports are noted and left out.
 */
export function readGraphml(text: string, options: ReadOptions = {}): Reading {
  return guarded("GraphML", () => {
    const reader = new GraphmlReader(options);
    xmlEvents(text, options, reader);
    return reader.finish();
  });
}

class GraphmlReader {
  private readonly builder: GraphBuilder;
  private seen = false;
  private readonly keys = new Map<string, Key>();
  private latest: Key | null = null;
  private readonly directions: boolean[] = [];
  /** The open nodes and edges, the innermost last; `null` for one that was refused. */
  private readonly open_: (Thing | null)[] = [];
  private data: { key: Key | undefined; name: string } | null = null;
  private skipped = 0;

  constructor(options: ReadOptions) {
    this.builder = new GraphBuilder(options);
  }

  open(name: string, attributes: XmlAttributes, line: number): void {
    if (!this.seen && name !== "graphml")
      throw new Refused(`The file begins with <${name}>, not with <graphml>.`, line);
    this.seen = true;
    if (this.data) this.drawing(name, attributes, line);
    else if (name === "hyperedge" || name === "port") this.skip(name, line);
    else if (this.skipped > 0) return;
    else if (name === "key") this.declare(attributes, line);
    else if (name === "graph") this.directions.push(attributes.edgedefault !== "undirected");
    else if (name === "node") this.openNode(attributes, line);
    else if (name === "edge") this.openEdge(attributes, line);
    else if (name === "data") this.openData(attributes, line);
  }

  close(name: string, text: string, line: number): void {
    if (name === "hyperedge" || name === "port") this.skipped--;
    else if (this.skipped > 0) return;
    else if (name === "default" && this.latest) this.latest.fallback = text;
    else if (name === "key") this.latest = null;
    else if (name === "graph") this.directions.pop();
    else if (name === "data") this.closeData(text, line);
    else if (this.data) this.drawn(name, text);
    else if (name === "node" || name === "edge") this.closeThing(line);
  }

  finish(): Reading {
    return this.builder.finish("GraphML");
  }

  private skip(name: string, line: number): void {
    this.skipped++;
    if (name === "hyperedge")
      this.builder.refuseRow(
        line,
        "hyperedge",
        "An edge with more than two ends cannot be drawn as one.",
      );
    else this.builder.note("The ports of nodes were left out.");
  }

  private declare(attributes: XmlAttributes, line: number): void {
    const id = attributes.id;
    if (id === undefined) throw new Refused("A key is declared without an id.", line, "key");
    const name = attributes["attr.name"] || id;
    const drawing = attributes["yfiles.type"] !== undefined;
    this.latest = {
      name,
      type: drawing ? "yfiles" : (attributes["attr.type"] ?? "string"),
      scope: attributes.for ?? "all",
      fallback: null,
    };
    this.keys.set(id, this.latest);
  }

  private openNode({ id }: XmlAttributes, line: number): void {
    if (id === undefined) {
      this.open_.push(null);
      this.builder.refuseRow(line, "id", "The node has no id.");
      return;
    }
    const row = this.builder.node(id);
    const outer = this.open_.findLast((thing) => thing?.kind === "node");
    if (outer) this.builder.nodeValue(row, "parent", outer.id);
    this.open_.push({ kind: "node", id, row, given: new Set() });
  }

  private openEdge({ id, source, target, directed }: XmlAttributes, line: number): void {
    if (source === undefined || target === undefined) {
      this.open_.push(null);
      this.builder.refuseRow(
        line,
        source === undefined ? "source" : "target",
        "The edge does not say where it begins and ends.",
      );
      return;
    }
    const way =
      directed === undefined
        ? (this.directions.at(-1) ?? true)
        : directed === "true" || directed === "1";
    const row = this.builder.edge({ id: id ?? null, source, target, directed: way, line });
    this.open_.push({ kind: "edge", id: id ?? "", row, given: new Set() });
  }

  private openData(attributes: XmlAttributes, line: number): void {
    const name = attributes.key;
    if (name === undefined)
      throw new Refused("A piece of data does not name its key.", line, "data");
    const key = this.keys.get(name);
    if (!key)
      this.builder.note(`The key ${quoted(name)} is not declared; its values were read as text.`);
    this.data = { key, name };
  }

  private closeData(text: string, line: number): void {
    const { data } = this;
    this.data = null;
    const thing = this.open_.at(-1);
    if (!data || !thing) return;
    if (data.key) thing.given.add(data.key);
    if (data.key?.type !== "yfiles")
      this.value(thing, data.key?.name ?? data.name, this.typed(text, data.key, line));
  }

  private closeThing(line: number): void {
    const thing = this.open_.pop();
    if (!thing) return;
    for (const key of this.keys.values()) {
      if (key.fallback === null || thing.given.has(key) || key.type === "yfiles") continue;
      if (key.scope === thing.kind || key.scope === "all")
        this.value(thing, key.name, this.typed(key.fallback, key, line));
    }
  }

  private value(thing: Thing, name: string, value: Cell): void {
    if (thing.kind === "node") this.builder.nodeValue(thing.row, name, value);
    else this.builder.edgeValue(thing.row, name, value);
  }

  private typed(text: string, key: Key | undefined, line: number): Cell {
    if (key && NUMBER_TYPES.has(key.type)) return this.builder.number(text, line, key.name);
    if (key?.type !== "boolean") return text;
    if (/^\s*(true|1)\s*$/i.test(text)) return true;
    if (/^\s*(false|0)\s*$/i.test(text)) return false;
    return this.builder.refuseValue(line, key.name, `${quoted(text)} is neither true nor false.`);
  }

  /** What yEd says inside its drawing of a node: the place (its corner, y downwards), size and fill. */
  private drawing(name: string, attributes: XmlAttributes, line: number): void {
    const thing = this.open_.at(-1);
    if (thing?.kind !== "node") return;
    const number = (text: string | undefined) =>
      text === undefined ? null : this.builder.number(text, line, `y:${name}`);
    if (name === "Geometry") {
      const [x, y, width, height] = [
        attributes.x,
        attributes.y,
        attributes.width,
        attributes.height,
      ].map(number);
      if (typeof x === "number") this.value(thing, "x", x + half(width));
      if (typeof y === "number") this.value(thing, "y", -(y + half(height)));
    } else if (name === "Fill") this.value(thing, "color", attributes.color ?? null);
    else if (name === "Shape") this.value(thing, "shape", attributes.type ?? null);
  }
  private drawn(name: string, text: string): void {
    const thing = this.open_.at(-1);
    if (thing && (name === "NodeLabel" || name === "EdgeLabel") && text.trim() !== "")
      this.value(thing, "label", text.trim());
  }
}

function half(size: Cell | undefined): number {
  return typeof size === "number" ? size / 2 : 0;
}
