import { stateOf } from "./countries.ts";
import { codes, M49 } from "./unRegions.ts";

/** A named set of countries: those that the name surely covers, and those on which uses of the name differ. */
export interface Region {
  id: string;
  /** As a sentence writes it: `Middle East and Africa`. */
  name: string;
  /** `exact`: a list that someone keeps. `convention`: our reading of a name that nobody defines. */
  kind: "exact" | "convention";
  /** How contracts and articles write it, in lower case. */
  words: readonly string[];
  definition: string;
  surely: readonly string[];
  perhaps: readonly string[];
}

const EU = codes(
  "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK",
);
const EUROPE_PERHAPS = codes("AL BA ME MK RS UA TR GE GI FO GG JE IM AX SJ GL GF GP MQ RE YT MF");
const GULF = codes("AE BH KW OM QA SA");
const MIDDLE_EAST = [...GULF, ...codes("EG IQ IR IL JO LB PS SY YE")];
const AFRICA = [
  ...M49.northernAfrica,
  ...M49.easternAfrica,
  ...M49.middleAfrica,
  ...M49.southernAfrica,
  ...M49.westernAfrica,
];
const SUB_SAHARAN = AFRICA.filter((code) => !M49.northernAfrica.includes(code));
const ASEAN = codes("BN ID KH LA MM MY PH SG TH VN");
const OCEANIA = [...M49.australiaNewZealand, ...M49.melanesia, ...M49.micronesia, ...M49.polynesia];
const LATIN_AND_CARIBBEAN = [...M49.centralAmerica, ...M49.southAmerica, ...M49.caribbean];
const LATIN_STATES = codes("AR BO BR CL CO CR CU DO EC GT HN MX NI PA PE PY SV UY VE");

/** States stand under *surely*; what depends on another state, under *perhaps*. */
const states = (all: readonly string[]) =>
  all.filter((code) => stateOf(code) === undefined && code !== "EH");
const without = (all: readonly string[], taken: readonly string[]) =>
  all.filter((code) => !taken.includes(code));
const both = (...lists: (readonly string[])[]) => [...new Set(lists.flat())];

type Row = [
  id: string,
  words: readonly string[],
  definition: string,
  surely: readonly string[],
  perhaps?: readonly string[],
];

const EXACT: Row[] = [
  [
    "mainland-china",
    ["mainland china", "chinese mainland", "prc mainland"],
    "mainland China alone: without Hong Kong, Macao and Taiwan",
    ["CN"],
  ],
  [
    "greater-china",
    ["greater china", "greater china region"],
    "mainland China, Hong Kong, Macao and Taiwan",
    codes("CN HK MO TW"),
  ],
  ["central-asia", ["central asia"], "Central Asia of UN M49", M49.centralAsia],
  [
    "eu",
    ["eu", "european union", "eu member states"],
    "the 27 member states of the European Union since February 2020",
    EU,
  ],
  [
    "eea",
    ["eea", "european economic area"],
    "the European Union with Iceland, Liechtenstein and Norway",
    [...EU, ...codes("IS LI NO")],
  ],
  [
    "gulf-states",
    ["gcc", "gulf cooperation council", "gulf states"],
    "the six members of the Gulf Cooperation Council",
    GULF,
  ],
];

const CONVENTION: Row[] = [
  [
    "china",
    ["china", "people's republic of china", "prc"],
    "“China” alone: mainland China; whether Hong Kong, Macao and Taiwan belong to it is not said",
    ["CN"],
    codes("HK MO TW"),
  ],
  [
    "europe",
    ["europe"],
    "“Europe” without a list: the European Union, the United Kingdom, Switzerland, Norway, Iceland and the small states; for the rest of the continent uses differ",
    [...EU, ...codes("GB CH NO IS LI AD MC SM VA")],
    EUROPE_PERHAPS,
  ],
  [
    "cis",
    ["cis", "commonwealth of independent states", "cis countries"],
    "the nine member states; Turkmenistan is an associate, Ukraine and Georgia took part in former years",
    codes("AM AZ BY KG KZ MD RU TJ UZ"),
    codes("TM UA GE"),
  ],
  [
    "asean",
    ["asean"],
    "the ten members before October 2025; Timor-Leste joined then",
    ASEAN,
    ["TL"],
  ],
  [
    "southeast-asia",
    ["southeast asia", "south-east asia", "south east asia", "southeastern asia"],
    "the countries of ASEAN; Timor-Leste is in UN M49 South-eastern Asia but often left out",
    ASEAN,
    ["TL"],
  ],
  [
    "south-asia",
    ["south asia", "southern asia", "indian subcontinent"],
    "Southern Asia of UN M49; Iran and Afghanistan are often counted elsewhere",
    without(M49.southernAsia, ["IR", "AF"]),
    ["AF", "IR"],
  ],
  [
    "east-asia",
    ["east asia", "eastern asia"],
    "Eastern Asia of UN M49 with Taiwan",
    M49.easternAsia,
  ],
  [
    "asia",
    ["asia"],
    "East, South-East and South Asia; whether Central and Western Asia are meant differs",
    both(M49.easternAsia, M49.southEasternAsia, without(M49.southernAsia, ["IR", "AF"])),
    both(M49.centralAsia, M49.westernAsia, ["IR", "AF"]),
  ],
  [
    "west-asia",
    ["west asia", "western asia"],
    "Western Asia of UN M49 with Iran; the Caucasus, Cyprus and Türkiye are counted differently",
    codes("AE BH IL IQ IR JO KW LB OM PS QA SA SY YE"),
    codes("AM AZ CY GE TR"),
  ],
  [
    "asia-pacific",
    ["asia-pacific", "asia pacific", "apac", "asia-pacific region"],
    "Korea, Taiwan, Hong Kong, South-East Asia, Australia and New Zealand; contracts often treat China, Japan, India and the islands apart",
    [...codes("KR TW HK AU NZ"), ...ASEAN],
    without(both(M49.easternAsia, M49.southernAsia, M49.southEasternAsia, OCEANIA), [
      ...codes("KR TW HK AU NZ"),
      ...ASEAN,
    ]),
  ],
  [
    "middle-east",
    ["middle east", "the middle east"],
    "the Arab states of Western Asia with Egypt, Iran and Israel; Türkiye and Cyprus are counted differently",
    MIDDLE_EAST,
    ["CY", "TR"],
  ],
  [
    "africa",
    ["africa"],
    "the states of Africa in UN M49; dependent territories only perhaps",
    states(AFRICA),
    without(AFRICA, states(AFRICA)),
  ],
  [
    "north-africa",
    ["north africa", "northern africa"],
    "Northern Africa of UN M49; Sudan and Western Sahara are counted differently",
    codes("DZ EG LY MA TN"),
    codes("EH SD"),
  ],
  [
    "sub-saharan-africa",
    ["sub-saharan africa", "subsaharan africa"],
    "sub-Saharan Africa of UN M49 with Sudan counted differently; dependent territories only perhaps",
    states(SUB_SAHARAN),
    both(without(SUB_SAHARAN, states(SUB_SAHARAN)), ["SD"]),
  ],
  [
    "middle-east-and-north-africa",
    ["mena", "middle east and north africa", "middle east & north africa"],
    "the Middle East with Algeria, Libya, Morocco and Tunisia; the neighbours are counted differently",
    both(MIDDLE_EAST, codes("DZ LY MA TN")),
    codes("CY DJ EH MR SD SO TR"),
  ],
  [
    "middle-east-and-africa",
    ["mea", "middle east and africa", "middle east & africa"],
    "the Middle East and Africa as each is meant here",
    both(MIDDLE_EAST, states(AFRICA)),
    both(["CY", "TR"], without(AFRICA, states(AFRICA))),
  ],
  [
    "latin-america",
    ["latin america", "latam"],
    "the Spanish- and Portuguese-speaking states of the Americas; for the rest of UN M49 Latin America and the Caribbean uses differ",
    LATIN_STATES,
    without(LATIN_AND_CARIBBEAN, LATIN_STATES),
  ],
  [
    "latin-america-and-the-caribbean",
    ["latin america and the caribbean", "lac"],
    "the states of UN M49 Latin America and the Caribbean; dependent territories only perhaps",
    states(LATIN_AND_CARIBBEAN),
    without(LATIN_AND_CARIBBEAN, states(LATIN_AND_CARIBBEAN)),
  ],
  [
    "caribbean",
    ["caribbean", "the caribbean"],
    "the states of the UN M49 Caribbean; dependent territories and the mainland neighbours only perhaps",
    states(M49.caribbean),
    both(without(M49.caribbean, states(M49.caribbean)), codes("BM BZ GF GY SR")),
  ],
  [
    "central-america",
    ["central america"],
    "Central America of UN M49; Mexico is counted differently",
    without(M49.centralAmerica, ["MX"]),
    ["MX"],
  ],
  [
    "south-america",
    ["south america"],
    "the states of UN M49 South America; dependent territories only perhaps",
    states(M49.southAmerica),
    without(M49.southAmerica, states(M49.southAmerica)),
  ],
  [
    "north-america",
    ["north america", "northern america"],
    "the United States and Canada; Mexico, Greenland and the islands are counted differently",
    ["CA", "US"],
    both(["MX", "PR", "VI"], without(M49.northernAmerica, ["CA", "US"])),
  ],
  [
    "oceania",
    ["oceania"],
    "the states of UN M49 Oceania; dependent territories only perhaps",
    states(OCEANIA),
    without(OCEANIA, states(OCEANIA)),
  ],
  [
    "australia-and-new-zealand",
    ["anz", "australasia", "australia and new zealand"],
    "the two states; their dependent territories only perhaps",
    ["AU", "NZ"],
    without([...M49.australiaNewZealand, ...codes("CK NU TK")], ["AU", "NZ"]),
  ],
];

const LETTERS = new Set(["eu", "eea", "cis", "asean"]);

function nameOf(id: string): string {
  if (LETTERS.has(id)) return id.toUpperCase();
  if (id === "asia-pacific") return "Asia-Pacific";
  return id
    .split("-")
    .map((word) =>
      word === "and" || word === "the" ? word : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(" ");
}

const region =
  (kind: Region["kind"]) =>
  ([id, words, definition, surely, perhaps = []]: Row): Region => ({
    id,
    name: nameOf(id),
    kind,
    words,
    definition,
    surely,
    perhaps,
  });

/** Every region that a territory may name. */
export const REGIONS: readonly Region[] = [
  ...EXACT.map(region("exact")),
  ...CONVENTION.map(region("convention")),
];

const OTHER_IDS: Readonly<Record<string, string>> = {
  apac: "asia-pacific",
  mena: "middle-east-and-north-africa",
  mea: "middle-east-and-africa",
  "south-east-asia": "southeast-asia",
  "european-union": "eu",
  gcc: "gulf-states",
};
const BY_ID = new Map(REGIONS.map((entry) => [entry.id, entry]));
const BY_WORD = new Map(
  REGIONS.flatMap((entry) => entry.words.map((word) => [word, entry] as const)),
);

/** The region with an id (`greater-china`) or a common short id (`apac`, `mena`); `undefined` when there is none. */
export function regionById(id: string): Region | undefined {
  return BY_ID.get(OTHER_IDS[id] ?? id);
}

/** The region that a contract's word is known to mean (`Europe`, `the Middle East`); `undefined` for any other word. */
export function regionByWord(word: string): Region | undefined {
  const plain = word.trim().toLowerCase().replaceAll("’", "'");
  return BY_WORD.get(plain) ?? BY_WORD.get(plain.replace(/^the /, ""));
}

const SOME =
  /^(?:a few|certain|selected|some|several|various|other|further|remaining) (.+?)(?: (?:countries|markets|states|nations|territories))?$/;
const ADJECTIVES: Readonly<Record<string, string>> = {
  african: "africa",
  asian: "asia",
  "central asian": "central-asia",
  "east asian": "east-asia",
  european: "europe",
  "latin american": "latin-america",
  "middle eastern": "middle-east",
  "south american": "south-america",
  "south asian": "south-asia",
  "south-east asian": "southeast-asia",
  "southeast asian": "southeast-asia",
  "west asian": "west-asia",
};

/** The regions that "certain Caribbean countries" or "several South-East and West Asian countries" are taken from; `undefined` for other words. */
export function regionsBounding(word: string): Region[] | undefined {
  const within = SOME.exec(word.trim().toLowerCase())?.[1];
  if (within === undefined) return undefined;
  const parts = within.split(" and ");
  const noun = parts[parts.length - 1]?.split(" ").at(-1) ?? "";
  const found = parts.map((part) => regionNamed(part) ?? regionNamed(`${part} ${noun}`));
  return found.every((entry) => entry !== undefined) ? found : undefined;
}

function regionNamed(words: string): Region | undefined {
  return regionByWord(words) ?? regionById(ADJECTIVES[words] ?? "");
}
