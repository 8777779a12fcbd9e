import { usePage } from "../pageContext.ts";

const GRADES = [
  ["A", "a company’s filing or release"],
  ["B", "trade press with a reporter"],
  ["C", "an aggregator or a translation"],
  ["D", "a machine digest, a mirror or an unsigned text"],
] as const;

const WORDS = [
  ["Licensor, licensee", "who gives the right to a drug, and who gets it."],
  ["Upfront", "money paid at signing, whatever happens later."],
  ["Milestones", "money due only if a goal is met: an approval, a sales figure. A maximum, never money paid."],
  ["Royalty", "a share of later sales."],
  ["Exclusive", "nobody else may, not even the licensor. Co-exclusive: the licensor keeps it beside the licensee."],
  ["Option", "the right to take a licence later. Until it is exercised it gives nothing."],
  [
    "Territory",
    "the countries that a right covers. “Ex-China” leaves out China; whether it leaves out Hong Kong, Macao and Taiwan depends on the words.",
  ],
  ["Conjugate (ADC)", "an antibody that carries a drug, the payload, to a cell with a certain target."],
] as const;

/** Method, grades, coverage, words of the field, licences. */
export function AboutPage() {
  const { version, counts } = usePage().atlas.index;
  return (
    <div className="prose">
      <p className="lede">
        Licensing Atlas shows who licensed which drug to whom, on what terms and for which countries, and says for every fact which source
        it comes from.
      </p>
      <h2>How it works</h2>
      <p>
        {counts.deals} deals from {counts.sources} sources were read by hand into open records, data of {version}. Each claim names its
        source and the place in it. Where sources differ, the chosen reading stands beside the others with the reason. What no source says
        is left unknown, and unknown is never counted as zero.
      </p>
      <p>
        Who holds a right in a country on a day is not stored. It is worked out from the originator and every grant, option, end and
        takeover since, and the chain is shown in words. Where a contract uses a word that nobody defined, such as “Europe”, the answer is
        “undetermined”, with that word.
      </p>
      <h2>Grades of sources</h2>
      <ul className="plain">
        {GRADES.map(([grade, words]) => (
          <li key={grade}>
            <span className={`grade ${grade}`}>{grade}</span> {words}
          </li>
        ))}
      </ul>
      <h2>Words of the field</h2>
      <dl>
        {WORDS.map(([word, meaning]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <h2>What it is not</h2>
      <p>
        It is a sample, not the market; see Coverage. It is not investment or legal advice. “No licence there in this data set” means just
        that: a licence may exist that no source here mentions.
      </p>
      <h2>Licences</h2>
      <p>
        Code: MIT. Data: CC BY 4.0; name Licensing Atlas and the data version. Typeface: Source Sans 3 (SIL OFL 1.1). Map: Natural Earth,
        public domain. Nothing that you do here is sent anywhere.
      </p>
    </div>
  );
}
