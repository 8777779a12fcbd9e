import type { NameLookup } from "../dataset/nameLookup.ts";

/** What a draft must know of the records that stand. */
export interface KnownRecords {
  /** Companies and drugs by any of their names; their ids are bare ids of records. */
  companies: NameLookup;
  drugs: NameLookup;
  /** Whether a record stands at a path under `graph-data/`. */
  has(path: string): boolean;
}

/** The record that a name means: one that is there or a new one; or why that cannot be said. */
export type Meant = { id: string; isNew: boolean } | { fault: string };

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

/** Which company or drug goes by a name; several that do, and a new one whose id is taken, are told apart by their ids. */
export function recordMeant(
  known: KnownRecords,
  collection: "companies" | "drugs",
  name: string,
): Meant {
  const meant = known[collection].resolve(name);
  if ("found" in meant) return { id: meant.found.id, isNew: false };
  const id = idOf(name);
  if (meant.candidates.length > 0) {
    const list = meant.candidates.map((each) => `${each.id} (${each.name})`).join(", ");
    return { fault: `“${name}” names several records; say which one by its id: ${list}` };
  }
  if (id === "")
    return { fault: `“${name}” makes no id; in Latin letters, please, other scripts later` };
  if (known.has(`${collection}/${id}.json`))
    return {
      fault: `there is a record ${collection}/${id}.json already; answer “${id}” if you mean that, else a longer name`,
    };
  return { id, isNew: true };
}

/** What is wrong with the answers so far: a name that is not clear, one party twice, a deal that is there already. */
export function draftFault(
  known: KnownRecords,
  { licensor, licensee, drug, announced }: Partial<DealAnswers>,
): string | undefined {
  const meant = [
    ...(licensor === undefined ? [] : [recordMeant(known, "companies", licensor)]),
    ...(licensee === undefined ? [] : [recordMeant(known, "companies", licensee)]),
    ...(drug === undefined ? [] : [recordMeant(known, "drugs", drug)]),
  ];
  const ids: string[] = [];
  for (const each of meant) {
    if ("fault" in each) return each.fault;
    ids.push(each.id);
  }
  if (licensor !== undefined && licensee !== undefined && ids[0] === ids[1])
    return "licensor and licensee are the same company";
  const path = `deals/${dealId(ids, announced ?? "")}.json`;
  return announced !== undefined && known.has(path)
    ? `there is a record ${path} already`
    : undefined;
}

function dealId(ids: readonly string[], announced: string): string {
  return [...ids, announced.slice(0, 4)].filter(Boolean).join("-");
}

/**
 * The records of a new deal: the source, the deal, and what has no record yet; or why there are none.
 * Never proposes a record that is there already under any of its names.
 */
export function draftDeal(
  known: KnownRecords,
  answers: DealAnswers,
): { drafts: Draft[] } | { fault: string } {
  const fault = draftFault(known, answers);
  if (fault !== undefined) return { fault };
  const source = answers.source || freeSourceId(known, answers);
  const sources = [{ source }];
  const claim = (value: unknown) => ({ value, sources });
  const drafts: Draft[] = [];
  const write = (folder: string, id: string, record: object) =>
    drafts.push({
      path: `${folder}/${id}.json`,
      record: { $schema: `../.schema/${folder}.schema.json`, id, ...record },
    });
  const party = (folder: "companies" | "drugs", name: string) => {
    const meant = recordMeant(known, folder, name);
    if ("fault" in meant) return name;
    if (meant.isNew) write(folder, meant.id, { name, sources });
    return meant.id;
  };
  if (!answers.source) write("sources", source, sourceRecord(answers));
  const licensor = party("companies", answers.licensor);
  const licensee = party("companies", answers.licensee);
  const drug = party("drugs", answers.drug);
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
  write("deals", dealId([licensor, licensee, drug], answers.announced), {
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
  });
  return { drafts };
}

/** An id for the new source; a second page of one publisher on these two gets a number. */
function freeSourceId(known: KnownRecords, answers: DealAnswers): string {
  const id = idOf(
    `src ${answers.licensor} ${answers.licensee} ${answers.sourcePublisher || answers.sourceDate}`,
  );
  const taken = (n: number) => known.has(`sources/${n === 1 ? id : `${id}-${n}`}.json`);
  let n = 1;
  while (taken(n)) n++;
  return n === 1 ? id : `${id}-${n}`;
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
