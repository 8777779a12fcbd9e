import { lazy, Suspense } from "react";
import { usePage, usePageState } from "../parts/pageContext.ts";
import { showPage } from "../state/pageActions.ts";
import { PAGE_TITLES, type PageName } from "../state/pageNames.ts";

/** Each page comes when it is first asked for. */
const AboutPage = lazy(() => import("../pages/AboutPage.tsx"));
const ComparePage = lazy(() => import("../pages/ComparePage.tsx"));
const ConflictsPage = lazy(() => import("../pages/ConflictsPage.tsx"));
const ConnectPage = lazy(() => import("../pages/ConnectPage.tsx"));
const CoveragePage = lazy(() => import("../pages/CoveragePage.tsx"));
const DealsPage = lazy(() => import("../pages/DealsPage.tsx"));
const SpacePage = lazy(() => import("../pages/SpacePage.tsx"));
/** Opening files of one's own, and editing, are parts that most readers never need. */
const OwnPage = lazy(() => import("../own/OwnPage.tsx"));
const EditPage = lazy(() => import("../edit/EditPage.tsx"));

const BODIES: Record<PageName, React.ComponentType> = {
  deals: DealsPage,
  compare: ComparePage,
  connect: ConnectPage,
  space: SpacePage,
  conflicts: ConflictsPage,
  coverage: CoveragePage,
  own: OwnPage,
  edit: EditPage,
  about: AboutPage,
};

/** A page in the place of the picture; the panel beside it goes on working. */
export function SidePage() {
  const { store } = usePage();
  const page = usePageState((state) => state.page);
  if (page === null) return null;
  const Body = BODIES[page];
  return (
    <main className="sidepage" data-page={page} aria-label={PAGE_TITLES[page]}>
      <header>
        <h1>{PAGE_TITLES[page]}</h1>
        <button type="button" className="link" onClick={() => store.setState(showPage(null))}>
          Back to the picture
        </button>
      </header>
      <Suspense fallback={<p className="quiet">One moment …</p>}>
        <Body />
      </Suspense>
    </main>
  );
}
