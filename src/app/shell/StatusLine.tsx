import { usePage } from "../parts/pageContext.ts";
import { showPage } from "../state/pageActions.ts";
import { PAGE_TITLES } from "../state/pageNames.ts";

const ABOUT_THE_DATA = ["conflicts", "coverage", "about"] as const;

/** What this data set holds, and how much of it is known. */
export function StatusLine() {
  const { atlas, store } = usePage();
  const { counts, version } = atlas.index;
  return (
    <footer className="status">
      <span>
        <b>{counts.companies}</b> companies
      </span>
      <span>
        <b>{counts.deals}</b> deals
      </span>
      <span>
        <b>{counts.sources}</b> sources
      </span>
      <span>
        upfront known for <b>{`${counts.upfrontKnown} of ${counts.deals}`}</b>
      </span>
      <span className="wide">data of {version}</span>
      <nav className="wide" aria-label="About the data">
        {ABOUT_THE_DATA.map((name) => (
          <button
            key={name}
            type="button"
            className="link"
            onClick={() => store.setState(showPage(name))}
          >
            {PAGE_TITLES[name]}
          </button>
        ))}
      </nav>
      <span className="end">Not investment or legal advice</span>
    </footer>
  );
}
