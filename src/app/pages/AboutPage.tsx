import { glossaryByTerm } from "../parts/glossary.ts";
import { usePage } from "../parts/pageContext.ts";
import { showPage } from "../state/pageActions.ts";

const GRADES = [
  ["A", "a company’s filing or release"],
  ["B", "trade press with a reporter"],
  ["C", "an aggregator or a translation"],
  ["D", "a machine digest, a mirror or an unsigned text"],
] as const;

/** Method, grades, coverage, words of the field, licences. */
export default function AboutPage() {
  const { atlas, store } = usePage();
  const { version, counts } = atlas.index;
  return (
    <div className="prose">
      <p className="lede">
        Licensing Atlas shows who licensed which drug to whom, on what terms and for which
        countries, and says for every fact which source it comes from.
      </p>
      <h2>Who it is for</h2>
      <p>
        Analysts in business development who look for partners and comparable terms, journalists who
        cover biotech, and equity analysts who ask what a deal is really worth. It needs no account,
        and nothing that you do here is sent anywhere.
      </p>
      <h2>How it works</h2>
      <p>
        {counts.deals} deals from {counts.sources} sources were read by hand into open records, data
        of {version}. Each claim names its source and the place in it. Where sources differ, the
        chosen reading stands beside the others with the reason. What no source says is left
        unknown, and unknown is never counted as zero.
      </p>
      <p>
        Who holds a right in a country on a day is not stored. It is worked out from the originator
        and every grant, option, end and takeover since, and the chain is shown in words. Where a
        contract uses a word that nobody defined, such as “Europe”, the answer is “undetermined”,
        with that word.
      </p>
      <h2>Grades of sources</h2>
      <ul className="plain">
        {GRADES.map(([grade, words]) => (
          <li key={grade}>
            <span className={`grade ${grade}`}>{grade}</span> {words}
          </li>
        ))}
      </ul>
      <h2>Words</h2>
      <p>A dotted line under a word anywhere in the atlas opens what stands here.</p>
      <dl>
        {glossaryByTerm.map(({ term, meaning }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <h2>What it is not</h2>
      <p>
        It is a sample, not the market:{" "}
        <button type="button" className="link" onClick={() => store.setState(showPage("coverage"))}>
          Coverage
        </button>{" "}
        says how much is known and what is missing. Found a mistake? Every fact has “Report an
        error” beside its sources. It is not investment or legal advice. “No licence there in this
        data set” means just that: a licence may exist that no source here mentions.
      </p>
      <h2>Licences</h2>
      <p>
        Code: MIT. Data: CC BY 4.0; name Licensing Atlas and the data version. Typeface: Source Sans
        3 (SIL OFL 1.1). Map: Natural Earth, public domain.
      </p>
    </div>
  );
}
