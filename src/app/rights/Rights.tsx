import { useState } from "react";
import { countryWords, dateWords } from "../../dataset/facts/words.ts";
import type { RightsPage, SharedAnswer } from "../../inference/rights/rightsPage.ts";
import { useShard } from "../data/useShard.ts";
import { usePage, usePageState } from "../parts/pageContext.ts";
import { Term } from "../parts/Term.tsx";
import { usePanel } from "../parts/usePanel.ts";
import { select } from "../state/pictureActions.ts";
import { answerClass, countrySentence, holderWords } from "./answerWords.ts";
import { intervalOn } from "./intervalOn.ts";
import { KeyLine, RightsMap, type WorldMap } from "./RightsMap.tsx";

/** Who holds a drug where on the day that the atlas is read on: map, key, one country's chain, and all as a table. */
export function Rights({ id }: { id: string }) {
  const { atlas } = usePage();
  const panel = usePanel(`rights ${id}`);
  const on = usePageState((state) => state.on) ?? atlas.index.version;
  const page = useShard<RightsPage>(`rights/${id.slice("drug:".length)}.json`);
  const map = useShard<WorldMap>("worldMap.json");
  if (page.state !== "here") return null;
  const interval = intervalOn(page.data, on);
  if (!interval) return null;
  return (
    <section ref={panel} aria-label="Rights" className="rights">
      <h2>
        Who may sell it where <span>on {dateWords(on)}</span>
      </h2>
      <Answers answers={interval.answers} map={map.state === "here" ? map.data : null} />
    </section>
  );
}

function Answers({ answers, map }: { answers: readonly SharedAnswer[]; map: WorldMap | null }) {
  const [pointed, setPointed] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [lit, setLit] = useState<string | null>(null);
  const rows = keyRows(answers);
  const firstOpen = rows.findIndex(({ look }) => look === "undetermined");
  const code = pointed ?? chosen;
  const answer = code === null ? undefined : answerOf(answers, code);
  const lookOf = new Map(
    answers.flatMap((each) =>
      each.countries.map((country) => [country, answerClass(each, answers)] as const),
    ),
  );
  return (
    <>
      {map && (
        <RightsMap
          map={map}
          label="World map of the rights; the same answers stand in the table below"
          lookOf={(code) => lookOf.get(code) ?? "neutral"}
          wordsOf={(code) => countrySentence(code, answerOf(answers, code))}
          chosen={chosen}
          lit={lit}
          onPoint={setPointed}
          onChoose={setChosen}
        />
      )}
      <ul className="rightskey">
        {rows.map(({ look, words, why, count }, i) => (
          <KeyLine key={look + words + why} look={look} count={count} onLift={setLit}>
            {look === "undetermined" && i === firstOpen ? <Undetermined words={words} /> : words}
            {why !== "" && <small>{why}</small>}
          </KeyLine>
        ))}
      </ul>
      <label className="country">
        <span>One country</span>
        <select value={chosen ?? ""} onChange={(event) => setChosen(event.target.value || null)}>
          <option value="">Choose …</option>
          {codesByName(answers).map((each) => (
            <option key={each} value={each}>
              {countryWords(each)}
            </option>
          ))}
        </select>
      </label>
      {code !== null && <Chain code={code} answer={answer} />}
      <details className="all">
        <summary>
          All {answers.reduce((sum, { countries }) => sum + countries.length, 0)} countries and
          territories
        </summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Country</th>
              <th scope="col">Who</th>
            </tr>
          </thead>
          <tbody>
            {codesByName(answers).map((each) => {
              const own = answerOf(answers, each);
              return (
                <tr key={each}>
                  <th scope="row">{countryWords(each)}</th>
                  <td>{own ? holderWords(own) : ""}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </details>
    </>
  );
}

function answerOf(answers: readonly SharedAnswer[], code: string): SharedAnswer | undefined {
  return answers.find(({ countries }) => countries.includes(code));
}

/** The first open answer says what being open means. */
function Undetermined({ words }: { words: string }) {
  const word = "undetermined";
  return (
    <>
      <Term of="undetermined">{word}</Term>
      {words.slice(word.length)}
    </>
  );
}

/** A line of the key: all countries with the same look, holders and reason. */
function keyRows(
  answers: readonly SharedAnswer[],
): { look: string; words: string; why: string; count: number }[] {
  const rows = new Map<string, { look: string; words: string; why: string; count: number }>();
  for (const answer of answers) {
    const look = answerClass(answer, answers);
    const words = holderWords(answer);
    const why = answer.because?.why ?? (answer.kept ? "no licence there in this data set" : "");
    const row = rows.get(look + words + why) ?? { look, words, why, count: 0 };
    row.count += answer.countries.length;
    rows.set(look + words + why, row);
  }
  return [...rows.values()].sort((a, b) => b.count - a.count);
}

/** The answer for one country and the chain of grants and events behind it. */
function Chain({ code, answer }: { code: string; answer: SharedAnswer | undefined }) {
  const { store } = usePage();
  return (
    <div className="chain" aria-live="polite">
      <p>{countrySentence(code, answer)}</p>
      <ol>
        {answer?.chain.map(({ words, deal, sources }) => (
          <li key={words}>
            {deal ? (
              <button type="button" className="link" onClick={() => store.setState(select(deal))}>
                {words}
              </button>
            ) : (
              words
            )}{" "}
            <small>{[...new Set(sources.map(({ grade }) => grade))].sort().join(" ")}</small>
          </li>
        ))}
      </ol>
    </div>
  );
}

function codesByName(answers: readonly SharedAnswer[]): string[] {
  return answers
    .flatMap(({ countries }) => countries)
    .sort((a, b) => countryWords(a).localeCompare(countryWords(b), "en"));
}
