import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { GRAPH_FORMATS, graphFormat } from "../../src/formats/graphFormats.ts";
import type { Reading, ReadOptions } from "../../src/formats/importReport.ts";
import { matchNames } from "../../src/formats/matchNames.ts";
import { MOST_BYTES, readFile } from "../../src/formats/readFile.ts";
import { unzip } from "../../src/formats/unzip.ts";
import type { GraphTable } from "../../src/network/graphTable.ts";

const read = (content: string | Uint8Array, options?: ReadOptions) =>
  readFile("file", content, options);
const gexf = (inner: string, head = "") =>
  `<?xml version="1.0"?>${head}<gexf version="1.3"><graph defaultedgetype="directed">${inner}</graph></gexf>`;
/** The only refusal of a file that gave nothing. */
function refusal({ graph, report }: Reading) {
  expect(graph).toBeNull();
  expect(report.refusals).toHaveLength(1);
  expect(report.rows.kept).toBe(0);
  return report.refusals[0] ?? { line: null, field: "", reason: "" };
}

describe("XML that brings entities (row 3)", () => {
  it("is refused for its DOCTYPE, whether they expand or reach outside", () => {
    const laughs = Array.from(
      { length: 30 },
      (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
    ).join("");
    for (const declared of [
      `<!ENTITY l0 "ha">${laughs}`,
      '<!ENTITY l30 SYSTEM "file:///etc/passwd">',
      '<!ENTITY % p SYSTEM "http://x.invalid/">%p;',
    ])
      expect(
        refusal(
          read(
            gexf('<nodes><node id="a" label="&l30;"/></nodes>', `<!DOCTYPE gexf [${declared}]>`),
          ),
        ).reason,
      ).toContain("DOCTYPE");
    expect(refusal(read(gexf('<nodes><node id="&l30;"/></nodes>'))).reason).toContain("entity");
  });
  it("is refused when its elements nest beyond reason", () => {
    expect(refusal(read(gexf("<nodes><node id='a'>".repeat(5000)))).reason).toContain("nested");
  });
});

describe("names that programs keep for themselves (row 4)", () => {
  const NAMES = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"];
  const graph: GraphTable = {
    nodes: {
      ids: NAMES,
      labels: NAMES,
      places: null,
      columns: NAMES.map((name) => ({ name, values: NAMES })),
    },
    edges: {
      ids: NAMES,
      sources: Uint32Array.from([0, 1, 2, 3, 4]),
      targets: Uint32Array.from([1, 2, 3, 4, 0]),
      directed: Uint8Array.from([1, 1, 1, 1, 1]),
      columns: NAMES.map((name) => ({ name, values: NAMES })),
    },
  };
  it.each(GRAPH_FORMATS.filter(({ key }) => !/csv|cypher/.test(key)))(
    "come through $key, as many as went in",
    ({ write }) => {
      expect(read(write(graph).text).graph).toEqual(graph);
      expect(Object.hasOwn(Object.prototype, "label")).toBe(false);
    },
  );
});

describe("ids that stand twice (row 6)", () => {
  const twice = gexf(
    '<nodes><node id="a" label="A"><attvalues><attvalue for="k" value="1"/></attvalues></node>\n<node id="a" label="B"><attvalues><attvalue for="k" value="2"/><attvalue for="m" value="3"/></attvalues></node></nodes>' +
      '<edges><edge id="e" source="a" target="a"/><edge id="e" source="a" target="a"/></edges>',
  );
  it("are merged for nodes, renamed for edges, and said", () => {
    const { graph, report } = read(twice);
    expect(report.rows).toEqual({ read: 4, kept: 3, merged: 1, refused: 0 });
    expect(graph?.nodes).toMatchObject({ ids: ["a"], labels: ["A"] });
    expect(graph?.nodes.columns).toEqual([
      { name: "k", values: ["1"] },
      { name: "label (attribute)", values: ["B"] },
      { name: "m", values: ["3"] },
    ]);
    expect(graph?.edges.ids).toEqual(["e", "e (2)"]);
    expect(report.notes.join(" ")).toMatch(
      /“a” stands there more than once.*“k” is given twice.*id “e”/,
    );
  });
});

describe("edges to nowhere (row 7)", () => {
  const text = gexf(
    '<nodes><node id="a"/></nodes>\n<edges>\n<edge source="a" target="nobody"/>\n<edge source="a" target="a"/></edges>',
  );
  it("stop the import and are named by their line", () => {
    expect(refusal(read(text))).toEqual({
      line: 3,
      field: "target",
      reason: "The edge names “nobody”, which is no node of this file.",
    });
  });
  it("are left out, or their node is added, when the reader says so", () => {
    expect(read(text, { refused: "leave-out" })).toMatchObject({
      graph: { nodes: { ids: ["a"] } },
      report: { rows: { read: 3, kept: 2, refused: 1 } },
    });
    expect(read(text, { missingEnds: "add" })).toMatchObject({
      graph: { nodes: { ids: ["a", "nobody"] } },
      report: { rows: { read: 3, kept: 3, refused: 0 } },
    });
  });
});

describe("numbers that are none (row 8)", () => {
  it.each(["NaN", "Infinity", "-Infinity", "1e999", "0x10", "1,5", "twelve"])(
    "%s is refused and quoted",
    (number) => {
      const attributes =
        '<attributes class="node"><attribute id="0" title="worth" type="double"/></attributes>';
      const text = gexf(
        `${attributes}\n<nodes><node id="a"><attvalues><attvalue for="0" value="${number}"/></attvalues></node></nodes>`,
      );
      expect(refusal(read(text))).toEqual({
        line: 2,
        field: "worth",
        reason: `“${number}” is not a finite number.`,
      });
      expect(read(text, { refused: "leave-out" }).graph?.nodes).toMatchObject({
        ids: ["a"],
        columns: [],
      });
    },
  );
  it("are refused as places too, and in JSON as the file spells them", () => {
    expect(
      refusal(read(gexf('<nodes><node id="a"><viz:position x="NaN" y="0"/></node></nodes>')))
        .reason,
    ).toContain("“NaN”");
    expect(
      refusal(read('{"nodes":[{"key":"a","attributes":{"worth":1e999}}],"edges":[]}')),
    ).toEqual({
      line: null,
      field: "nodes[0].attributes.worth",
      reason: "“1e999” is not a finite number.",
    });
    expect(refusal(read('{"nodes":[{"id":"a","worth":NaN}],"links":[]}')).reason).toContain(
      "“NaN” is no number that JSON knows",
    );
  });
});

describe("a file that is too large (row 10)", () => {
  it("is refused by its size before it is read", () => {
    expect(refusal(read(new Uint8Array(MOST_BYTES + 1))).reason).toContain("at most 400 MB");
  });
  const long = gexf(
    `<nodes>${Array.from({ length: 20_000 }, (_, i) => `<node id="${i}"/>`).join("")}</nodes>`,
  );
  it("tells its progress, and ends without a graph when it is stopped", () => {
    const told: number[] = [];
    read(long, { progress: (fraction) => told.push(fraction) });
    expect(told.length).toBeGreaterThan(3);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    let asked = 0;
    expect(refusal(read(long, { stopped: () => ++asked > 2 })).reason).toContain("stopped");
    expect(asked).toBe(3);
  });
});

describe("JSON that is nested beyond reason (row 11)", () => {
  it.each([
    ["alone", `${"[".repeat(300_000)}${"]".repeat(300_000)}`],
    [
      "in an attribute",
      `{"nodes":[{"key":"a","attributes":{"deep":${"[".repeat(300_000)}${"]".repeat(300_000)}}}],"edges":[]}`,
    ],
    ["and cut short", "[".repeat(300_000)],
  ])("%s gives a plain sentence", (_where, text) => {
    expect(refusal(read(text)).reason).toMatch(/nested too deeply|not whole|no graph/);
  });
});

describe("text in another encoding (row 12)", () => {
  const table = "id,label\na,瑞康\n";
  const encoded = (text: string, little: boolean) =>
    Uint8Array.from([
      ...(little ? [0xff, 0xfe] : [0xfe, 0xff]),
      ...[...text].flatMap((letter) => {
        const code = letter.charCodeAt(0);
        return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
      }),
    ]);
  it("is read in UTF-8 and UTF-16, with or without a mark", () => {
    const marked = Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(table)]);
    for (const bytes of [
      marked,
      encoded(table, true),
      encoded(table, false),
      encoded(table, true).subarray(2),
    ])
      expect(read(bytes).graph?.nodes).toMatchObject({ ids: ["a"], labels: ["瑞康"] });
    expect(read(`\ufeff${table}`).graph?.nodes.ids).toEqual(["a"]);
  });
  it("is refused with the byte named and the encodings offered, and read once one is chosen", () => {
    const gb = Uint8Array.from([
      ...new TextEncoder().encode("id,label\na,"),
      0xc8,
      0xf0,
      0xbf,
      0xb5,
      0x0a,
    ]);
    expect(refusal(read(gb))).toMatchObject({
      line: 2,
      reason: expect.stringMatching(/^Byte 13 \(0xF0\).*gb18030/),
    });
    expect(readFile("file", gb, { encoding: "gb18030" }).graph?.nodes.labels).toEqual(["瑞康"]);
  });
  it("is read as an XML declaration says", () => {
    const text = `<?xml version="1.0" encoding="ISO-8859-1"?><gexf version="1.2"><graph><nodes><node id="a" label="M\u00fcnchen"/></nodes></graph></gexf>`;
    expect(
      read(Uint8Array.from(text, (letter) => letter.charCodeAt(0))).graph?.nodes.labels,
    ).toEqual(["München"]);
    const unknown = text.replace("ISO-8859-1", "x-klingon").replace("\u00fc", "u");
    expect(
      refusal(read(Uint8Array.from(unknown, (letter) => letter.charCodeAt(0)))).reason,
    ).toContain("x-klingon");
  });
});

describe("texts that hurt (row 13)", () => {
  const label = `a\u0000b\u001b[31m\ud800 \u202eevil ${"x".repeat(2 ** 20)}`;
  const graph = read(
    JSON.stringify({ nodes: [{ key: "a", attributes: { label } }], edges: [] }),
  ).graph;
  it("are looked for in the atlas in bounded time and memory", () => {
    if (!graph) throw new Error("there is no graph");
    const known = [{ id: "company:x", kind: "company", name: "Hengrui Pharma", names: [] }];
    expect(matchNames(graph, known)).toEqual({ merged: [], doubtful: [], fresh: [0] });
  });
  it("are kept on the way in and cleaned on the way out", () => {
    expect(graph?.nodes.labels[0]).toHaveLength(label.length);
    if (!graph) throw new Error("there is no graph");
    for (const format of ["gexf", "graphml"]) {
      const text = graphFormat(format)?.write(graph).text ?? "";
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what may not be there
      expect(text).not.toMatch(/[\u0000\u001b]|\p{Surrogate}/u);
      expect(read(text).graph?.nodes.labels[0]).toContain("\u202eevil");
    }
  });
});

describe("archives that hurt (row 14)", () => {
  const bomb = zipSync({ "a.csv": new Uint8Array(30 * 2 ** 20) }, { level: 9 });
  it("are not unpacked past the limits, whatever they say of themselves", () => {
    expect(bomb.length).toBeLessThan(100_000);
    expect(refusal(read(bomb)).reason).toMatch(/unpacks to more than \d+ MB/);
    // The sizes in the headers are made to lie: local header at 22, central directory after it.
    const lying = bomb.slice();
    new DataView(lying.buffer).setUint32(22, 10, true);
    expect(refusal(read(lying)).reason).toMatch(/unpacks to more|damaged|middle/);
    const many = zipSync(
      Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`${i}.csv`, new Uint8Array(1)])),
    );
    expect(refusal(read(many)).reason).toContain("more than 100 files");
    const inner = zipSync({ "b.zip": bomb }, { level: 0 });
    expect(read(inner).graph).toBeNull();
  });
  it("have names that lead nowhere", () => {
    const files = unzip(
      zipSync({
        "../../etc/passwd.csv": new TextEncoder().encode("source,target\na,b\n"),
        "__MACOSX/._x": new Uint8Array(3),
      }),
    );
    expect(files.map(({ name }) => name)).toEqual(["../../etc/passwd.csv"]);
    expect(
      read(zipSync({ "../../x.csv": new TextEncoder().encode("source,target\na,b\n") })).graph
        ?.nodes.ids,
    ).toEqual(["a", "b"]);
  });
  it("with several graphs ask for one of them", () => {
    const one = new TextEncoder().encode(gexf('<nodes><node id="a"/></nodes>'));
    expect(
      refusal(
        read(zipSync({ "a.gexf": one, "b.gexf": one, "c.png": Uint8Array.from([1, 0, 255]) })),
      ).reason,
    ).toContain("“a.gexf”, “b.gexf”");
  });
});

describe("one attribute of several kinds (row 15)", () => {
  const graph = read(
    '{"nodes":[{"key":"a","attributes":{"v":1}},{"key":"b","attributes":{"v":"two"}},{"key":"c","attributes":{"v":true}}],"edges":[]}',
  ).graph;
  it("is kept, written as text where a format must declare one, and the loss is said", () => {
    expect(graph?.nodes.columns).toEqual([{ name: "v", values: [1, "two", true] }]);
    if (!graph) throw new Error("there is no graph");
    for (const format of ["gexf", "graphml"]) {
      const { text, lost } = graphFormat(format)?.write(graph) ?? { text: "", lost: [] };
      expect(lost).toEqual(["the kinds of the values of “v”, written as text"]);
      expect(read(text).graph?.nodes.columns).toEqual([
        { name: "v", values: ["1", "two", "true"] },
      ]);
    }
  });
});

describe("something else than data (row 16)", () => {
  it.each([
    ["a page of an error", "<!DOCTYPE html>\n<html><body>503</body></html>", "web page"],
    ["other XML", "<svg xmlns='http://www.w3.org/2000/svg'/>", "“svg” is neither gexf nor graphml"],
    ["nothing", " \n", "empty"],
    ["other JSON", '{"a": 1}', "no graph"],
    ["a letter", "Dear all, dear guests,\nplease find, as attached,\n", "columns are not known"],
    ["a word", "hello", "no table, no XML and no JSON"],
    ["a graph without nodes", '{"options":{},"nodes":[],"edges":[]}', "no node and no edge"],
    ["JSON that ends too early", '{"nodes": [{"key": "a"', "line 1, column 23"],
  ])("%s is named", (_what, text, words) => {
    expect(refusal(read(text)).reason).toContain(words);
  });
});

describe("our own files of another version (row 28)", () => {
  const own = (version: unknown) =>
    JSON.stringify({ format: "licensing-atlas", schemaVersion: version, nodes: {}, edges: {} });
  it("are refused with both versions named", () => {
    expect(refusal(read(own(2)))).toEqual({
      line: null,
      field: "schemaVersion",
      reason:
        "The file has schema version “2”: a later program wrote it; this one reads version 1.",
    });
    expect(refusal(read(own("x"))).reason).toContain("no version that was ever written");
  });
});
