import { normalise } from "../dataset/entityNames.ts";

/** A company or drug that has a record, as far as a draft must know it. */
export interface NamedRecord {
  id: string;
  name: string;
  names?: readonly { text: string }[] | undefined;
}

/** Where a draft looks for what has a record already. */
interface Known {
  companies: ReadonlyMap<string, NamedRecord>;
  drugs: ReadonlyMap<string, NamedRecord>;
}

/** What the reader answers; empty is "not known". */
export interface DealAnswers {
  /** The id of a source that has a record; without one, the next four answers make a new source. */
  source?: string;
  sourceTitle: string;
  sourceUrl: string;
  sourcePublisher: string;
  sourceDate: string;
  grade: string;
  licensor: string;
  licensee: string;
  drug: string;
  announced: string;
  upfront: string;
  milestones: string;
  total: string;
  exclusivity: string;
  territory: string;
}

/** A record to be written: its path under `graph-data/` and its content. */
export interface Draft {
  path: string;
  record: object;
}

const COLLECTION_KINDS = { A: "release", B: "trade-press", C: "aggregator", D: "repost" } as const;

/** A name as an id: `Jiangsu Hengrui` becomes `jiangsu-hengrui`. */
export function idOf(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** The records of a new deal: the source, the deal, and what has no record yet. Never overwrites a record that is there. */
export function draftDeal(dataset: Known, answers: DealAnswers): Draft[] {
  const source =
    answers.source ||
    idOf(
      `src ${answers.licensor} ${answers.licensee} ${answers.sourcePublisher || answers.sourceDate}`,
    );
  const sources = [{ source }];
  const claim = (value: unknown) => ({ value, sources });
  const drafts: Draft[] = [];
  const write = (folder: string, id: string, record: object) =>
    drafts.push({
      path: `${folder}/${id}.json`,
      record: { $schema: `../.schema/${folder}.schema.json`, id, ...record },
    });
  if (!answers.source) write("sources", source, sourceRecord(answers));
  const known = (folder: "companies" | "drugs", name: string) => {
    const found = [...dataset[folder].values()].find(
      (record) =>
        record.id === name ||
        normalise(record.name) === normalise(name) ||
        record.names?.some(({ text }) => normalise(text) === normalise(name)),
    );
    if (found) return found.id;
    write(folder, idOf(name), { name, sources });
    return idOf(name);
  };
  const [licensor, licensee, drug] = [
    known("companies", answers.licensor),
    known("companies", answers.licensee),
    known("drugs", answers.drug),
  ];
  const money = (amount: string, qualifier: string) => ({
    state: "disclosed",
    currency: "USD",
    amount: Number(amount),
    qualifier,
  });
  const parts = [
    ...(answers.upfront
      ? [{ kind: "upfront", amount: claim(money(answers.upfront, "exact")), contingent: false }]
      : []),
    ...(answers.milestones
      ? [
          {
            kind: "milestones",
            amount: claim(money(answers.milestones, "up-to")),
            contingent: true,
          },
        ]
      : []),
  ];
  write(
    "deals",
    [licensor, licensee, drug, answers.announced.slice(0, 4)].filter(Boolean).join("-"),
    {
      kinds: ["licence"],
      parties: [
        { company: licensor, role: "licensor", sources },
        { company: licensee, role: "licensee", sources },
      ],
      assets: [{ drug, sources }],
      ...(answers.announced ? { announced: claim(answers.announced) } : {}),
      grants: [
        {
          id: "licence",
          from: [licensor],
          to: [licensee],
          assets: [drug],
          exclusivity: claim(answers.exclusivity || "unstated"),
          territory: claim({ state: "not-captured", words: answers.territory || "not given" }),
          sources,
        },
      ],
      economics: {
        parts,
        ...(answers.total ? { headline: claim(money(answers.total, "up-to")) } : {}),
      },
      events: answers.announced
        ? [{ kind: "signed", date: claim(answers.announced), words: "licence signed", sources }]
        : [],
      sources,
    },
  );
  return drafts;
}

function sourceRecord(answers: DealAnswers): object {
  const grade =
    answers.grade === "A" || answers.grade === "B" || answers.grade === "C" ? answers.grade : "D";
  return {
    title: answers.sourceTitle || null,
    ...(answers.sourceTitle
      ? {}
      : { description: `Page on the deal of ${answers.licensor} and ${answers.licensee}` }),
    publisher: answers.sourcePublisher || null,
    published: answers.sourceDate || null,
    url: answers.sourceUrl || null,
    kind: COLLECTION_KINDS[grade],
    grade,
  };
}
