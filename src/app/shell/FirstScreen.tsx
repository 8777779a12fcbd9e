import { LENSES } from "../../layout/lenses/lenses.ts";
import { Brand } from "../parts/Brand.tsx";
import { usePage, usePageState } from "../parts/pageContext.ts";
import { Legend } from "../picture/Legend.tsx";
import { openAddress, showPage } from "../state/pageActions.ts";
import { PAGE_TITLES, PAGES } from "../state/pageNames.ts";
import { showLens } from "../state/pictureActions.ts";
import { writeView } from "../state/urlState.ts";
import { START } from "../state/viewFields.ts";
import { SearchBox } from "./SearchBox.tsx";

/** What a stranger sees first: the question that the atlas answers, a search box, three ready questions, the legend. */
export function FirstScreen() {
  const { atlas, store } = usePage();
  const offered = usePageState((state) => state.tour !== "declined");
  const { counts, questions } = atlas.index;
  return (
    <main className="intro">
      <Brand />
      <h1>Who licensed which drug to whom, on what terms, and where?</h1>
      <p className="lede">
        {counts.deals} deals drawn from {counts.sources} sources. Click anything to see where a fact
        comes from.{" "}
        {offered && (
          <button type="button" onClick={() => store.setState({ tour: "running" })}>
            One-minute tour
          </button>
        )}
      </p>
      <SearchBox large />
      <h2>Or start with a question</h2>
      <ul className="questions">
        {questions.map(({ question, answer, address }) => (
          <li key={question}>
            <a
              href={address}
              onClick={(event) => {
                event.preventDefault();
                store.setState(openAddress(address));
              }}
            >
              <span className="question">{question}</span>
              <span className="answer">{answer}</span>
              <span className="arrow" aria-hidden="true">
                →
              </span>
            </a>
          </li>
        ))}
      </ul>
      <nav aria-label="Pages" className="more">
        {LENSES.map(({ key: lens, title }) => (
          <a
            key={lens}
            href={writeView({ ...START, lens }, "")}
            onClick={(event) => {
              event.preventDefault();
              store.setState(showLens(lens));
            }}
          >
            {title}
          </a>
        ))}
        {PAGES.map((name) => (
          <a
            key={name}
            href={writeView({ ...START, page: name }, "")}
            onClick={(event) => {
              event.preventDefault();
              store.setState(showPage(name));
            }}
          >
            {PAGE_TITLES[name]}
          </a>
        ))}
      </nav>
      <Legend />
    </main>
  );
}
