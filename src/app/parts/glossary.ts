/** A word of the field, as it is explained wherever it stands. */
interface Word {
  term: string;
  /** Plain sentences of our own. */
  meaning: string;
  /** Other ways in which labels write it, lower case. */
  also?: readonly string[];
}

const WORDS = {
  adc: {
    term: "Antibody–drug conjugate (ADC)",
    meaning: "An antibody that carries a cell poison, its payload, to cells with a certain target.",
    also: ["antibody–drug conjugate", "antibody-drug conjugate", "adc"],
  },
  asset: { term: "Asset", meaning: "The drug, or the drug yet to be made, that a deal is about." },
  biosimilar: {
    term: "Biosimilar",
    meaning:
      "A later copy of a biological drug, shown to work alike. It joins no cluster of its model’s conjugates here.",
  },
  bispecific: {
    term: "Bispecific antibody",
    meaning: "An antibody that binds two targets at once.",
    also: ["bispecific"],
  },
  bla: {
    term: "BLA, NDA",
    meaning:
      "The files with which a company asks for approval: a BLA for biological drugs, an NDA for chemical ones. Asking is not approval.",
    also: ["bla", "nda"],
  },
  coExclusive: {
    term: "Co-exclusive",
    meaning: "The licensee gets the right and the licensor keeps it too; nobody else gets it.",
    also: ["co-exclusive licence"],
  },
  contingent: {
    term: "Contingent",
    meaning: "Due only if something happens, such as an approval. A maximum, never money paid.",
    also: ["if goals are met", "total as reported"],
  },
  exChina: {
    term: "Ex-China",
    meaning:
      "Everywhere but China. Whether Hong Kong, Macao and Taiwan are left out too depends on the contract’s words; where they do not say, the answer is undetermined.",
  },
  exclusive: {
    term: "Exclusive",
    meaning: "Nobody else may use the right there, not even the company that granted it.",
    also: ["exclusive licence", "exclusivity"],
  },
  grade: {
    term: "Grades A to D",
    meaning:
      "How far to trust a source. A: a company’s filing or release. B: trade press with a reporter. C: an aggregator or a translation. D: a machine digest or an unsigned text.",
    also: ["grades"],
  },
  greaterChina: { term: "Greater China", meaning: "Mainland China, Hong Kong, Macao and Taiwan." },
  inn: {
    term: "INN",
    meaning:
      "The international non-proprietary name of a drug, the same in every country. Trodelvy is a brand; its INN is sacituzumab govitecan.",
  },
  licensee: {
    term: "Licensee",
    meaning: "The company that gets the right to a drug. In the picture the arrow points to it.",
  },
  licensor: {
    term: "Licensor",
    meaning: "The company that gives the right to a drug. In the picture the arrow leaves from it.",
  },
  milestone: {
    term: "Milestone",
    meaning:
      "Money due only once a goal is met: a trial, an approval, a sales figure. Sums of milestones are maximums.",
    also: [
      "milestones",
      "milestones at most",
      "development milestones",
      "regulatory milestones",
      "sales milestones",
      "regulatory and sales milestones",
    ],
  },
  modality: {
    term: "Modality",
    meaning: "What sort of drug it is: a small molecule, an antibody, a conjugate, a cell therapy.",
  },
  nearTerm: {
    term: "Near-term payment",
    meaning:
      "Money that is expected soon after signing but may hang on an early step. It is kept apart from the upfront.",
    also: ["near-term"],
  },
  option: {
    term: "Option",
    meaning: "The right to take a licence later. Until it is exercised it gives nothing.",
    also: ["option fee", "optionor", "optionee"],
  },
  originator: {
    term: "Originator",
    meaning:
      "The company where the drug was made first. It keeps every right that no deal has moved.",
  },
  orphan: {
    term: "Orphan drug",
    meaning:
      "A status for drugs against rare diseases. It brings help and years of protection; it is no approval.",
    also: ["orphan drug designation", "orphan designation"],
  },
  payload: {
    term: "Payload",
    meaning:
      "The cell poison that a conjugate carries. Conjugates with one payload may have different targets.",
  },
  firstRefusal: {
    term: "Right of first refusal",
    meaning:
      "The right to be asked first, and to match another’s offer. Until it is used it gives nothing.",
  },
  royalty: {
    term: "Royalty",
    meaning: "A share of later sales, mostly a percentage that grows with them.",
  },
  stage: {
    term: "Stage",
    meaning: "How far a drug has come: before trials in people, phase 1 to 3, a filing, approval.",
    also: ["stage at signing", "furthest stage"],
  },
  sublicence: {
    term: "Sublicence",
    meaning:
      "A licence that a licensee gives on. It fits inside the licensee’s own and ends with it.",
    also: ["sublicensed", "sublicense"],
  },
  target: {
    term: "Target",
    meaning: "The molecule in the body that a drug binds, mostly a protein on a cell.",
  },
  territory: {
    term: "Territory",
    meaning: "The countries that a right covers, in the words of the contract.",
    also: ["territories"],
  },
  tier1: { term: "Tier T1", meaning: "Rivals because a source says so." },
  tier2: {
    term: "Tier T2",
    meaning: "Rivals by rule: the same targets, the same modality and an overlapping indication.",
  },
  tier3: { term: "Tier T3", meaning: "Rivals by rule: the same targets and the same modality." },
  tier4: { term: "Tier T4", meaning: "Rivals by rule: one target in common." },
  tier5: {
    term: "Tier T5",
    meaning:
      "Rivals by rule: an indication in common and nothing more. Not drawn unless asked for.",
  },
  undetermined: {
    term: "Undetermined",
    meaning:
      "Two or more companies may hold the right, and a word or a gap in the sources keeps open which. It is not the same as unknown.",
  },
  upfront: {
    term: "Upfront",
    meaning:
      "Money paid at signing, whatever happens later. Where it is not disclosed it counts as unknown, never as zero.",
    also: ["upfront, cash", "upfront, equity"],
  },
} as const satisfies Record<string, Word>;

export type WordKey = keyof typeof WORDS;

/** The words of the field, by key. */
export const GLOSSARY: Readonly<Record<WordKey, Word>> = WORDS;

/** All of them as a reader looks them up. */
export const glossaryByTerm: readonly Word[] = Object.values(GLOSSARY).sort((a, b) =>
  a.term.localeCompare(b.term, "en"),
);

const BY_WORDS = new Map(
  (Object.keys(WORDS) as WordKey[]).flatMap((key) => {
    const { term, also = [] } = GLOSSARY[key];
    return [term.toLowerCase(), ...also].map((words) => [words, key] as const);
  }),
);

/** The word that a whole label or value stands for, if it is one of ours. */
export function wordOf(label: string): WordKey | undefined {
  return BY_WORDS.get(label.toLowerCase());
}
