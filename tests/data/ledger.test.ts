import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readFolder } from "../../src/cli/readFolder.ts";
import { type Dataset, parseDataset } from "../../src/dataset/parseDataset.ts";
import { type DealMoney, dealMoney } from "../../src/inference/dealMoney.ts";
import { dealStatus } from "../../src/inference/dealStatus.ts";
import type { Deal } from "../../src/schema/deal.ts";
import type { TerritoryItem } from "../../src/schema/territory.ts";
import { citations, linkedCompanies, references } from "./recordWalk.ts";

const { dataset, faults } = parseDataset(
  readFolder(fileURLToPath(new URL("../../graph-data", import.meta.url))),
);
if (!dataset) throw new Error(JSON.stringify(faults));
const data: Dataset = dataset;

function deal(id: string): Deal {
  const found = data.deals.get(id);
  if (!found) throw new Error(`no deal ${id}`);
  return found;
}

/** The roles of a deal's parties by company. */
function roles(id: string): Record<string, string> {
  return Object.fromEntries(deal(id).parties.map(({ company, role }) => [company, role]));
}

function statistic(id: string): number | string | undefined {
  return data.statistics.get(id)?.value.value;
}

describe("the facts as a whole", () => {
  it("have no fault of shape", () => expect(faults).toEqual([]));

  it("refer only to records that exist", () => {
    expect(references(data).filter(({ collection, id }) => !data[collection].has(id))).toEqual([]);
  });

  it("cite only known sources, and every source is cited", () => {
    const cited = new Set(citations(data).map(({ source }) => source));
    expect([...cited].filter((id) => !data.sources.has(id))).toEqual([]);
    expect([...data.sources.keys()].filter((id) => !cited.has(id))).toEqual([]);
  });

  it("place every citation of a document in a paragraph", () => {
    const vague = citations(data).filter(
      ({ source, at }) => source.startsWith("doc-") && !/^¶\d+$/.test(at ?? ""),
    );
    expect(vague).toEqual([]);
  });

  it("link every company by a deal, a drug, a figure or a company that it owns", () => {
    const linked = linkedCompanies(data);
    expect([...data.companies.keys()].filter((id) => !linked.has(id))).toEqual([]);
  });

  it("hold at least what the data set asserts", () => {
    for (const [collection, count] of Object.entries(data.header.assertions)) {
      expect(
        data[collection as keyof typeof data.header.assertions].size,
        collection,
      ).toBeGreaterThanOrEqual(count ?? 0);
    }
  });

  it("leave out what a document does not say of itself", () => {
    const { title, publisher, published, url } = data.sources.get("doc-000") ?? {};
    expect({ title, publisher, published, url }).toEqual({
      title: null,
      publisher: null,
      published: null,
      url: null,
    });
  });
});

describe("the lead deal", () => {
  const territory = deal("hengrui-glenmark-trastuzumab-rezetecan-2025").grants[0]?.territory.value;
  const minus: TerritoryItem[] = territory?.state === "captured" ? territory.minus : [];

  it("excludes seventeen named places and the word Europe", () => {
    const named = minus.flatMap((item) => (item.kind === "exact" ? [item.country] : []));
    expect(named.sort().join(" ")).toBe("AM AZ BY CA CN HK JP KG KZ MD MO RU TJ TM TW US UZ");
    expect(minus.filter((item) => item.kind !== "exact")).toEqual([
      { kind: "undefined", word: "Europe" },
    ]);
  });

  it("keeps the machine's name of the drug as a mistranslation", () => {
    const alias = data.drugs
      .get("trastuzumab-rezetecan")
      ?.names?.find(({ text }) => text === "Ruikang trastuzumab");
    expect(alias?.kind).toBe("mistranslation");
    expect(
      data.drugs.get("trastuzumab")?.names?.some(({ text }) => text.includes("Ruikang")) ?? false,
    ).toBe(false);
  });
});

describe("the money", () => {
  const known: [string, Partial<DealMoney>][] = [
    [
      "hengrui-glenmark-trastuzumab-rezetecan-2025",
      { upfrontUsdM: 18, milestonesUsdM: 1093, totalUsdM: 1111 },
    ],
    ["hengrui-merck-co-hrs-5346-2025", { upfrontUsdM: 200, milestonesUsdM: 1770, totalUsdM: 1970 }],
    ["hengrui-gsk-hrs-9821-2025", { upfrontUsdM: 500, totalUsdM: 12500, headlineUsdM: 12500 }],
    [
      "innovent-takeda-ibi363-ibi343-2025",
      { upfrontUsdM: 1200, milestonesUsdM: 10200, equityUsdM: null, totalUsdM: 11400 },
    ],
    [
      "3sbio-pfizer-ssgj-707-2025",
      { upfrontUsdM: 1250, milestonesUsdM: 4800, equityUsdM: 100, totalUsdM: 6050 },
    ],
    [
      "genequantum-aimedbio-biohaven-2025",
      { upfrontUsdM: null, totalUsdM: 13000, totalBasis: "reported" },
    ],
    [
      "immuneonco-axion-imm2510-imm27m-2024",
      { totalUsdM: 2000, totalBasis: "reported", paidUsdM: 35 },
    ],
    [
      "innocare-zenas-orelabrutinib-2025",
      { nearTermUsdM: 100, totalUsdM: 2000, totalBasis: "reported" },
    ],
    ["alphamab-3dmed-glenmark-envafolimab-2024", { upfrontUsdM: null, totalUsdM: 700.8 }],
    ["alphamab-3dmed-tracon-envafolimab-2019", { upfrontUsdM: null, totalUsdM: null }],
    ["remegen-seagen-disitamab-vedotin-2021", { upfrontUsdM: 200, totalUsdM: 2600 }],
  ];
  it.each(known)("of %s", (id, money) => expect(dealMoney(deal(id))).toMatchObject(money));

  it("differs from no reported total, and only what was paid counts as paid", () => {
    const differing = [...data.deals.values()]
      .filter((each) => dealMoney(each).check === "differs")
      .map(({ id }) => id);
    // Their option money is part of the headline and nowhere itemised among the parts that sum.
    expect(differing.sort()).toEqual([
      "junshi-coherus-toripalimab-2021",
      "legochem-janssen-lcb84-2023",
    ]);
    expect(dealMoney(deal("immuneonco-axion-imm2510-imm27m-2024")).paidUsdM).toBe(35);
    expect(dealMoney(deal("hengrui-glenmark-trastuzumab-rezetecan-2025")).paidUsdM).toBeNull();
  });
});

describe("the deals", () => {
  it("give the three-party deal no roles", () => {
    expect(roles("genequantum-aimedbio-biohaven-2025")).toEqual({
      genequantum: "unstated",
      biohaven: "unstated",
      aimedbio: "unstated",
    });
    expect(deal("genequantum-aimedbio-biohaven-2025").grants).toEqual([]);
  });

  it("end ImmuneOnco's licence, with the rights back and the conflict kept", () => {
    const ended = deal("immuneonco-axion-imm2510-imm27m-2024");
    expect(dealStatus(ended)).toBe("terminated");
    expect(ended.events.find(({ kind }) => kind === "rights-returned")?.to).toEqual(["immuneonco"]);
    expect(
      ended.notes?.flatMap(({ claim }) => claim.alternatives ?? []).map(({ relation }) => relation),
    ).toContain("conflicts");
  });

  it("read the Merck of 000 ¶14 as Merck & Co.", () => {
    const party = deal("daiichi-merck-co-three-dxd-adcs-2023").parties.find(
      ({ company }) => company === "merck-co",
    );
    expect(party?.sources).toContainEqual({ source: "doc-000", at: "¶14" });
    expect(roles("daiichi-merck-co-three-dxd-adcs-2023")).not.toHaveProperty("merck-kgaa");
  });

  it("take Pfizer's part in disitamab vedotin from its purchase of Seagen", () => {
    expect(roles("remegen-seagen-disitamab-vedotin-2021")).toEqual({
      remegen: "licensor",
      seagen: "licensee",
    });
    expect(roles("pfizer-seagen-acquisition-2023")).toEqual({
      pfizer: "acquirer",
      seagen: "acquiree",
    });
  });

  it("keep the partnerships to partners and drug", () => {
    const partnerships: [string, string, string[]][] = [
      [
        "daiichi-astrazeneca-trastuzumab-deruxtecan-2019",
        "trastuzumab-deruxtecan",
        ["daiichi-sankyo", "astrazeneca"],
      ],
      [
        "daiichi-astrazeneca-datopotamab-deruxtecan-2020",
        "datopotamab-deruxtecan",
        ["daiichi-sankyo", "astrazeneca"],
      ],
      ["pfizer-astellas-enfortumab-vedotin", "enfortumab-vedotin", ["pfizer", "astellas"]],
      [
        "daiichi-merck-co-three-dxd-adcs-2023",
        "patritumab-deruxtecan",
        ["daiichi-sankyo", "merck-co"],
      ],
    ];
    for (const [id, drug, partners] of partnerships) {
      expect(roles(id)).toEqual(
        Object.fromEntries(partners.map((company) => [company, "partner"])),
      );
      expect(deal(id).assets.map((asset) => asset.drug)).toContain(drug);
    }
  });

  it("never make an option a licence", () => {
    const options = [...data.deals.values()]
      .flatMap(({ grants }) => grants)
      .filter(({ condition }) => condition === "option");
    expect(options.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["china-option", "ibi3001-option", "programmes-option"]),
    );
  });

  it("keep unnamed assets as placeholders with their count", () => {
    expect(data.drugs.get("hengrui-gsk-option-programmes")?.placeholder?.value).toEqual({
      count: 11,
      qualifier: "up-to",
    });
    expect(deal("hengrui-gsk-hrs-9821-2025").assetCount?.value).toEqual({
      count: 12,
      qualifier: "up-to",
    });
    expect(
      data.drugs.get("genequantum-biohaven-adc-programmes")?.placeholder?.value.count,
    ).toBeNull();
  });
});

describe("drugs, rivals and figures", () => {
  it("hold Hengrui's five further conjugates, one a target", () => {
    const five = {
      "shr-a1921": "trop2",
      "shr-a2102": "nectin-4",
      "shr-a1904": "claudin-18-2",
      "shr-a2009": "her3",
      "shr-a1912": "cd79b",
    };
    for (const [id, target] of Object.entries(five)) {
      const drug = data.drugs.get(id);
      expect(
        drug?.targets?.map((binding) => binding.target),
        id,
      ).toEqual([target]);
      expect(drug?.targets?.[0]?.sources, id).toContainEqual({ source: "doc-000", at: "¶14" });
      expect(drug?.modality?.value, id).toBe("adc");
    }
  });

  it("of the documents state rivalry twice and no more", () => {
    const ofDocuments = [...data.rivalries.values()].filter(({ sources }) =>
      sources.some(({ source }) => source.startsWith("doc-")),
    );
    expect(ofDocuments.map(({ drugs }) => drugs.join(" · ")).sort()).toEqual([
      "trastuzumab-rezetecan · disitamab-vedotin",
      "trastuzumab-rezetecan · trastuzumab-deruxtecan",
    ]);
  });

  it("never show the doubtful name of GeneQuantum as its name", () => {
    const { name, names } = data.companies.get("genequantum") ?? {};
    expect(name).toBe("GeneQuantum Healthcare");
    expect(names?.filter(({ doubtful }) => doubtful).map(({ text }) => text)).toEqual([
      "禾健生物科技有限公司",
    ]);
  });

  it("count the market as its provider does", () => {
    expect(
      ["2025-value", "2025-deals", "2024-value", "2024-deals"].map((id) =>
        statistic(`out-licensing-china-${id}`),
      ),
    ).toEqual([135700, 157, 51900, 94]);
    expect(data.statistics.get("out-licensing-china-2025-value")?.provider?.value).toContain(
      "PharmCube",
    );
    expect(
      ["enhertu-sales-2024", "enhertu-sales-2025-h1", "hengrui-2025-value"].map(statistic),
    ).toEqual([3750, 2290, 16700]);
  });
});
