import { usePage } from "./pageContext.ts";

/** What this data set holds, and how much of it is known. */
export function StatusLine() {
  const { counts, version } = usePage().atlas.index;
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
      <span className="end">Not investment or legal advice</span>
    </footer>
  );
}
